"""The search for cycles: paused for long work, on again afterwards, with nothing kept out of it for good."""

import gc

import pytest

from app.service.garbage import without_collection


def test_the_search_is_paused_and_goes_on_again() -> None:
    with without_collection():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_again_after_an_error_and_stays_off_where_it_was_off() -> None:
    with pytest.raises(ValueError, match="broken"), without_collection():
        raise ValueError("broken")
    assert gc.isenabled()
    gc.disable()
    try:
        with without_collection():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_becomes_rubbish_later_is_still_found() -> None:
    class Node:
        """One half of a cycle."""

        other: "Node"

    with without_collection():
        one, two = Node(), Node()
        one.other, two.other = two, one
    assert gc.get_freeze_count() == 0
    del one, two
    gc.collect()
    assert not any(isinstance(thing, Node) for thing in gc.get_objects())
