"""What came of a piece of work, told in the log, on its way from its thread to the main one."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from app.core.errors import AppError
from app.core.progress import timed

_LOG = logging.getLogger(__name__)
Result = TypeVar("Result")


@dataclass(frozen=True)
class WorkOutcome:
    """What came of a piece of work, on its way to the main thread; a bug is raised there."""

    deliver: Callable[[], None]
    is_bug: bool = False


def outcome_of(
    work: Callable[[], Result], succeeded: Callable[[Result], None], failed: Callable[[AppError], None]
) -> WorkOutcome:
    """Do it, and what is to be told of it."""
    try:
        with timed(_LOG, _name(work)):
            result = work()
    except AppError as error:
        _LOG.info("refused", exc_info=True)
        expected = error
        return WorkOutcome(lambda: failed(expected))
    except BaseException as error:  # noqa: BLE001
        # The border of the thread: the bug travels to the main thread and is raised there, for the hook.
        bug = error
        return WorkOutcome(lambda: raise_it(bug), is_bug=True)
    return WorkOutcome(lambda: succeeded(result))


def _name(work: Callable[[], object]) -> str:
    called = work.func if isinstance(work, partial) else work
    return getattr(called, "__qualname__", type(called).__name__)


def raise_it(error: BaseException) -> None:
    """For what has no failure the clerk could do anything about: whatever ends it is a bug."""
    raise error
