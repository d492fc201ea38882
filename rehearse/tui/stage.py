"""The one screen's widgets, told what is heard and what is recorded."""

from bisect import bisect_left
from collections.abc import Callable, Iterable

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from rehearse.audio.seconds import Seconds
from rehearse.drafts.draft import Draft
from rehearse.playback.coverage import Coverage
from rehearse.playback.player import Now
from rehearse.text.speech import Section
from rehearse.timing.timeline import Timeline
from rehearse.tui.cells import cut, joined, literal, shown, spread, stacked, width_of
from rehearse.tui.keys import strip_texts
from rehearse.tui.rows import row_of, rows_of
from rehearse.tui.spoken_word import written_word
from rehearse.tui.status import RecordingState, SectionMoment, listening_line, off_target, plan_line
from rehearse.tui.widgets.bar import Bar
from rehearse.tui.widgets.outline import Outline
from rehearse.tui.widgets.script import Highlight, Script
from rehearse.tui.wrapping import wrap
from rehearse.wording.words import Words


class Stage(Vertical):
    """Title, outline, script, progress bar, two status lines and the strip of keys."""

    def __init__(self, words: Words, draft: Draft, recorded: Coverage) -> None:
        super().__init__()
        self._words = words
        self._draft = draft
        self._recorded = recorded
        self._rehearsed: Callable[[int], bool] = lambda section: False
        self._section = -1
        self._parts: tuple[Timeline, tuple[float, ...]] | None = None
        self._said = ""
        self._lines: dict[str, str] = {}
        # Kept, not looked up: a timer may come once more after its widgets have left the screen.
        self.outline = Outline(rows_of(recorded), id="outline")
        self.script = Script(recorded.speech, id="script")
        self._bar = Bar(id="bar")
        self._texts = {name: Static(id=name) for name in ("title", "status", "plan", "strip")}
        self.following = True
        self.browsing = False
        """The outline's cursor has been moved by hand and does not follow what is heard."""

    def compose(self) -> ComposeResult:
        yield self._texts["title"]
        with Horizontal(id="body"):
            yield self.outline
            yield self.script
        yield self._bar
        for name in ("status", "plan", "strip"):
            yield self._texts[name]

    def on_resize(self) -> None:
        self._lines.clear()
        self._show_frame()

    def open(self, draft: Draft, recorded: Coverage, rehearsed: Callable[[int], bool]) -> None:
        """The same speech, with another voice perhaps; `rehearsed` tells which sections were heard to their end."""
        self._draft, self._recorded, self._rehearsed = draft, recorded, rehearsed
        self._show_frame()
        self.show_rows(recorded.speech.sections)

    def show_rows(self, sections: Iterable[Section]) -> None:
        for section in sections:
            row = row_of(self._recorded, section, rehearsed=self._rehearsed(section.index))
            self.outline.put(section.index, row)

    def show(self, now: Now, timeline: Timeline, why: str, *, remaining: bool) -> None:
        """The moment that is heard; `why` says what a wait is for."""
        sentence = self._recorded.speech.sentences[now.place.sentence]
        mark = self._recorded.word_at(now.place)
        start, end = written_word(sentence, mark) if mark else (0, 0)
        self.script.highlight(Highlight(sentence.index, start, end), follow=self.following)
        self._enter(sentence.section)
        self._bar.show(now.elapsed / (now.total.seconds or 1.0), self._part_starts(timeline))
        moment = self._moment(now, sentence.section)
        line = listening_line(self._words, now, moment, why, self._width, remaining=remaining)
        self._put("status", line)

    def show_plan(self, timeline: Timeline, recording: RecordingState) -> None:
        """The length against the target and the state of the recording, or what was last said."""
        target = self._draft.choice.target
        line = plan_line(self._words, timeline.total, target, recording, self._width)
        off = 0 if target is None else off_target(timeline.total, target)
        plan = self._texts["plan"]
        plan.set_class(bool(self._said), "-said")
        plan.set_class(off > 0 and not self._said, "-over")
        plan.set_class(off < 0 and not self._said, "-under")
        if self._said:
            self._show_said(plan)
        else:
            self._put("plan", line)

    def say(self, text: str) -> None:
        """In place of the second status line, until something else is said; "" gives the line back."""
        self._said = text

    def browse(self, section: int) -> None:
        self.browsing = True
        self.outline.point(section)

    @property
    def _width(self) -> int:
        return max(0, self.size.width - 2)

    def _moment(self, now: Now, number: int) -> SectionMoment:
        section = self._recorded.speech.sections[number]
        total, exact = self._recorded.seconds_of(section)
        elapsed = Seconds(min(total, self._recorded.seconds_before(section, now.place)))
        return SectionMoment(number + 1, len(self._recorded.speech.sections), elapsed, total, exact)

    def _enter(self, section: int) -> None:
        if section != self._section:
            before, self._section = self._section, section
            self.outline.mark(section)
            if before >= 0:
                self.show_rows([self._recorded.speech.sections[before]])
        if not self.browsing and self.outline.cursor != section:
            self.outline.point(section)

    def _part_starts(self, timeline: Timeline) -> tuple[float, ...]:
        """Shares of the playing time; reckoned anew only with a new timeline."""
        if self._parts is None or self._parts[0] is not timeline:
            speech, whole = self._recorded.speech, timeline.total.seconds or 1.0
            firsts = [speech.sections[part.first].first for part in speech.parts]
            places = [bisect_left(timeline.cues, first, key=lambda cue: cue.sentence) for first in firsts]
            starts = tuple(timeline.cues[at].start / whole for at in places if at < len(timeline.cues))
            self._parts = (timeline, starts)
        return self._parts[1]

    def _show_frame(self) -> None:
        voice = self._draft.choice.voice
        name = self._words.label(voice.label, voice.name)
        speed = "" if self._draft.choice.speed == 1.0 else f" ×{self._draft.choice.speed:g}"
        title = shown(self._recorded.speech.title) or self._words("screen.untitled")
        room = self._width - width_of(f"{name}{speed}") - 2
        self._put("title", spread((cut(title, room),), f"{name}{speed}", self._width))
        self._show_strip()

    def _show_strip(self) -> None:
        parts, used = [], 0
        for keys, does in strip_texts(self._words):
            used += width_of(f"{keys} {does}  ")
            if used - 2 > self._width:
                break
            parts.append(joined(literal(keys, "bold $foreground"), literal(f" {does}  ")))
        self._update("strip", joined(*parts))

    def _show_said(self, plan: Static) -> None:
        """In as many rows as it needs: the remedy stands at its end."""
        if self._lines.get("plan") != self._said:
            self._lines["plan"] = self._said
            text = shown(self._said)
            plan.update(stacked(text[start:end].rstrip() for start, end in wrap(text, self._width)))

    def _put(self, name: str, text: str) -> None:
        if self._lines.get(name) != text:
            self._lines[name] = text
            self._update(name, literal(text))

    def _update(self, name: str, content: Content) -> None:
        self._texts[name].update(content, layout=False)
