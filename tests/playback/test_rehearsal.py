"""Where keys and time lead the listener."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rehearse.playback.place import Excerpt, Place
from rehearse.playback.rehearsal import Rehearsal, State
from rehearse.playback.route import Loop, Route, Turn
from tests.playback.small_speech import HEARD, small_speech

SECOND = 24_000
GAPS = (0, 2 * SECOND, SECOND, SECOND, 1152)


def rehearsal(*ready: int, length: int = 10 * SECOND) -> Rehearsal:
    made = Rehearsal(small_speech(), HEARD, GAPS)
    for sentence in ready:
        made.ready(sentence, length)
    return made


def test_it_opens_paused_at_the_first_sentence_that_is_heard() -> None:
    opened = rehearsal(*HEARD)
    assert (opened.state, opened.place) == (State.PAUSED, Place(1, 0))
    assert opened.advance(SECOND) == []
    assert opened.place == Place(1, 0)


def test_playing_moves_by_what_was_played_and_counts_the_gap() -> None:
    playing = rehearsal(*HEARD)
    playing.play()
    excerpts = playing.advance(11 * SECOND)
    assert [(each.place, each.samples, each.silent) for each in excerpts] == [
        (Place(1, 0), 10 * SECOND, False),
        (Place(1, 10 * SECOND), SECOND, True),
    ]
    playing.advance(SECOND)
    assert playing.place == Place(2, 0)


def test_it_waits_for_an_unready_sentence_and_goes_on_when_it_comes() -> None:
    playing = rehearsal(1)
    playing.play()
    played = playing.advance(60 * SECOND)
    assert sum(each.samples for each in played) == 12 * SECOND
    assert (playing.state, playing.place) == (State.WAITING, Place(2, 0))
    playing.ready(2, SECOND)
    assert playing.advance(480)[0].place == Place(2, 0)
    assert playing.state is State.PLAYING


def test_a_wait_can_be_paused() -> None:
    waiting = rehearsal()
    waiting.play()
    waiting.pause()
    assert waiting.advance(SECOND) == []
    assert waiting.state is State.PAUSED


def test_it_ends_after_the_last_gap_and_play_begins_again() -> None:
    playing = rehearsal(*HEARD)
    playing.play()
    played = playing.advance(1000 * SECOND)
    assert sum(each.samples for each in played) == 44 * SECOND + 1152
    assert playing.state is State.ENDED
    playing.play()
    assert (playing.state, playing.place) == (State.PLAYING, Place(1, 0))


def test_left_restarts_the_sentence_after_a_second_and_then_goes_back() -> None:
    playing = rehearsal(*HEARD)
    playing.play()
    playing.jump(3)
    playing.advance(2 * SECOND)
    playing.previous_sentence()
    assert playing.place == Place(3, 0)
    playing.previous_sentence()
    assert playing.place == Place(2, 0)


def test_the_first_sentence_has_none_before_and_the_last_none_behind() -> None:
    moved = rehearsal(*HEARD)
    moved.previous_sentence()
    assert moved.place == Place(1, 0)
    moved.jump(4)
    moved.next_sentence()
    moved.next_section()
    assert moved.place == Place(4, 0)


def test_sections_are_walked_by_their_first_heard_sentence() -> None:
    moved = rehearsal(*HEARD)
    moved.next_section()
    assert moved.place == Place(2, 0)
    moved.next_sentence()
    moved.previous_section()
    assert moved.place == Place(2, 0)
    moved.previous_section()
    assert moved.place == Place(1, 0)
    moved.previous_section()
    assert moved.place == Place(1, 0)


def test_again_means_this_sentence_or_this_section() -> None:
    playing = rehearsal(*HEARD)
    playing.play()
    playing.jump(3)
    playing.advance(SECOND)
    playing.again()
    assert playing.place == Place(3, 0)
    playing.again_section()
    assert playing.place == Place(2, 0)


def test_a_jump_to_what_is_not_read_lands_on_the_next_that_is() -> None:
    moved = rehearsal(*HEARD)
    moved.jump(4)
    moved.jump(0)
    assert moved.place == Place(1, 0)


def test_a_jump_keeps_paused_paused_and_playing_playing() -> None:
    moved = rehearsal(*HEARD)
    moved.next_sentence()
    assert moved.advance(480) == []
    moved.play()
    moved.next_sentence()
    assert moved.advance(480)[0].place == Place(3, 0)


def test_a_jump_after_the_end_pauses_there() -> None:
    ended = rehearsal(*HEARD)
    ended.play()
    ended.advance(1000 * SECOND)
    ended.previous_section()
    assert (ended.state, ended.place) == (State.PAUSED, Place(4, 0))


def test_five_seconds_cross_sentences_but_never_an_unready_one() -> None:
    playing = rehearsal(1, 2)
    playing.jump(2)
    playing.skip(-5 * SECOND)
    assert playing.place == Place(1, 7 * SECOND)
    playing.skip(6 * SECOND)
    assert playing.place == Place(2, SECOND)
    playing.skip(100 * SECOND)
    assert playing.place == Place(3, 0)
    playing.skip(-100 * SECOND)
    assert playing.place == Place(1, 0)


def test_a_take_that_arrives_elsewhere_does_not_move_the_listener() -> None:
    playing = rehearsal(1, 2)
    playing.play()
    playing.jump(2)
    playing.advance(SECOND)
    playing.ready(1, 3 * SECOND)
    assert playing.place == Place(2, SECOND)


def test_a_take_found_damaged_makes_the_listener_wait_at_its_start() -> None:
    playing = rehearsal(*HEARD)
    playing.play()
    playing.advance(SECOND)
    playing.unready(1)
    playing.advance(SECOND)
    assert (playing.state, playing.place) == (State.WAITING, Place(1, 0))


def test_ahead_names_what_fills_the_time_and_stops_at_the_unready() -> None:
    assert list(rehearsal(*HEARD).ahead(5 * SECOND)) == [1]
    assert list(rehearsal(*HEARD).ahead(13 * SECOND)) == [1, 2]
    assert list(rehearsal(1, 3, 4).ahead(100 * SECOND)) == [1]


def along(route: Route, *ready: int) -> Rehearsal:
    """Playing from the first sentence on."""
    playing = rehearsal(*ready)
    playing.follow(route)
    playing.play()
    return playing


def played(playing: Rehearsal, samples: int) -> list[tuple[int, int, bool]]:
    return [(each.place.sentence, each.samples, each.silent) for each in playing.advance(samples)]


def test_a_loop_over_the_section_comes_back_to_its_first_sentence() -> None:
    playing = along(Route(loop=Loop.SECTION), *HEARD)
    playing.jump(3)
    assert played(playing, 12 * SECOND) == [
        (3, 10 * SECOND, False),
        (3, SECOND, True),
        (2, SECOND, False),
    ]


def test_a_timed_turn_is_silent_as_long_as_its_share_of_the_sentence_and_goes_on() -> None:
    playing = along(Route(turn=Turn(0.5)), *HEARD)
    assert played(playing, 10 * SECOND) == [(1, 10 * SECOND, False)]
    assert played(playing, 2 * SECOND) == [(1, 2 * SECOND, True)]
    assert (playing.state, playing.place) == (State.TURN, Place(1, 12 * SECOND))
    assert played(playing, 4 * SECOND) == [(1, 3 * SECOND, True), (2, SECOND, False)]
    assert playing.state is State.PLAYING


def test_a_turn_until_a_key_plays_nothing_and_ends_by_the_key_alone() -> None:
    playing = along(Route(turn=Turn(None)), *HEARD)
    assert played(playing, 60 * SECOND) == [(1, 10 * SECOND, False)]
    assert (playing.state, playing.place) == (State.TURN, Place(1, 10 * SECOND))
    assert played(playing, 60 * SECOND) == []
    playing.go_on()
    assert (playing.state, playing.place) == (State.PLAYING, Place(2, 0))
    assert playing.finished == {1}


def test_the_key_that_goes_on_means_nothing_while_the_voice_speaks() -> None:
    playing = along(Route(turn=Turn(None)), *HEARD)
    playing.advance(SECOND)
    playing.go_on()
    assert playing.place == Place(1, SECOND)


def test_the_speaker_may_be_done_before_a_timed_turn_is_over() -> None:
    playing = along(Route(turn=Turn(1.0)), *HEARD)
    playing.advance(11 * SECOND)
    playing.go_on()
    assert playing.place == Place(2, 0)


def test_a_turn_can_be_paused_and_taken_up_again() -> None:
    playing = along(Route(turn=Turn(1.0)), *HEARD)
    playing.advance(11 * SECOND)
    playing.pause()
    assert playing.advance(SECOND) == []
    assert not playing.state.running
    playing.play()
    assert playing.state is State.TURN


def test_the_last_sentence_has_its_turn_before_the_end() -> None:
    playing = along(Route(turn=Turn(None)), *HEARD)
    playing.jump(4)
    playing.advance(60 * SECOND)
    assert playing.state.running
    playing.go_on()
    assert playing.state is State.ENDED


def test_a_repeated_sentence_is_played_as_often_and_a_jump_counts_anew() -> None:
    playing = along(Route(repeats=2), *HEARD)
    assert [sentence for sentence, _, silent in played(playing, 30 * SECOND) if not silent] == [1, 1, 2]
    playing.jump(1)
    playing.advance(13 * SECOND)
    playing.jump(1)
    assert [sentence for sentence, _, silent in played(playing, 30 * SECOND) if not silent] == [1, 1, 2]


def test_a_turn_cut_short_by_another_route_ends_at_once() -> None:
    playing = along(Route(turn=Turn(1.5)), *HEARD)
    playing.advance(24 * SECOND)
    playing.follow(Route())
    assert played(playing, SECOND) == [(1, 1, True), (2, SECOND - 1, False)]


def test_five_seconds_lead_out_of_a_turn_that_waits_for_a_key() -> None:
    playing = along(Route(turn=Turn(None)), *HEARD)
    playing.advance(60 * SECOND)
    playing.skip(-5 * SECOND)
    assert (playing.state, playing.place) == (State.PLAYING, Place(1, 5 * SECOND))
    playing.advance(60 * SECOND)
    playing.skip(5 * SECOND)
    assert playing.place == Place(2, 5 * SECOND)


def test_ahead_follows_the_route() -> None:
    playing = along(Route(loop=Loop.SECTION, repeats=2), *HEARD)
    playing.jump(3)
    assert list(playing.ahead(40 * SECOND)) == [3, 3, 2, 2]


def test_a_place_is_met_again_inside_a_ready_sentence_and_at_the_start_of_another() -> None:
    moved = rehearsal(1, 2)
    moved.go_to(Place(2, 3 * SECOND))
    assert moved.place == Place(2, 3 * SECOND)
    moved.go_to(Place(3, 3 * SECOND))
    assert moved.place == Place(3, 0)


MOVES = ["go_on", "play", "pause", "again", "again_section", "next_sentence", "previous_sentence", "next_section"]


@settings(max_examples=60)
@given(
    st.lists(
        st.one_of(
            st.sampled_from([*MOVES, "previous_section"]),
            st.integers(-200_000, 200_000),
            st.builds(
                Route,
                loop=st.sampled_from(Loop),
                between=st.sampled_from([None, (0, 2), (3, 4)]),
                turn=st.sampled_from([None, Turn(0.0), Turn(1.5), Turn(None)]),
                repeats=st.integers(1, 3),
            ),
        )
    )
)
@pytest.mark.parametrize("ready", [HEARD, (1, 3)])
def test_no_keys_lead_out_of_the_speech(ready: tuple[int, ...], moves: list[str | int | Route]) -> None:
    moved = rehearsal(*ready, length=SECOND)
    for move in moves:
        if isinstance(move, str):
            getattr(moved, move)()
        elif isinstance(move, Route):
            moved.follow(move)
        else:
            moved.skip(move)
        for excerpt in moved.advance(9_000):
            assert excerpt.place.sentence in ready
            assert excerpt.samples > 0
        assert moved.place.sentence in HEARD
        assert 0 <= moved.place.sample <= SECOND + max(GAPS[moved.place.sentence], SECOND * 3 // 2)


def test_faster_takes_last_shorter_and_gaps_as_long_as_they_are() -> None:
    playing = rehearsal(1, 2)
    playing.play()
    played = playing.advance(12 * SECOND, 200)
    assert [(each.place, each.samples, each.heard, each.silent) for each in played[:3]] == [
        (Place(1, 0), 10 * SECOND, 5 * SECOND, False),
        (Place(1, 10 * SECOND), 2 * SECOND, 2 * SECOND, True),
        (Place(2, 0), 10 * SECOND, 5 * SECOND, False),
    ]
    assert sum(each.heard for each in played) == 12 * SECOND


@pytest.mark.parametrize(("percent", "expected"), [(50, 2002), (65, 1540), (105, 954), (150, 668), (195, 514)])
@pytest.mark.parametrize("buffer", [1, 7, 480, 9999])
def test_a_take_is_heard_as_long_whatever_the_sound_card_asks_for_at_a_time(
    percent: int, expected: int, buffer: int
) -> None:
    playing = rehearsal(1, length=1001)
    playing.play()
    heard: list[int] = []
    while playing.place.sample < 1001 and len(heard) < 9999:
        heard += [each.heard for each in playing.advance(buffer, percent) if not each.silent]
    assert sum(heard) == expected


def test_the_tempo_changes_where_the_listener_is() -> None:
    playing = rehearsal(1)
    playing.play()
    playing.advance(SECOND, 50)
    playing.advance(SECOND, 150)
    assert playing.place == Place(1, 2 * SECOND)


def test_between_the_samples_of_an_excerpt_the_place_is_reckoned_by_its_tempo() -> None:
    excerpt = Excerpt(Place(1, 1000), 720, 480, silent=False)
    assert [excerpt.at(heard) for heard in (-5, 0, 1, 240, 480, 900)] == [
        Place(1, 1000),
        Place(1, 1000),
        Place(1, 1001),
        Place(1, 1360),
        Place(1, 1720),
        Place(1, 1720),
    ]
