"""Ctrl-C comes before or after what is being written, never between."""

import os
import signal
import sys
import threading

import pytest

from app.store.interrupting import uninterrupted


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
