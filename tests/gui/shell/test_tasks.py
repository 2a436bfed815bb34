"""One piece of work at a time and each in its turn, its result on the main thread."""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from app.core.errors import AppError, Cancelled, CannotWrite
from app.core.progress import Progress
from app.gui.shell.status import StatusBar
from app.gui.shell.tasks import TaskRunner, Work


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


def nothing(_: object) -> None:
    pass


def says(text: str) -> Work[str]:
    return lambda _: text


def held(going: threading.Event) -> Callable[[Progress], None]:
    """Work that goes on until it is let go or stopped."""

    def work(progress: Progress) -> None:
        while not going.wait(0.005):
            progress.check()

    return work


def test_what_is_asked_for_meanwhile_has_its_turn_after_what_came_before_was_told(
    runner: TaskRunner, qtbot: QtBot
) -> None:
    order: list[str] = []
    runner.run(lambda _: order.append("first"), succeeded=lambda _: order.append("told"), failed=unexpected)

    def plan() -> Work[None]:
        order.append("planned")
        return lambda _: order.append("second")

    runner.run_planned(plan, succeeded=nothing, failed=unexpected)
    runner.in_turn(lambda: order.append("act"))
    assert order in ([], ["first"])
    qtbot.waitUntil(lambda: order[-1:] == ["act"])
    assert order == ["first", "told", "planned", "second", "act"]


def test_work_planned_to_do_nothing_holds_up_nothing(runner: TaskRunner, qtbot: QtBot) -> None:
    going, told = threading.Event(), list[str]()
    runner.run(held(going), succeeded=nothing, failed=unexpected)
    runner.run_planned(lambda: None, succeeded=unexpected, failed=unexpected)
    runner.run(lambda _: "done", succeeded=told.append, failed=unexpected)
    going.set()
    qtbot.waitUntil(lambda: told == ["done"])


def test_the_latest_of_a_key_replaces_the_one_that_waits(runner: TaskRunner, qtbot: QtBot) -> None:
    going, told = threading.Event(), list[str]()
    runner.run(held(going), succeeded=nothing, failed=unexpected)
    for name in ("a", "b", "c"):
        runner.run(says(name), succeeded=told.append, failed=unexpected, key="check")
    runner.run(lambda _: "other", succeeded=told.append, failed=unexpected)
    going.set()
    qtbot.waitUntil(lambda: "other" in told)
    assert told == ["c", "other"]


def test_the_one_under_way_of_that_key_is_stopped_and_not_told(runner: TaskRunner, qtbot: QtBot) -> None:
    told: list[object] = []
    runner.run(held(threading.Event()), succeeded=told.append, failed=told.append, key="check")
    runner.run(lambda _: "later", succeeded=told.append, failed=unexpected, key="check")
    qtbot.waitUntil(lambda: told == ["later"])


def test_a_bug_of_what_was_replaced_still_goes_to_the_hook(runner: TaskRunner, qtbot: QtBot) -> None:
    def breaks(progress: Progress) -> None:
        while not progress.stopped():
            pass
        raise ZeroDivisionError

    told: list[str] = []
    with capture_exceptions() as raised:
        runner.run(breaks, succeeded=unexpected, failed=unexpected, key="check")
        runner.run(lambda _: "later", succeeded=told.append, failed=unexpected, key="check")
        qtbot.waitUntil(lambda: told == ["later"])
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]


def test_a_dialog_that_a_result_opened_works_on_while_what_was_asked_before_waits(
    runner: TaskRunner, qtbot: QtBot
) -> None:
    going, order = threading.Event(), list[str]()

    def stand_open(_: object) -> None:
        for name in ("its first", "its second"):
            runner.run(says(name), succeeded=order.append, failed=unexpected)
        qtbot.waitUntil(lambda: order == ["its first", "its second"])
        order.append("closed")

    runner.run(held(going), succeeded=stand_open, failed=unexpected)
    runner.run(lambda _: "asked before", succeeded=order.append, failed=unexpected)
    going.set()
    qtbot.waitUntil(lambda: order == ["its first", "its second", "closed", "asked before"])


def test_what_goes_on_by_itself_hinders_nobody(runner: TaskRunner, qtbot: QtBot) -> None:
    going = threading.Event()
    runner.run_planned(lambda: held(going), succeeded=nothing, failed=unexpected, by_itself=True)
    states = [(runner.busy, runner.occupied)]
    runner.run(nothing, succeeded=nothing, failed=unexpected)
    states.append((runner.busy, runner.occupied))
    going.set()
    qtbot.waitUntil(lambda: not runner.busy)
    states.append((runner.busy, runner.occupied))
    assert states == [(True, False), (True, True), (False, False)]


def test_of_what_is_unseen_only_the_end_is_told_and_the_latest_of_its_key_stops_it(
    runner: TaskRunner, qtbot: QtBot
) -> None:
    told, shown = list[object](), list[object]()
    runner.said.connect(shown.append)
    runner.busy_changed.connect(shown.append)

    def says_more(progress: Progress) -> str:
        progress.step("正在排版预览")
        return "later"

    for work in (held(threading.Event()), says("between"), says_more):
        runner.run_planned(lambda work=work: work, succeeded=told.append, failed=told.append, key="page", unseen=True)  # type: ignore[misc]
        assert not (runner.busy or runner.occupied)
    qtbot.waitUntil(lambda: bool(told))
    assert (told, shown) == (["later"], [])


def test_what_the_clerk_asks_for_stops_what_is_unseen_and_waits_for_none(runner: TaskRunner, qtbot: QtBot) -> None:
    told: list[object] = []
    held_up = held(threading.Event())
    runner.run_planned(
        lambda: held_up, succeeded=unexpected, failed=lambda error: told.append(type(error)), unseen=True
    )
    runner.run(says("asked for"), succeeded=told.append, failed=unexpected)
    qtbot.waitUntil(lambda: told == [Cancelled, "asked for"])


def test_what_is_unseen_begins_once_what_came_before_it_is_painted(runner: TaskRunner, qtbot: QtBot) -> None:
    told: dict[str, float] = {}

    def tell(text: str) -> None:
        told[text] = time.monotonic()

    def plan() -> Work[str]:
        tell("begun unseen")
        return says("unseen")

    runner.run(says("asked for"), succeeded=tell, failed=unexpected)
    runner.run_planned(plan, succeeded=tell, failed=unexpected, unseen=True)
    runner.run(says("asked for next"), succeeded=tell, failed=unexpected)
    qtbot.waitUntil(lambda: "unseen" in told)
    assert [*told] == ["asked for", "asked for next", "begun unseen", "unseen"]
    assert told["begun unseen"] - told["asked for next"] > 0.09


def test_stopping_stops_what_waits_too_and_at_once(runner: TaskRunner, qtbot: QtBot) -> None:
    told: list[type] = []
    for _ in range(2):
        runner.run(held(threading.Event()), succeeded=unexpected, failed=lambda error: told.append(type(error)))
    began = time.monotonic()
    runner.cancel()
    wait(qtbot, runner)
    assert told == [Cancelled, Cancelled]
    assert time.monotonic() - began < 0.2


def test_what_only_reads_is_let_go_at_once_and_what_comes_of_it_is_not_told(runner: TaskRunner, qtbot: QtBot) -> None:
    going, told = threading.Event(), list[object]()

    def deaf(_: Progress) -> bool:
        return going.wait(10)

    runner.run_planned(lambda: deaf, succeeded=told.append, failed=lambda one: told.append(type(one)), only_reads=True)
    runner.cancel()
    assert (runner.busy, told) == (False, [Cancelled])
    runner.run(says("next"), succeeded=told.append, failed=unexpected)
    going.set()
    qtbot.waitUntil(lambda: told == [Cancelled, "next"])


def test_what_is_stopped_before_its_last_step_leaves_nothing(runner: TaskRunner, qtbot: QtBot) -> None:
    going, told, left = threading.Event(), list[object](), list[str]()

    def write(progress: Progress) -> None:
        going.wait(10)
        progress.last_step("正在保存")
        left.append("document")

    runner.run(write, succeeded=unexpected, failed=lambda one: told.append(type(one)), only_reads=True)
    runner.cancel()
    assert (runner.busy, told) == (False, [Cancelled])
    going.set()
    runner.run(says("next"), succeeded=told.append, failed=unexpected)
    qtbot.waitUntil(lambda: told == [Cancelled, "next"])
    assert left == []


def test_what_is_stopped_in_its_last_step_is_told_to_its_end(runner: TaskRunner, qtbot: QtBot) -> None:
    going, saving, told = threading.Event(), threading.Event(), list[object]()

    def write(progress: Progress) -> str:
        progress.last_step("正在保存")
        saving.set()
        going.wait(10)
        return "document"

    runner.run(write, succeeded=told.append, failed=unexpected, only_reads=True)
    assert saving.wait(10)
    runner.cancel()
    assert (runner.busy, told) == (True, [])
    going.set()
    qtbot.waitUntil(lambda: told == ["document"])


def test_what_writes_is_told_when_it_has_really_ended(runner: TaskRunner, qtbot: QtBot) -> None:
    going, told = threading.Event(), list[object]()
    runner.run(lambda _: going.wait(10), succeeded=told.append, failed=unexpected)
    runner.cancel()
    assert (runner.busy, told) == (True, [])
    going.set()
    qtbot.waitUntil(lambda: told == [True])


def test_in_closing_nothing_of_what_waits_is_begun_or_told(runner: TaskRunner, qtbot: QtBot) -> None:
    runner.run(held(threading.Event()), succeeded=unexpected, failed=unexpected)
    runner.run(nothing, succeeded=unexpected, failed=unexpected)
    assert runner.close(5000)
    qtbot.wait(20)


def test_numbers_arrive_now_and_then_and_the_last_one_always(runner: TaskRunner, qtbot: QtBot) -> None:
    def work(progress: Progress) -> None:
        for number in range(1, 10_001):
            progress.tick(number, 10_000)

    told: list[tuple[int, int]] = []
    runner.counted.connect(lambda done, total: told.append((done, total)))
    runner.run(work, succeeded=nothing, failed=unexpected)
    wait(qtbot, runner)
    assert told[-1] == (10_000, 10_000)
    assert len(told) < 100


def test_the_bar_shows_how_far_it_is_until_the_next_step(runner: TaskRunner, qtbot: QtBot) -> None:
    bar = StatusBar(runner)
    qtbot.addWidget(bar)
    runner.counted.emit(3, 7)
    assert (bar.bar.value(), bar.bar.maximum()) == (3, 7)
    runner.said.emit("正在保存")
    assert bar.bar.maximum() == 0


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


def test_what_ends_behind_closing_is_told_no_more(qtbot: QtBot) -> None:
    """On a machine so slow that closing did not wait for it: by then the runner's signals may be gone."""
    made, going = TaskRunner(), threading.Event()
    told: list[object] = []
    made._ended.connect(lambda *what: told.append(what))
    made.run(lambda _: going.wait(10), succeeded=unexpected, failed=unexpected)
    assert not made.close(1)
    going.set()
    assert made.close(5000)
    qtbot.wait(20)
    assert told == [] and not made.busy
