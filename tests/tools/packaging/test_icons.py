"""The icon is one drawing: the committed picture and the file for Windows are made of it."""

import struct

from PySide6.QtGui import QImage

from tools.packaging.icons import COMMITTED, WINDOWS_SIZES, ico, png


def test_the_committed_picture_is_the_drawing() -> None:
    assert QImage(str(COMMITTED)) == QImage.fromData(png(256))


def test_it_is_seen_at_every_size() -> None:
    for size in WINDOWS_SIZES:
        image = QImage.fromData(png(size))
        assert image.size().toTuple() == (size, size)
        # The white page, and clear corners.
        assert image.pixelColor(size * 3 // 4, size * 7 // 9).lightness() > 200
        assert image.pixelColor(0, 0).alpha() == 0


def test_windows_finds_each_size_where_the_directory_says() -> None:
    content = ico()
    assert struct.unpack_from("<HHH", content) == (0, 1, len(WINDOWS_SIZES))
    for at, size in enumerate(WINDOWS_SIZES):
        side, _, _, _, _, depth, length, start = struct.unpack_from("<BBBBHHII", content, 6 + 16 * at)
        assert (side or 256, depth) == (size, 32)
        assert content[start : start + length] == png(size)
