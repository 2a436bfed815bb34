"""What is not written stays byte for byte, damaged or not, and every zip program opens the whole."""

import io
import struct
import zipfile

import pytest

from app.core.files.archive import Archive, Damaged
from app.workbooks.zip_copy import copy_zip
from tests.core.files.damage import flipped, said, zipped

PARTS = {"a.xml": bytes(range(256)) * 9, "目录/图.png": bytes(range(256)), "c.xml": b"<c/>" * 99}


def opened(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_an_entry_is_replaced_and_one_added_behind() -> None:
    copy = copy_zip(Archive(zipped(PARTS)), {"a.xml": b"new", "d.xml": b"more", "新.xml": b"again"})
    assert opened(copy) == {**PARTS, "a.xml": b"new", "d.xml": b"more", "新.xml": b"again"}
    assert list(opened(copy)) == [*PARTS, "d.xml", "新.xml"]


def test_the_same_gives_the_same_bytes() -> None:
    once = copy_zip(Archive(zipped(PARTS)), {"a.xml": b"new"})
    assert copy_zip(Archive(once), {"a.xml": b"new"}) == once


@pytest.mark.parametrize("name", ["a.xml", "目录/图.png"])
def test_a_damaged_entry_is_copied_as_it_is(name: str) -> None:
    data = flipped(zipped(PARTS), name, at=3)
    before = {piece.name: piece.body for piece in Archive(data).pieces()}
    copy = Archive(copy_zip(Archive(data), {"c.xml": b"new"}))
    after = {piece.name: piece.body for piece in copy.pieces()}
    assert {one for one in before if before[one] != after[one]} == {"c.xml"}
    with pytest.raises(Damaged):
        copy.read(name)
    assert copy.read("c.xml") == b"new"


def test_a_way_of_packing_nobody_knows_is_kept() -> None:
    copy = copy_zip(Archive(said(zipped(PARTS), "a.xml", 10, b"\x63\0")), {"c.xml": b"new"})
    with zipfile.ZipFile(io.BytesIO(copy)) as package:
        assert [info.compress_type for info in package.infolist()] == [99, 8, 8]
        assert package.read("目录/图.png") == PARTS["目录/图.png"]


class Unseekable(io.BytesIO):
    """What zipfile writes to it has sizes behind each entry, as a stream of a web server does."""

    def seekable(self) -> bool:
        return False


def test_sizes_that_stand_behind_their_entry_are_kept() -> None:
    out = Unseekable()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in PARTS.items():
            package.writestr(name, content)
    assert Archive(out.getvalue()).read("a.xml") == PARTS["a.xml"]
    assert opened(copy_zip(Archive(out.getvalue()), {"c.xml": b"new"})) == {**PARTS, "c.xml": b"new"}


def test_a_name_in_the_encoding_of_old_programs_is_kept() -> None:
    """GBK, which zip has no word for: WPS and many Chinese programs write it."""
    old, new = "图片.png".encode("gbk"), b"x" * len("图片.png".encode("gbk"))
    data = zipped({"xxxxxxxx": b"picture", "a": b""}).replace(new, old)
    copy = copy_zip(Archive(data), {"a": b"new"})
    assert copy.count(old) == data.count(old) == 2
    assert copy_zip(Archive(copy), {Archive(copy).pieces()[0].name: b"other"}).count(old) == 2


def test_the_end_says_what_there_is() -> None:
    copy = copy_zip(Archive(b"junk" + zipped(PARTS)), {})
    assert copy == zipped(PARTS)
    assert struct.unpack("<4s4H2LH", copy[-22:])[3:5] == (3, 3)
