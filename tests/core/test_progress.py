"""The one line that work leaves in the log; Ctrl-C comes before or after what is being written, never between.

The search for cycles is paused for long work, on again afterwards, with nothing kept out of it for good.
"""

import gc
import logging
import os
import re
import signal
import sys
import threading
import time
import weakref
from collections.abc import Callable

import pytest

from app.core.errors import CannotWrite
from app.core.progress import let_go, let_go_values, timed, uninterrupted, without_collection

LOG = logging.getLogger("app.test")


def test_what_ended_well_is_told_with_its_time(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "app"), timed(LOG, "check"):
        pass
    assert [re.sub(r"\d+\.\d\d", "…", line) for line in caplog.messages] == ["check: done, … s"]


def test_what_failed_is_told_by_the_kind_of_error_alone(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "app"), pytest.raises(CannotWrite), timed(LOG, "notice"):
        raise CannotWrite("“绝密.docx”写不进去。")
    assert [line.partition(",")[0] for line in caplog.messages] == ["notice: CannotWrite"]


@pytest.mark.skipif(sys.platform == "win32", reason="there the signal ends the process")
def test_ctrl_c_within_does_nothing_and_afterwards_what_it_did_before() -> None:
    with uninterrupted():
        os.kill(os.getpid(), signal.SIGINT)
    with pytest.raises(KeyboardInterrupt):
        os.kill(os.getpid(), signal.SIGINT)


def test_other_threads_never_hear_of_it() -> None:
    before, seen = signal.getsignal(signal.SIGINT), []

    def work() -> None:
        with uninterrupted():
            seen.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [before]


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


def test_what_is_let_go_by_name_is_free_but_what_others_hold() -> None:
    class Thing:
        """Can be referred to weakly."""

    held, row = Thing(), Thing()
    named: dict[str, object] = {"held": [held], "rows": ({"row": row},)}
    freed = weakref.ref(row)
    del row
    let_go_values(named)
    assert named == {} and freed() is None and isinstance(held, Thing)


@pytest.mark.parametrize("wrap", [list, lambda rows: [{"行": rows}], lambda rows: [(rows,)]])
def test_what_is_let_go_leaves_room_for_other_threads(wrap: Callable[[list[object]], list[object]]) -> None:
    things = wrap([[[] for _ in range(5)] for _ in range(60_000)])
    waits, ended, last = [0.0], threading.Event(), time.perf_counter()

    def free() -> None:
        let_go(things)
        ended.set()

    threading.Thread(target=free).start()
    while not ended.is_set():
        time.sleep(0.0005)
        waits.append(time.perf_counter() - last)
        last = time.perf_counter()
    assert things == [] and len(waits) > 2
