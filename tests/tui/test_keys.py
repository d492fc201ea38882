"""What is pressed means one thing, in every mode, and is told as it is."""

from dataclasses import replace

import pytest

from rehearse.tui.keys.keymap import Keymap, help_rows, keymap_of, strip_texts
from rehearse.tui.keys.table import LISTEN, TABLE, Key
from rehearse.tui.mode import LISTENING
from rehearse.wording.words import Language, Words
from tests.tui.theatre import Play, perform

PRESSED = {
    "play": ("space", "ideographic_space"),
    "previous_sentence": ("left",),
    "next_sentence": ("right",),
    "five_back": ("shift+left", ",", "，"),
    "five_on": ("shift+right", ".", "。"),
    "previous_section": ("p", "pageup", "<", "《"),
    "next_section": ("n", "pagedown", ">", "》"),
    "again": ("r",),
    "again_section": ("R",),
    "beginning": ("0",),
    "slower": ("[", "【"),
    "faster": ("]", "】"),
    "own_tempo": ("=", "backspace"),
    "louder": ("+",),
    "softer": ("-",),
    "mute": ("M",),
    "up": ("up", "k"),
    "down": ("down", "j"),
    "top": ("home", "g"),
    "bottom": ("end", "G"),
    "here": ("enter",),
    "remaining": ("T",),
    "follow": ("f",),
    "outline": ("o",),
    "help": ("?", "？", "f1"),
    "quit": ("q", "ctrl+q"),
}
"""What users' fingers know."""

TWINS = {"space": "ideographic_space", ",": "，", ".": "。", "<": "《", ">": "》", "?": "？", "[": "【", "]": "】"}
"""What an input method types instead."""

WRITTEN = {
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "shift+left": "shift+←",
    "shift+right": "shift+→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "enter": "Enter",
    "backspace": "Backspace",
    "f1": "F1",
}


def test_the_keys_of_listening_are_these() -> None:
    assert {key.id: key.keys for key in LISTENING.keymap} == PRESSED


def test_no_key_means_two_things_and_every_key_does_something() -> None:
    pressed = [name for key in LISTENING.keymap for name in key.keys]
    assert len(pressed) == len(set(pressed))

    async def scene(play: Play) -> None:
        assert set(play.app.player_screen._actions) == set(PRESSED)

    perform(scene)


def test_every_key_an_input_method_changes_has_its_twin_with_the_same_meaning() -> None:
    meaning = LISTENING.keymap.meaning
    for plain, twin in TWINS.items():
        assert meaning(plain) is not None, plain
        assert meaning(twin) == meaning(plain), twin


@pytest.mark.parametrize(
    ("name", "character", "expected"),
    [
        ("fullwidth_comma", "，", "five_back"),
        ("fullwidth_comma", None, "five_back"),
        ("comma", ",", "five_back"),
        ("less_than_sign", "<", "previous_section"),
        ("r", "r", "again"),
        ("R", "R", "again_section"),
        ("left_square_bracket", "[", "slower"),
        ("left_black_lenticular_bracket", None, "slower"),
        ("right_black_lenticular_bracket", "】", "faster"),
        ("equals_sign", "=", "own_tempo"),
        ("plus", "+", "louder"),
        ("minus", "-", "softer"),
        ("的", "的", None),
        ("ctrl+r", None, None),
    ],
)
def test_a_key_is_known_by_its_name_or_its_character(name: str, character: str | None, expected: str | None) -> None:
    assert LISTENING.keymap.meaning(name, character) == expected


@pytest.mark.parametrize(("language", "space"), [(Language.ZH, "空格"), (Language.EN, "space")])
def test_the_help_names_every_key_but_the_twins(language: Language, space: str) -> None:
    words = Words(language)
    told = {does: keys.split("  ") for _, rows in help_rows(words, LISTENING.keymap) for keys, does in rows}
    for name, keys in PRESSED.items():
        expected = [WRITTEN.get(key, space if key == "space" else key) for key in keys if key not in TWINS.values()]
        assert told[words(f"do.{name}")] == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (Language.ZH, "空格 播放|← → 句|n p 段|? 全部键|r 再听|[ ] 倍速|↑ ↓ 浏览|Enter 从此播放|q 退出"),
        (
            Language.EN,
            "space play|← → sentence|n p section|? all keys|r again|[ ] playback|↑ ↓ browse|Enter play here|q quit",
        ),
    ],
)
def test_the_strip_names_what_is_needed_most_first(language: Language, expected: str) -> None:
    assert "|".join(" ".join(told) for told in strip_texts(Words(language), LISTENING.keymap)) == expected


TWO_MODES = (
    ("group.listening", (Key("play", ("space",), ("space",)), Key("again", ("r",), ("r",), frozenset({"mime"})))),
    ("group.screen", (Key("quit", ("q",), ("q",), frozenset({LISTEN, "mime"})),)),
    ("group.outline", (Key("here", ("space",), ("space",), frozenset({"mime"})),)),
)


def test_each_mode_has_the_keys_of_its_column() -> None:
    listen, mime = keymap_of(LISTEN, TWO_MODES), keymap_of("mime", TWO_MODES)
    assert [key.id for key in listen] == ["play", "quit"]
    assert [key.id for key in mime] == ["again", "quit", "here"]
    assert (listen.meaning("space"), mime.meaning("space")) == ("play", "here")
    assert [heading for heading, _ in listen.groups] == ["group.listening", "group.screen"]


def test_a_remapped_key_means_the_same_elsewhere_and_strip_and_help_say_so() -> None:
    changed = LISTENING.keymap.remapped({"again": ("x",), "play": ("r",)})
    assert (changed.meaning("x"), changed.meaning("r"), changed.meaning("space")) == ("again", "play", None)
    assert strip_texts(Words(Language.ZH), changed)[0] == ("r", "播放")
    listening = next(iter(help_rows(Words(Language.ZH), changed)))[1]
    assert ("x", "再听这一句") in listening


@pytest.mark.parametrize("changes", [{"again": ("n",)}, {"again": ("x",), "play": ("x",)}, {"dance": ("x",)}])
def test_a_remapping_that_would_not_work_is_refused(changes: dict[str, tuple[str, ...]]) -> None:
    with pytest.raises(ValueError, match=r"^(n|x|dance)$"):
        LISTENING.keymap.remapped(changes)


def test_the_screen_obeys_the_keys_its_mode_has() -> None:
    async def scene(play: Play) -> None:
        shy = replace(LISTENING, keymap=Keymap((("group.screen", (Key("next_section", ("x",), ("x",)),)),)))
        play.app.player_screen.enter(shy)
        await play.press("n")
        assert play.shows("‖ 暂停 0:00")
        await play.press("x")
        assert play.shows("段 3/4")
        assert play.grid()[-1].strip() == "x 段"

    perform(scene)


def test_the_table_groups_what_belongs_together() -> None:
    assert [heading for heading, _ in TABLE] == ["group.listening", "group.outline", "group.screen"]
