"""The parts of an .xlsx by their names, and their elements one after the other."""

import io
import zipfile
from collections.abc import Iterator
from typing import IO

from lxml import etree

TRUE = ("1", "true")


class Parts:
    """The parts of the zip by their names, however the writer spelled the slashes."""

    def __init__(self, data: bytes) -> None:
        self._zip = zipfile.ZipFile(io.BytesIO(data))
        self._names = {name.replace("\\", "/").lower(): name for name in self._zip.namelist()}

    def has(self, part: str) -> bool:
        """Whether there is such a part."""
        return part.lower() in self._names

    def open(self, part: str) -> IO[bytes]:
        """The part as a stream. Raises KeyError."""
        return self._zip.open(self._names[part.lower()])


def elements(stream: IO[bytes], *names: str) -> Iterator[etree._Element]:
    """The elements of these names, each given back to memory once it was looked at."""
    tags = [f"{{*}}{name}" for name in names]
    for _, element in etree.iterparse(
        stream, events=("end",), tag=tags, resolve_entities=False, no_network=True, collect_ids=False
    ):
        yield element
        element.clear()
        # Without this the emptied elements of a long sheet pile up below their parent.
        while element.getprevious() is not None:
            del element.getparent()[0]
