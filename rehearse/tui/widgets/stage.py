"""The player screen's widgets, told what there is to show."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from rehearse.text.speech import Speech
from rehearse.tui.keys.keymap import strip_texts
from rehearse.tui.lines.cells import cut, joined, literal, shown, spread, stacked, width_of
from rehearse.tui.lines.rows import Row
from rehearse.tui.lines.status import off_target, plan_line
from rehearse.tui.lines.wrapping import wrap
from rehearse.tui.mode import LISTENING, Mode
from rehearse.tui.view import View
from rehearse.tui.widgets.bar import Bar
from rehearse.tui.widgets.outline import Outline
from rehearse.tui.widgets.script import Highlight, Script
from rehearse.wording.words import Words


class Stage(Vertical):
    """Title, outline, script, progress bar, two status lines and the strip of keys."""

    def __init__(self, words: Words, speech: Speech, rows: Iterable[Row], view: View) -> None:
        super().__init__()
        self._words = words
        self._view = view
        self._mode = LISTENING
        self._said = ""
        self._lines: dict[str, str] = {}
        # Kept, not looked up: a timer may come once more after its widgets have left the screen.
        self.outline = Outline(rows, id="outline")
        self.script = Script(speech, id="script")
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
        self._draw()
        self._show_strip()

    def open(self, speech: Speech, rows: Iterable[Row]) -> None:
        """Another draft: the same speech in another voice perhaps."""
        self.script.open(speech)
        self.outline.open(rows)

    def enter(self, mode: Mode) -> None:
        self._mode = mode
        self.script.show_as(mode.shows)
        self._show_strip()

    def show(self, view: View) -> int | None:
        """The section that was left for another with this moment."""
        self._view = view
        sentence, (start, end) = view.now.place.sentence, view.word
        self.script.highlight(Highlight(sentence, start, end), follow=self.following)
        left = self._enter_section(view.section.index)
        self._bar.show(view.now.elapsed / (view.now.total.seconds or 1.0), view.part_starts)
        self._draw()
        return left

    def say(self, text: str) -> None:
        """In place of the second status line, until something else is said; "" gives the line back."""
        self._said = text
        self._draw()

    def browse(self, section: int) -> None:
        self.browsing = True
        self.outline.point(section)

    def follow(self, *, on: bool) -> None:
        """Whether the script goes with the voice."""
        self.following = on
        if on:
            self.script.show_present()

    @property
    def _width(self) -> int:
        return max(0, self.size.width - 2)

    def _enter_section(self, section: int) -> int | None:
        before = self.outline.present
        if section != before:
            self.outline.mark(section)
        if not self.browsing and self.outline.cursor != section:
            self.outline.point(section)
        return before if 0 <= before != section else None

    def _draw(self) -> None:
        """Each line is repainted when it differs from what it shows."""
        self._put("title", self._title())
        self._put("status", self._mode.status(self._words, self._view, self._width))
        plan, total, target = self._texts["plan"], self._view.now.total, self._view.target
        off = 0.0 if target is None else off_target(total, target)
        plan.set_class(bool(self._said), "-said")
        plan.set_class(off > 0 and not self._said, "-over")
        plan.set_class(off < 0 and not self._said, "-under")
        if self._said:
            self._show_said(plan)
        else:
            self._put("plan", plan_line(self._words, self._view, self._width))

    def _title(self) -> str:
        view = self._view
        voice = self._words.label(view.voice.label, view.voice.name)
        beside = voice if view.speed == 1.0 else f"{voice} ×{view.speed:g}"
        title = shown(view.title) or self._words("screen.untitled")
        return spread((cut(title, self._width - width_of(beside) - 2),), beside, self._width)

    def _show_strip(self) -> None:
        parts, used = [], 0
        for keys, does in strip_texts(self._words, self._mode.keymap):
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
