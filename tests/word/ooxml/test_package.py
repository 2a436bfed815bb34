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
