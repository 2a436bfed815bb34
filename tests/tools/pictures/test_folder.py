"""Committed pictures taken again: only what shows something else is written."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from tools.pictures.folder import PictureFolder


def picture() -> QImage:
    image = QImage(40, 30, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    image.setPixelColor(7, 7, QColor("red"))
    return image


def test_a_picture_that_shows_the_same_stays_byte_for_byte(tmp_path: Path) -> None:
    file = tmp_path / "01-开始.png"
    picture().convertToFormat(QImage.Format.Format_RGB888).save(str(file), quality=0)
    before = file.read_bytes()
    PictureFolder(tmp_path).put("01-开始", picture())
    assert file.read_bytes() == before
    picture().save(str(tmp_path / "as written now.png"))
    assert before != (tmp_path / "as written now.png").read_bytes()


def test_one_other_pixel_or_another_size_is_another_picture(tmp_path: Path) -> None:
    file = tmp_path / "01-开始.png"
    dotted, small = picture(), picture().copy(0, 0, 39, 30)
    dotted.setPixelColor(8, 7, QColor(255, 254, 255))
    for other in (picture(), dotted, small):
        before = file.read_bytes() if file.exists() else b""
        PictureFolder(tmp_path).put("01-开始", other)
        assert file.read_bytes() != before
        assert QImage(str(file)).size() == other.size()


def test_what_no_step_takes_any_more_goes_in_the_end(tmp_path: Path) -> None:
    (tmp_path / "02-旧.png").write_bytes(b"an old picture")
    folder = PictureFolder(tmp_path)
    folder.put("01-开始", picture())
    assert (tmp_path / "02-旧.png").exists()
    folder.finish()
    assert [file.name for file in tmp_path.iterdir()] == ["01-开始.png"]
