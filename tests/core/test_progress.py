"""The one line that work leaves in the log."""

import logging
import re

import pytest

from app.core.errors import CannotWrite
from app.core.progress import timed

LOG = logging.getLogger("app.test")


def test_what_ended_well_is_told_with_its_time(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "app"), timed(LOG, "check"):
        pass
    assert [re.sub(r"\d+\.\d\d", "…", line) for line in caplog.messages] == ["check: done, … s"]


def test_what_failed_is_told_by_the_kind_of_error_alone(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "app"), pytest.raises(CannotWrite), timed(LOG, "notice"):
        raise CannotWrite("“绝密.docx”写不进去。")
    assert [line.partition(",")[0] for line in caplog.messages] == ["notice: CannotWrite"]
