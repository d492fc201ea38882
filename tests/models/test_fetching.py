"""A file of a release arrives whole and proven, or not at all; what was fetched is never fetched twice."""

from pathlib import Path

import pytest

from rehearse.errors import FetchError, ModelError
from rehearse.models.fetching import Site, fetch
from tests.models.release_server import ReleaseServer
from tests.models.tiny import source_of

CONTENT = bytes(range(256)) * 2048
"""512 KiB: eight pieces."""
HALF = len(CONTENT) // 2
PATH = "/tts-models/tiny.tar.bz2"
SOURCE = source_of("tts-models/tiny.tar.bz2", CONTENT)
TARGET, PART = "tiny.tar.bz2", "tiny.tar.bz2.part"


def serving(*plan: str) -> ReleaseServer:
    return ReleaseServer({PATH: CONTENT}, *plan)


def fetched(server: ReleaseServer, folder: Path, silence: float = 5.0) -> list[int]:
    return list(fetch("tiny", SOURCE, folder, Site(server.address, silence)))


def test_it_arrives_piece_by_piece_and_whole(tmp_path: Path) -> None:
    with serving() as server:
        told = fetched(server, tmp_path)
    assert told[0] == 0
    assert told[-1] == 524_288
    assert told == sorted(told)
    assert (tmp_path / TARGET).read_bytes() == CONTENT
    assert not (tmp_path / PART).exists()


def test_what_an_earlier_try_left_is_asked_for_no_more(tmp_path: Path) -> None:
    (tmp_path / PART).write_bytes(CONTENT[:HALF])
    with serving() as server:
        told = fetched(server, tmp_path)
        assert server.asked == [(PATH, "bytes=262144-")]
    assert told[0] == HALF
    assert (tmp_path / TARGET).read_bytes() == CONTENT


def test_a_connection_that_breaks_off_is_taken_up_where_it_broke(tmp_path: Path) -> None:
    with serving("cut:200000", "cut:100000") as server:
        fetched(server, tmp_path)
        assert server.asked == [(PATH, ""), (PATH, "bytes=200000-"), (PATH, "bytes=300000-")]
    assert (tmp_path / TARGET).read_bytes() == CONTENT


def test_one_that_brings_next_to_nothing_is_given_up_and_what_is_here_stays(tmp_path: Path) -> None:
    with serving("cut:200000", "cut:10") as server, pytest.raises(FetchError) as raised:
        fetched(server, tmp_path)
    assert raised.value.reason == "reset"
    assert (tmp_path / PART).read_bytes() == CONTENT[:200_010]


def test_a_host_that_falls_silent_is_given_up_after_the_limit(tmp_path: Path) -> None:
    with serving("stall:1000") as server, pytest.raises(FetchError) as raised:
        fetched(server, tmp_path, silence=0.2)
    assert raised.value.reason == "timeout"
    assert (tmp_path / PART).stat().st_size == 1000


def test_a_host_that_sends_all_of_it_again_is_taken_from_the_beginning(tmp_path: Path) -> None:
    (tmp_path / PART).write_bytes(b"?" * HALF)
    with serving("whole") as server:
        told = fetched(server, tmp_path)
    assert HALF in told
    assert told[1] < HALF
    assert (tmp_path / TARGET).read_bytes() == CONTENT


def test_a_range_that_was_not_asked_for_is_not_put_behind_what_is_here(tmp_path: Path) -> None:
    (tmp_path / PART).write_bytes(CONTENT[:HALF])
    with serving("elsewhere") as server, pytest.raises((FetchError, ModelError)):
        fetched(server, tmp_path)
    assert not (tmp_path / TARGET).exists()


def test_other_bytes_are_thrown_away_and_the_next_try_begins_anew(tmp_path: Path) -> None:
    with serving("wrong") as server:
        with pytest.raises(ModelError) as raised:
            fetched(server, tmp_path)
        assert raised.value.reason == "hash"
        assert list(tmp_path.iterdir()) == []
        fetched(server, tmp_path)
    assert (tmp_path / TARGET).read_bytes() == CONTENT


def test_a_wrong_beginning_of_an_earlier_try_is_found_by_the_sum_at_the_end(tmp_path: Path) -> None:
    (tmp_path / PART).write_bytes(b"?" * HALF)
    with serving() as server, pytest.raises(ModelError):
        fetched(server, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_another_size_is_refused_before_it_arrives(tmp_path: Path) -> None:
    with serving("longer") as server, pytest.raises(ModelError) as raised:
        fetched(server, tmp_path)
    assert raised.value.reason == "size"
    assert list(tmp_path.iterdir()) == []


def test_more_than_there_should_be_from_an_earlier_try_counts_for_nothing(tmp_path: Path) -> None:
    (tmp_path / PART).write_bytes(CONTENT + b"x")
    with serving() as server:
        fetched(server, tmp_path)
    assert (tmp_path / TARGET).read_bytes() == CONTENT


def test_a_web_page_is_a_network_that_wants_a_log_in(tmp_path: Path) -> None:
    with serving("html") as server, pytest.raises(FetchError) as raised:
        fetched(server, tmp_path)
    assert raised.value.reason == "portal"


@pytest.mark.parametrize("status", ["404", "403", "503"])
def test_a_status_nobody_expected_is_named_with_the_host(tmp_path: Path, status: str) -> None:
    with serving(status) as server, pytest.raises(FetchError) as raised:
        fetched(server, tmp_path)
    assert (raised.value.reason, raised.value.source, raised.value.hint) == ("status", "127.0.0.1", f"HTTP {status}")
    assert raised.value.exit == 5


def test_where_nobody_answers_that_is_said(tmp_path: Path) -> None:
    with serving() as gone:
        address = gone.address
    with pytest.raises(FetchError) as raised:
        list(fetch("tiny", SOURCE, tmp_path, Site(address, 5.0)))
    assert raised.value.reason == "refused"


def test_a_name_nobody_knows_is_said(tmp_path: Path) -> None:
    with pytest.raises(FetchError) as raised:
        list(fetch("tiny", SOURCE, tmp_path, Site("http://nowhere.invalid", 5.0)))
    assert raised.value.reason == "dns"


def test_no_file_of_this_machine_can_be_named_as_a_mirror(tmp_path: Path) -> None:
    (tmp_path / "tts-models").mkdir()
    (tmp_path / "tts-models/tiny.tar.bz2").write_bytes(CONTENT)
    with pytest.raises(FetchError):
        list(fetch("tiny", SOURCE, tmp_path, Site(f"file://{tmp_path}", 5.0)))


def test_the_proxy_of_the_environment_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with ReleaseServer({f"http:/releases.invalid{PATH}": CONTENT}) as proxy:
        monkeypatch.setenv("http_proxy", proxy.address)
        list(fetch("tiny", SOURCE, tmp_path, Site("http://releases.invalid", 5.0)))
        assert proxy.asked == [(f"http://releases.invalid{PATH}", "")]
