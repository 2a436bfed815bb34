"""What can be done with the written notice: 打开, 打开所在文件夹, 打印, 存为 PDF; and whether it still says what the ledger does."""

from collections.abc import Callable, Hashable, Sequence
from pathlib import Path

from app.gui.shell import desktop, strings
from app.gui.shell.desktop import PrintResult
from app.gui.shell.messages import Button, MessageBar, Tone
from app.gui.shell.session import Session


class Result:
    """The written notice and its buttons; what is said of it stays on the page where documents are written."""

    def __init__(
        self, messages: MessageBar, session: Session, print_asked: Callable[[], None], pdf_asked: Callable[[], None]
    ) -> None:
        self._messages = messages
        self._session = session
        self._print_asked, self._pdf_asked = print_asked, pdf_asked
        self._more: Sequence[Button] = ()
        self._said: tuple[Tone, str] | None = None
        self._away = False
        self._pdf: Path | None = None
        self._basis: Hashable = None

    def begin(self, text: str, more: Sequence[Button]) -> None:
        """Say that it is written; `more`: what else can be done with it, offered from now on."""
        self._more, self._basis, self._pdf = more, _basis(self._session), None
        self.tell(text)

    def tell(self, text: str, tone: Tone = Tone.GOOD) -> None:
        """Say something about the notice, with its buttons."""
        self._said, self._away = (tone, strings.for_window(text)), False
        buttons = [*self._buttons(), *self._more]
        self._messages.tell(tone, text, buttons, buttons[0][0])

    def tell_pdf(self, path: Path, fonts: str) -> None:
        """Say where its pages are for another computer, and in which `fonts`; they can be opened from now on."""
        self._pdf = path
        self.tell(strings.pdf_saved(path.name, str(path.parent)) + fonts, Tone.NOTE if fonts else Tone.GOOD)

    def look(self) -> None:
        """Something may have changed that it was made of: what was said of its 【待补】 holds no more."""
        path = self._session.written
        if path and path.suffix == ".docx" and self._basis != _basis(self._session):
            self._basis = _basis(self._session)
            said = Tone.NOTE, strings.outdated(path.name)
            if self._is_on_show():
                self.tell(said[1], said[0])
            elif self._away:
                self._said = said

    def go(self, *, is_its_page: bool) -> None:
        """Another page is shown: there its line is out of place, and comes back with its own page."""
        if self._away and is_its_page and self._said and not self._messages.isVisible():
            tone, text = self._said
            self.tell(text, tone)
        elif not is_its_page and self._is_on_show():
            self._messages.hide()
            self._away = True

    def _is_on_show(self) -> bool:
        return self._said is not None and not self._messages.isHidden() and self._messages.text.text() == self._said[1]

    def open(self) -> None:
        """Open the notice in its program (打开)."""
        path = self._find_written()
        if path and not desktop.open_file(path):
            self.tell(strings.cannot_open(path.name), Tone.BAD)

    def open_one(self, path: Path) -> None:
        """Open a file that was written before."""
        if not path.exists():
            self._messages.tell(Tone.BAD, strings.gone(path.name))
        elif not desktop.open_file(path):
            self.tell(strings.cannot_open(path.name), Tone.BAD)

    def open_folder(self) -> None:
        """Show the folder it stands in (打开所在文件夹)."""
        path = self._find_written()
        if path and not desktop.open_folder(path):
            self.tell(strings.cannot_show(str(path.parent)), Tone.BAD)

    def print(self, printer: str) -> None:
        """Print it (打印); what there is to ask before is asked already. Without a printer: say what to do instead.

        Whether paper comes out is not told to us, so it is never said to be done.
        """
        path = self._find_written()
        if path and not printer:
            self.tell(strings.NO_PRINTER, Tone.NOTE)
        elif path:
            match desktop.print_file(path, printer):
                case PrintResult.SENT:
                    self.tell(strings.printing_on(printer), Tone.INFO)
                case PrintResult.BY_HAND:
                    self.tell(strings.PRINT_BY_HAND, Tone.INFO)
                case PrintResult.FAILED:
                    self.tell(strings.cannot_open(path.name), Tone.BAD)

    def _buttons(self) -> list[Button]:
        """The next thing to do first."""
        path, pdf = self._session.written, self._pdf
        return [
            *([(strings.OPEN_PDF, lambda: self.open_one(pdf))] if pdf else []),
            (strings.PRINT, self._print_asked),
            *([(strings.SAVE_PDF, self._pdf_asked)] if path and path.suffix == ".docx" else []),
            (strings.OPEN_NOTICE, self.open),
            (strings.OPEN_FOLDER, self.open_folder),
        ]

    def _find_written(self) -> Path | None:
        path = self._session.written
        if path and not path.exists():
            self._messages.tell(Tone.BAD, strings.gone(path.name))
            return None
        return path


def _basis(session: Session) -> Hashable:
    """What a document says is made of: the ledger with what is noted of it, the particulars, what was confirmed."""
    digest = session.examination.ledger.digest if session.examination else ""
    texts = frozenset(session.particulars.texts.items())
    confirmed = tuple((one.name, one.confirmed) for one in session.claimed)
    return digest, frozenset(one.edit for one in session.noted), texts, confirmed
