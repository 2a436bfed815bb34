"""What can be done with the written notice: 打开, 打开所在文件夹, 打印."""

from collections.abc import Callable, Sequence
from pathlib import Path

from app.gui.shell import desktop, strings
from app.gui.shell.desktop import PrintResult
from app.gui.shell.messages import Button, MessageBar, Tone


class Result:
    """The written notice and its three buttons."""

    def __init__(
        self, messages: MessageBar, written: Callable[[], Path | None], print_asked: Callable[[], None]
    ) -> None:
        self._messages = messages
        self._written = written
        self._print_asked = print_asked
        self._more: Sequence[Button] = ()

    def begin(self, text: str, more: Sequence[Button]) -> None:
        """Say that it is written; `more`: what else can be done with it, offered from now on."""
        self._more = more
        self.tell(text)

    def tell(self, text: str, tone: Tone = Tone.GOOD) -> None:
        """Say something about the notice, with its buttons."""
        self._messages.tell(tone, text, [*self._buttons(), *self._more])

    def open(self) -> None:
        """Open the notice in its program (打开)."""
        self._hand_over(desktop.open_file)

    def open_one(self, path: Path) -> None:
        """Open a file that was written before."""
        if not path.exists():
            self._messages.tell(Tone.BAD, strings.gone(path.name))
        elif not desktop.open_file(path):
            self.tell(strings.cannot_open(path.name), Tone.BAD)

    def open_folder(self) -> None:
        """Show the folder it stands in (打开所在文件夹)."""
        self._hand_over(desktop.open_folder)

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
        return [
            (strings.OPEN_NOTICE, self.open),
            (strings.OPEN_FOLDER, self.open_folder),
            (strings.PRINT, self._print_asked),
        ]

    def _hand_over(self, hand: Callable[[Path], bool]) -> None:
        path = self._find_written()
        if path and not hand(path):
            self.tell(strings.cannot_open(path.name), Tone.BAD)

    def _find_written(self) -> Path | None:
        path = self._written()
        if path and not path.exists():
            self._messages.tell(Tone.BAD, strings.gone(path.name))
            return None
        return path
