"""Real pages in the view: drawn elsewhere, in the size that is shown, and held only while they are in sight."""

import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.core.page import Picture, RealPage
from app.gui.preview.pages import Fit, PagesView
from app.gui.preview.pictures import PagePictures
from app.gui.shell.tasks import TaskRunner

BLUE = bytes((255, 0, 0, 255))


class Press:
    """Prints blue pages and notes which were drawn, in how many dots to the point, and in which threads."""

    def __init__(self) -> None:
        self.drawn: list[tuple[int, float]] = []
        self.threads: set[int] = set()

    def pages(self, count: int) -> list[RealPage]:
        return [RealPage(600, 800, "LibreOffice 9.9", partial(self._draw, at)) for at in range(count)]

    def _draw(self, at: int, dots: float) -> Picture:
        self.drawn.append((at, dots))
        self.threads.add(threading.get_ident())
        width, height = round(600 * dots), round(800 * dots)
        return Picture(width, height, BLUE * (width * height))


@pytest.fixture
def press() -> Press:
    return Press()


@pytest.fixture
def runner() -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    made.close(5000)


@pytest.fixture
def view(runner: TaskRunner, qtbot: QtBot) -> PagesView:
    made = PagesView(runner)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def in_the_middle(view: PagesView) -> QColor:
    image: QImage = view.viewport().grab().toImage()
    return image.pixelColor(image.width() // 2, image.height() // 2)


def shows_blue(view: PagesView) -> Callable[[], bool]:
    return lambda: in_the_middle(view) == QColor("blue")


def test_of_many_pages_those_in_sight_are_drawn_elsewhere(view: PagesView, press: Press, qtbot: QtBot) -> None:
    view.show_pages(press.pages(200), "")
    assert in_the_middle(view) == QColor("white")
    qtbot.waitUntil(shows_blue(view))
    view.go_to(150)
    qtbot.waitUntil(shows_blue(view))
    assert {at for at, _ in press.drawn} <= {0, 1, 149, 150, 151}
    view.go_to(0)
    assert in_the_middle(view) == QColor("white")
    qtbot.waitUntil(shows_blue(view))
    assert threading.get_ident() not in press.threads


def test_a_larger_page_is_drawn_finer_up_to_a_bound(view: PagesView, press: Press, qtbot: QtBot) -> None:
    view.show_pages(press.pages(1), "")
    qtbot.waitUntil(shows_blue(view))
    assert press.drawn == [(0, view.zoom)]
    view.fit_to(Fit.WIDTH)
    # What is there is shown larger until the finer one has come.
    assert shows_blue(view)()
    # The scroll bar that comes takes some of the width: a picture in the size before may be drawn first.
    qtbot.waitUntil(lambda: press.drawn[-1] == (0, view.zoom))
    for _ in range(20):
        view.scale(larger=True)
    qtbot.waitUntil(lambda: press.drawn[-1] == (0, 4.0))
    assert view.zoom == 6
    qtbot.waitUntil(shows_blue(view))


def test_a_picture_is_let_go_with_its_page(runner: TaskRunner, press: Press, qtbot: QtBot) -> None:
    owner = QObject()
    pictures = PagePictures(runner, owner)
    one, other = press.pages(2)
    for page in (one, other):
        with qtbot.waitSignal(pictures.drawn):
            assert pictures.of(page, 1, 1) is None
    pictures.keep([other])
    assert pictures.of(other, 1, 1)
    with qtbot.waitSignal(pictures.drawn):
        assert pictures.of(one, 1, 1) is None


def test_a_screen_of_fine_dots_has_fine_pages(runner: TaskRunner, press: Press, qtbot: QtBot) -> None:
    owner = QObject()
    pictures = PagePictures(runner, owner)
    page = press.pages(1)[0]
    with qtbot.waitSignal(pictures.drawn):
        pictures.of(page, 1.5, 2)
    shown = pictures.of(page, 1.5, 2)
    assert shown
    assert (shown.width(), shown.devicePixelRatio()) == (1800, 2)
    assert press.drawn == [(0, 3)]


def test_pages_wait_while_other_work_is_under_way(
    view: PagesView, runner: TaskRunner, press: Press, qtbot: QtBot
) -> None:
    hold = threading.Event()
    runner.run(lambda _: hold.wait(10), succeeded=lambda _: None, failed=lambda _: None)
    view.show_pages(press.pages(1), "")
    assert in_the_middle(view) == QColor("white")
    hold.set()
    qtbot.waitUntil(shows_blue(view))
