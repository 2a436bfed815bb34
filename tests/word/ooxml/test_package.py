"""A package that is damaged is told as that, whatever the library of zip files says of it."""

import struct
import zipfile

import pytest

from app.word.ooxml.package import read_parts
from app.word.standard import layout
from tools.templates.blank import package

# Where the end record (APPNOTE.TXT 4.3.16) says how long the directory is and where it begins.
SIZE, OFFSET = 12, 16


@pytest.mark.parametrize(("at", "by"), [(SIZE, 1000), (OFFSET, 1000), (OFFSET, -100)])
def test_a_directory_that_points_elsewhere(at: int, by: int) -> None:
    content = bytearray(package([(layout.BODY, "甲")]))
    place = content.rfind(b"PK\x05\x06") + at
    (was,) = struct.unpack_from("<L", content, place)
    struct.pack_into("<L", content, place, was + by)
    with pytest.raises(zipfile.BadZipFile):
        read_parts(bytes(content))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_parts_that_are_not_packed_as_they_say(method: int) -> None:
    """Where a directory's entry (PK 1 2) and a part's own head (PK 3 4) name the method."""
    content = bytearray(package([(layout.BODY, "甲")]))
    for mark, at in ((b"PK\x01\x02", 10), (b"PK\x03\x04", 8)):
        place = content.find(mark)
        while place >= 0:
            struct.pack_into("<H", content, place + at, method)
            place = content.find(mark, place + 1)
    with pytest.raises(zipfile.BadZipFile):
        read_parts(bytes(content))
