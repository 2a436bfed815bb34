"""The one line that work leaves in the log; Ctrl-C comes before or after what is being written, never between."""

import logging
import os
import re
import signal
import sys
import threading

import pytest

from app.core.errors import CannotWrite
from app.core.progress import timed, uninterrupted

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
