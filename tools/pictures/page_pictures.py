"""Writes every kind of document from the sample and a picture of its telling pages to docs/pages/, as LibreOffice prints it."""

import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from app import notice  # noqa: E402
from app.core.check_context import CheckContext  # noqa: E402
from app.core.matters.given import Particulars  # noqa: E402
from app.service.particulars import read_particulars  # noqa: E402
from app.word.filling.document import write  # noqa: E402
from tests.offices import examine  # noqa: E402
from tests.word.rendering import Converter, font_config  # noqa: E402
from tools.pictures.folder import PictureFolder  # noqa: E402

PAGES = ROOT / "docs" / "pages"
RESOLUTION = 70
PLAIN: dict[str, object] = {
    "版头": "",
    "发文字号": "",
    "印章": "",
    "抄送机关": "",
    "印发机关": "",
    "印发日期": "",
}
# Pages from the first (1) or from the last (-1), with what is changed among the particulars.
KINDS: tuple[tuple[str, str, tuple[int, ...], dict[str, object]], ...] = (
    ("整改进展通报", "整改进展通报", (1, 2, -1), PLAIN),
    ("整改进展通报-红头", "整改进展通报", (1, -1), {}),
    ("整改进展通报-套打", "整改进展通报", (1,), {"版头": "套打"}),
    ("整改进展通报（分方面）", "整改进展通报（分方面）", (2,), PLAIN),
    ("整改进展通报（主体责任）", "整改进展通报（主体责任）", (1,), PLAIN),
    ("整改情况报告", "整改情况报告", (1, -3, -1), {}),
    ("督办通知单", "督办通知单", (1,), {}),
    ("销号审批表", "销号审批表", (1,), {}),
    ("台账附表", "台账附表", (1, 2), {}),
)


def main() -> None:
    """All kinds; a picture that shows what it showed before is left as it stands."""
    pictures = PictureFolder(PAGES)
    given = Particulars()
    for name in ("要素.toml", "要素-红头.toml"):
        given = given.with_(read_particulars(ROOT / "samples" / name))
    found = examine(ROOT / "samples" / "整改台账.xlsx", CheckContext(date(2026, 6, 30)), particulars=given)
    with tempfile.TemporaryDirectory() as folder:
        printer = Converter(Path(folder), font_config(Path(folder)))
        for title, template, pages, changed in KINDS:
            fields = notice.compose(found.ledger, given.with_(changed), found.report, as_of=found.context.as_of)
            printed = printer.convert(title, write(ROOT / "templates" / f"{template}.docx", fields))
            for page in pages:
                number = page if page > 0 else len(printed.pages) + 1 + page
                pictures.put(f"{title}-{number:02}", _draw(printed.pdf, number))
    pictures.finish()


def _draw(pdf: Path, page: int) -> QImage:
    command = ["pdftoppm", "-png", "-singlefile", "-r", str(RESOLUTION), "-f", str(page), "-l", str(page), str(pdf)]
    return QImage.fromData(subprocess.run(command, check=True, capture_output=True).stdout)


if __name__ == "__main__":
    main()
