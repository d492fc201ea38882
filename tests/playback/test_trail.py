"""Jumps are taken back one by one, the last first."""

from rehearse.playback.place import Place
from rehearse.playback.trail import LONGEST, Trail


def test_each_jump_is_taken_back_in_turn() -> None:
    trail = Trail().leaving(Place(1, 500), Place(4, 0)).leaving(Place(4, 900), Place(2, 0))
    trail, place = trail.back()
    assert place == Place(4, 900)
    trail, place = trail.back()
    assert place == Place(1, 500)
    assert trail.back() == (Trail(), None)


def test_a_jump_that_leads_nowhere_is_none() -> None:
    assert Trail().leaving(Place(4, 0), Place(4, 0)) == Trail()


def test_the_oldest_places_are_forgotten() -> None:
    trail = Trail()
    for sentence in range(LONGEST + 1):
        trail = trail.leaving(Place(sentence, 0), Place(sentence + 1, 0))
    assert len(trail.places) == LONGEST
    assert trail.places[0] == Place(1, 0)
