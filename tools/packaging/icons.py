"""Draws the program's icon in the sizes packages want: python -m tools.packaging.icons renews the committed PNG."""

import struct
import sys

from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from app.core.shipped import ROOT

DRAWN = ROOT / "app" / "gui" / "shell" / "icon" / "taizhang.svg"
COMMITTED = DRAWN.with_suffix(".png")
LARGEST = 256
WINDOWS_SIZES = (16, 24, 32, 48, 64, 128, LARGEST)
_DIRECTORY_ENTRY = 16  # bytes of one image's entry in an .ico
_HEAD = 6


def png(size: int) -> bytes:
    """The icon as a square PNG of that many pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWN)).render(painter)
    painter.end()
    buffer = QBuffer(data := QByteArray())
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide6 declares the format as bytes, and takes a string
    return bytes(data.data())


def ico() -> bytes:
    """The icon for Windows: one file with a PNG a size, as Windows Vista and later read it."""
    images = [(size, png(size)) for size in WINDOWS_SIZES]
    entries, at = b"", _HEAD + _DIRECTORY_ENTRY * len(images)
    for size, image in images:
        side = size % LARGEST  # 256 is written as 0
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(image), at)
        at += len(image)
    return struct.pack("<HHH", 0, 1, len(images)) + entries + b"".join(image for _, image in images)


def main() -> int:
    """Renew the PNG beside the drawing."""
    COMMITTED.write_bytes(png(LARGEST))
    print(COMMITTED.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
