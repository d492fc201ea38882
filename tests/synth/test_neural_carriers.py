"""A model's own lexicon tells how it says each syllable; carriers make it say what we read."""

from collections.abc import Mapping
from pathlib import Path
from zlib import crc32

import pytest

from rehearse.recorder.utterances import find_unfollowed
from rehearse.synth.backend import Utterance
from rehearse.synth.neural.backend import NeuralBackend
from rehearse.synth.neural.carriers import Phones, learn_phones, make_carriers
from rehearse.synth.neural.driven import Driven, open_driven
from rehearse.synth.neural.folder import open_model
from rehearse.synth.neural.name import ModelName
from rehearse.synth.registry import find_voice
from rehearse.text.parse import parse_speech
from rehearse.text.pinyin import is_common, readings_of
from tests.synth.make_tiny_model import made
from tests.synth.test_neural import needs_sherpa

HAN = [chr(code) for code in range(0x4E00, 0xA000) if readings_of(chr(code))]
GREEK = [chr(ord("α") + number) for number in range(20)]


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def spelled(character: str) -> Phones:
    """`zh ong` and a final that ends in the tone: as the lexicons of the Baker voices are written."""
    syllable = readings_of(character)[0]
    return ("p", syllable)


def greek(character: str) -> Phones:
    """Two of a tiny model's phones, the same for the same syllable."""
    number = crc32(readings_of(character)[0].encode()) % 400
    return (GREEK[number // 20], GREEK[number % 20])


OWN = {character: spelled(character) for character in HAN}
TOKENS = frozenset({"p", *(phones[1][:-1] + tone for phones in OWN.values() for tone in "12345")})


def carried(entries: Mapping[str, Phones], text: str, longest: int = 10) -> tuple[str, Mapping[str, Phones]]:
    """What is handed on, and the lexicon it is handed to."""
    carriers = make_carriers(learn_phones(entries, TOKENS), entries, longest)
    loaded = {line.split()[0]: tuple(line.split()[1:]) for line in carriers.lines()}
    return carriers.carried(text), {**entries, **loaded}


def sound(entries: Mapping[str, Phones], text: str) -> list[str]:
    """The phones sherpa-onnx makes of a text: longest match, ten characters at most."""
    phones: list[str] = []
    while text:
        size = next((size for size in range(10, 1, -1) if text[:size] in entries and size <= len(text)), 1)
        phones += entries.get(text[:size], ())
        text = text[size:]
    return phones


def test_what_the_model_says_rightly_stays_as_it_is() -> None:
    assert carried(OWN, "今天天气，GDP😀。")[0] == "今天天气，GDP😀。"


def test_a_polyphone_is_said_as_it_is_read_here() -> None:
    text, lexicon = carried(OWN, "行长")
    assert sound(OWN, "行长") == ["p", "xing2", "p", "zhang3"]
    assert sound(lexicon, text) == ["p", "hang2", "p", "zhang3"]


def test_a_wrong_phrase_of_the_model_is_said_rightly_and_a_right_one_is_left() -> None:
    own = OWN | {"重庆": ("p", "zhong4", "p", "qing4"), "银行": ("p", "yin2", "p", "hang2")}
    text, lexicon = carried(own, "重庆银行")
    assert text.endswith("银行")
    assert sound(lexicon, text) == ["p", "chong2", "p", "qing4", "p", "yin2", "p", "hang2"]


def test_text_and_what_is_handed_on_are_equally_long() -> None:
    text = "一个不很好的理想：行长、GDP，重新出发！"
    said = carried(OWN, text)[0]
    assert len(said) == len(text)
    assert [said[place] for place in (8, 11, 12, 15, 20)] == ["：", "、", "G", "，", "！"]


def test_where_a_word_goes_on_and_ends_is_kept() -> None:
    own = {character: (*phones, "#1") for character, phones in OWN.items()}
    own["为了"] = ("p", "wei2", "#0", "p", "le5", "#1")
    text, lexicon = carried(own, "为了")
    assert sound(lexicon, text) == ["p", "wei4", "#0", "p", "le5", "#1"]


def test_a_rare_character_that_became_a_carrier_is_itself_carried() -> None:
    carriers = make_carriers(learn_phones(OWN, TOKENS), OWN, 10)
    rare = sorted(carriers.characters)[:20]
    text, lexicon = carried(OWN, "。".join(rare))
    wanted = [readings_of(character)[0] for character in rare]
    assert [phone for phone in sound(lexicon, text) if phone != "p"] == wanted


def test_no_carrier_stands_in_a_phrase_or_is_a_common_character() -> None:
    own = OWN | {"丂丄丅": ("p", "a1") * 3}
    carriers = make_carriers(learn_phones(own, TOKENS), own, 10)
    assert carriers.characters.isdisjoint("丂丄丅")
    assert not any(map(is_common, carriers.characters))


def test_some_wrong_entries_teach_nothing_wrong() -> None:
    own = {
        character: ("p", "wrong1") if number % 15 == 0 else spelled(character) for number, character in enumerate(HAN)
    }
    assert learn_phones(own, TOKENS)["hao3"] == ("p", "hao3")


def test_one_word_alone_teaches_no_syllable() -> None:
    own: dict[str, Phones] = {
        each: (said[0], f"x{said[1]}y") for each, said in OWN.items() if not is_common(each) or each in "亭屋"
    }
    own |= {"亭子": (*own["亭"], "p", "odd"), "屋子": (*own["屋"], "p", "right")}
    assert "zi5" not in learn_phones(own, frozenset())
    assert learn_phones(own | {"亭子": (*own["亭"], "p", "right")}, frozenset())["zi5"] == ("p", "right")


def test_a_lexicon_of_another_language_is_left_alone() -> None:
    assert learn_phones({character: ("p", f"s{number % 700}") for number, character in enumerate(HAN)}, TOKENS) == {}


def test_a_small_lexicon_is_left_alone() -> None:
    assert learn_phones(dict(list(OWN.items())[:200]), TOKENS) == {}


def test_a_syllable_no_character_has_is_made_from_its_other_tones() -> None:
    arrows = {"1": "→", "2": "↗", "3": "↓", "4": "↘", "5": ""}
    own = {each: tuple(filter(None, (*said[1][:-1], arrows[said[1][-1]]))) for each, said in OWN.items()}
    phones = learn_phones(own, frozenset(phone for said in own.values() for phone in said))
    assert phones["shou2"] == ("s", "h", "o", "u", "↗")
    assert phones["hou5"] == ("h", "o", "u")


def test_what_the_model_has_no_phones_for_is_told() -> None:
    own = {character: phones for character, phones in OWN.items() if not phones[1].startswith("hang")}
    tokens = frozenset(token for token in TOKENS if not token.startswith("hang"))
    carriers = make_carriers(learn_phones(own, tokens), own, 10)
    assert carriers.unfollowed("行长和行动") == ("行（hang2）",)
    assert carriers.carried("行动") == "行动"


def driven(family: str, around: Path, *, tones: str = "", kept: Path | None = None) -> tuple[Path, Driven]:
    folder = made(family, around)
    _write_large(folder, tones)
    return folder, open_driven(open_model(ModelName(folder, 0)), kept or around / "kept")


def test_what_cannot_be_followed_is_found_before_the_recording_section_by_section(tmp_path: Path) -> None:
    folder = made("matcha", tmp_path)
    lines = (f"{each} {' '.join(phones)}\n" for each, phones in OWN.items() if not phones[1].startswith("hang"))
    (folder / "lexicon.txt").write_text("".join(lines), encoding="utf-8")
    tokens = sorted(token for token in TOKENS if not token.startswith("hang"))
    (folder / "tokens.txt").write_text("".join(f"{each} {at}\n" for at, each in enumerate(tokens)), encoding="utf-8")
    speech = parse_speech("同志们：\n\n行长到了。\n\n我们开会。行长，行长！\n")
    found = list(find_unfollowed(speech, find_voice(f"neural:{folder}"), 1.0))
    assert [(each.section.index, each.words) for each in found] == [(1, ("行（hang2）",)), (2, ("行（hang2）",) * 2)]


def _write_large(folder: Path, tones: str = "") -> None:
    name = "lexicon-zh.txt" if (folder / "lexicon-zh.txt").exists() else "lexicon.txt"
    lines = (f"{character} {' '.join(greek(character))}{tones}\n" for character in HAN)
    (folder / name).write_text("".join(lines), encoding="utf-8")


def test_the_lexicon_is_kept_in_the_cache_folder_and_nothing_beside_the_model(tmp_path: Path) -> None:
    folder, opened = driven("matcha", tmp_path)
    lexicon = opened.model.lexicons[-1]
    assert lexicon.parent == tmp_path / "kept"
    assert sorted(path.name for path in folder.iterdir()) == [
        "lexicon.txt", "model-steps-3.onnx", "tokens.txt", "vocos-16khz-univ.onnx"
    ]  # fmt: skip
    words = [line.split()[0] for line in lexicon.read_text(encoding="utf-8").splitlines()]
    assert len(words) == len(set(words)) >= len(HAN)


def test_it_is_made_once_and_again_when_the_model_changes(tmp_path: Path) -> None:
    folder, opened = driven("matcha", tmp_path)
    lexicon = opened.model.lexicons[-1]
    lexicon.write_text("kept", encoding="utf-8")
    assert open_driven(open_model(ModelName(folder, 0)), tmp_path / "kept").carried("行长") == opened.carried("行长")
    assert lexicon.read_text(encoding="utf-8") == "kept"
    (folder / "lexicon.txt").write_text("好 α β\n", encoding="utf-8")
    again = open_driven(open_model(ModelName(folder, 0)), tmp_path / "kept")
    assert again.model.lexicons == (folder / "lexicon.txt",)


def test_melos_tones_stand_behind_its_phones(tmp_path: Path) -> None:
    _, opened = driven("melo", tmp_path, tones=" 2 2")
    first = opened.model.lexicons[-1].read_text(encoding="utf-8").splitlines()[0].split()
    assert (len(first), first[3:]) == (5, ["2", "2"])


def test_kokoro_keeps_its_english_lexicon(tmp_path: Path) -> None:
    folder, opened = driven("kokoro", tmp_path)
    assert opened.model.lexicons[0] == folder / "lexicon-us-en.txt"
    assert opened.model.lexicons[1].parent == tmp_path / "kept"


@pytest.mark.parametrize("place", ["no,comma", "file/below"])
def test_where_it_cannot_be_kept_the_model_reads_in_its_own_way(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    folder, opened = driven("matcha", tmp_path, kept=tmp_path / place)
    assert (opened.carried("行长"), opened.unfollowed("行长")) == ("行长", ())
    assert opened.model.lexicons == (folder / "lexicon.txt",)


def test_a_voice_that_reads_by_rule_is_left_alone(tmp_path: Path) -> None:
    opened = open_driven(open_model(ModelName(made("piper", tmp_path), 0)), tmp_path / "kept")
    assert opened.carried("行长") == "行长"


def test_a_character_the_model_does_not_know_is_heard_where_its_syllable_is(tmp_path: Path) -> None:
    folder, _ = driven("matcha", tmp_path)
    lines = (folder / "lexicon.txt").read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / "lexicon.txt").write_text("".join(each for each in lines if each[0] != "桌"), encoding="utf-8")
    opened = open_driven(open_model(ModelName(folder, 0)), tmp_path / "kept")
    assert opened.lexicon
    assert opened.lexicon.unknown("桌子") == ("桌",)
    assert opened.unknown("桌子㐂") == ("㐂",)


@needs_sherpa
@pytest.mark.parametrize("family", ["g2pw", "matcha", "kokoro"])
def test_the_library_itself_says_the_reading_and_not_the_character(tmp_path: Path, family: str) -> None:
    """航 and 掌 have one reading each: hang2, zhang3."""
    folder = made(family, tmp_path)
    _write_large(folder)
    voice = find_voice(f"neural:{folder}")
    backend = NeuralBackend()
    polyphones, homophones, plain = (backend.speak(Utterance(text, voice)) for text in ("行长", "航掌", "形掌"))
    backend.close()
    assert polyphones.mp3 == homophones.mp3 != plain.mp3
