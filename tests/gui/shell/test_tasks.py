"""One piece of work at a time, its result on the main thread."""

import logging
import threading
from collections.abc import Iterator
from functools import partial

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from app.core.errors import AppError, Cancelled, CannotWrite
from app.core.progress import Progress
from app.gui.shell.tasks import TaskRunner


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    # As the window does: a runner that is gone while its thread is at work takes the process along.
    assert made.close(5000)


def wait(qtbot: QtBot, runner: TaskRunner) -> None:
    qtbot.waitUntil(lambda: not runner.busy)


def unexpected(value: object) -> None:
    raise AssertionError(value)


def test_the_work_is_done_elsewhere_and_told_here(runner: TaskRunner, qtbot: QtBot) -> None:
    told: list[object] = []
    here = threading.get_ident()
    runner.run(
        lambda _: threading.get_ident(),
        succeeded=lambda there: told.extend([there != here, threading.get_ident() == here]),
        failed=unexpected,
    )
    wait(qtbot, runner)
    assert told == [True, True]


def test_a_failure_is_told(runner: TaskRunner, qtbot: QtBot) -> None:
    def work(_: Progress) -> None:
        raise CannotWrite("写不进去。")

    told: list[AppError] = []
    runner.run(work, succeeded=unexpected, failed=told.append)
    wait(qtbot, runner)
    assert [error.message for error in told] == ["写不进去。"]


def test_what_was_done_is_logged_by_the_name_of_its_code(
    runner: TaskRunner, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def writes(_: Progress) -> None:
        raise CannotWrite("“绝密.docx”写不进去。")

    def checks(name: str, _: Progress) -> str:
        return name

    def draws() -> None:
        pass

    with caplog.at_level(logging.INFO, "app"):
        for work in (lambda _: None, writes, partial(checks, "绝密.docx")):
            runner.run(work, succeeded=lambda _: None, failed=lambda _: None)
            wait(qtbot, runner)
        with qtbot.waitCallback() as drawn:
            runner.run_beside(draws, succeeded=drawn, failed=unexpected)
    name = "test_what_was_done_is_logged_by_the_name_of_its_code.<locals>"
    told = [line.partition(",")[0] for line in caplog.messages]
    done = [f"{name}.{one}" for one in ("<lambda>: done", "writes: CannotWrite", "checks: done", "draws: done")]
    assert told == [*done[:2], "refused", *done[2:]]


def test_a_bug_goes_to_the_hook(runner: TaskRunner, qtbot: QtBot) -> None:
    with capture_exceptions() as raised:
        runner.run(lambda _: 1 // 0, succeeded=unexpected, failed=unexpected)
        wait(qtbot, runner)
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]


def test_phrases_arrive_and_the_work_is_stopped(runner: TaskRunner, qtbot: QtBot) -> None:
    def work(progress: Progress) -> None:
        progress.step("正在读取")
        while True:
            progress.check()

    told: list[AppError] = []
    with qtbot.waitSignal(runner.said) as said:
        runner.run(work, succeeded=unexpected, failed=told.append)
    runner.cancel()
    wait(qtbot, runner)
    assert said.args == ["正在读取"]
    assert [type(error) for error in told] == [Cancelled]


def test_only_one_work_is_under_way(runner: TaskRunner, qtbot: QtBot) -> None:
    runner.run(lambda _: None, succeeded=lambda _: None, failed=unexpected)
    with pytest.raises(RuntimeError):
        runner.run(lambda _: None, succeeded=unexpected, failed=unexpected)
    wait(qtbot, runner)


def test_closing_waits_for_the_end(runner: TaskRunner, qtbot: QtBot) -> None:
    ended: list[bool] = []

    def work(progress: Progress) -> None:
        while not progress.stopped():
            pass
        ended.append(True)

    runner.run(work, succeeded=lambda _: None, failed=unexpected)
    assert runner.close(5000)
    assert ended == [True]
    wait(qtbot, runner)


def test_what_is_prepared_comes_before_the_first_work(runner: TaskRunner, qtbot: QtBot) -> None:
    order: list[str] = []
    runner.prepare(lambda: order.append("loaded"))
    runner.run(lambda _: order.append("work"), succeeded=lambda _: None, failed=unexpected)
    wait(qtbot, runner)
    assert order == ["loaded", "work"]


def test_small_work_has_its_turn_beside_and_nobody_is_kept_waiting(runner: TaskRunner, qtbot: QtBot) -> None:
    order: list[object] = []
    here = threading.get_ident()
    runner.run(lambda _: order.append("work"), succeeded=lambda _: None, failed=unexpected)
    runner.run_beside(
        threading.get_ident,
        succeeded=lambda there: order.extend([there != here, threading.get_ident() == here]),
        failed=unexpected,
    )
    wait(qtbot, runner)
    qtbot.waitUntil(lambda: order == ["work", True, True])
    runner.run_beside(lambda: None, succeeded=order.append, failed=unexpected)
    assert not runner.busy


def test_small_work_that_fails_says_so_on_the_main_thread(runner: TaskRunner, qtbot: QtBot) -> None:
    told: list[object] = []

    def refuse() -> None:
        raise CannotWrite("写不进去。")

    runner.run_beside(
        refuse, succeeded=unexpected, failed=lambda error: told.extend([error.message, threading.get_ident()])
    )
    qtbot.waitUntil(lambda: told == ["写不进去。", threading.get_ident()])


def test_a_bug_in_small_work_goes_to_the_hook(runner: TaskRunner, qtbot: QtBot) -> None:
    with capture_exceptions() as raised:
        runner.run_beside(lambda: 1 // 0, succeeded=unexpected, failed=unexpected)
        qtbot.waitUntil(lambda: [kind for kind, _, _ in raised] == [ZeroDivisionError])
