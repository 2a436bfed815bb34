"""A service that answers as it is told, of the file that stands there."""

import hashlib
import zipfile
from io import BytesIO
from pathlib import Path

from app.core.errors import UnreadableLedger
from app.service.examining import Examination
from tests.gui.fakes import FakeService


class FileService(FakeService):
    """Answers as it is told, of the file that stands there; a workbook that is not whole is not read."""

    whole = False

    def has_changed(self, examination: Examination) -> bool:
        return self._digest(examination.path) != examination.ledger.digest

    def examine(self, path: Path, *given: object, **named: object) -> Examination:
        self.digest = self._digest(path)
        return super().examine(path, *given, **named)  # type: ignore[arg-type]

    def _digest(self, path: Path) -> str:
        try:
            content = path.read_bytes()
        except OSError as error:
            raise UnreadableLedger("已损坏") from error
        if self.whole and not zipfile.is_zipfile(BytesIO(content)):
            raise UnreadableLedger("已损坏")
        return hashlib.sha256(content).hexdigest()
