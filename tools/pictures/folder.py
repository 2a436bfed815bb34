"""Keeps the committed pictures: a file is written only where its picture differs from the one that stands there."""

from pathlib import Path

from PySide6.QtGui import QImage


class PictureFolder:
    """Bytes of a PNG change with every library that writes it, and each change stays in the history for good.

    So the pixels are compared, and a picture equal in every one is left as it stands.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._taken: set[Path] = set()

    def put(self, name: str, picture: QImage) -> None:
        """Keep the picture under that name."""
        file = self._folder / f"{name}.png"
        self._taken.add(file)
        if not _shows(file, picture) and not picture.save(str(file)):
            raise OSError(f"{file} cannot be written")

    def finish(self) -> None:
        """Remove the pictures that were not taken this time."""
        for file in set(self._folder.glob("*.png")) - self._taken:
            file.unlink()


def _shows(file: Path, picture: QImage) -> bool:
    before, now = (one.convertToFormat(QImage.Format.Format_RGB32) for one in (QImage(str(file)), picture))
    return before == now
