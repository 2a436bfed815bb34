"""An entry is given out whole and proven, or not at all; what others hold is no matter."""

import os
import struct
import tracemalloc
import zipfile
import zlib

import pytest

from app.core.files.archive import Archive, Damaged
from tests.core.files.damage import flipped, said, zipped

TEXT = os.urandom(999)
PARTS = {"a.xml": TEXT, "b.xml": b"<b/>" * 500, "c/d.bin": b""}
DATA = zipped(PARTS)


def test_every_entry_is_read_in_whatever_case_and_slashes() -> None:
    archive = Archive(DATA)
    assert {name: archive.read(name) for name in archive.entries} == PARTS
    assert archive.read("C\\D.BIN") == b""
    assert (archive.has("A.XML"), archive.has("e")) == (True, False)
    with pytest.raises(KeyError):
        archive.read("e")


@pytest.mark.parametrize("how", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_flipped_bit_damages_its_own_entry_alone(how: int) -> None:
    for bit in range(8):
        archive = Archive(flipped(zipped(PARTS, how), "a.xml", bit, at=10 + bit * 9))
        with pytest.raises(Damaged):
            archive.read("a.xml")
        assert archive.read("b.xml") == PARTS["b.xml"]


@pytest.mark.parametrize(
    ("offset", "value"),
    [
        (8, b"\x01\0"),  # locked
        (10, b"\x0c\0"),  # bzip2, which office programs do not know
        (10, b"\x63\0"),
        (10, b"\0\0"),  # packed, and said not to be
        (16, bytes(4)),
        (24, struct.pack("<L", 998)),
        (24, struct.pack("<L", 1000)),
        (24, bytes(4)),
    ],
)
def test_what_the_directory_says_must_be_so(offset: int, value: bytes) -> None:
    archive = Archive(said(DATA, "a.xml", offset, value))
    with pytest.raises(Damaged):
        archive.read("a.xml")
    assert archive.read("b.xml") == PARTS["b.xml"]


def test_a_size_that_lies_is_found_while_inflating() -> None:
    """40 MB packed into 40 kB, said to be 1,000 bytes whose checksum is right."""
    data = zipped({"a.xml": bytes(40 << 20), "b.xml": b""})
    lying = said(
        said(data, "a.xml", 24, struct.pack("<L", 1000)), "a.xml", 16, struct.pack("<L", zlib.crc32(bytes(1000)))
    )
    archive = Archive(lying)
    tracemalloc.start()
    try:
        with pytest.raises(Damaged):
            archive.read("a.xml")
        assert tracemalloc.get_traced_memory()[1] < 1 << 20
    finally:
        tracemalloc.stop()


def test_the_head_is_had_of_what_is_damaged_behind_it() -> None:
    data = zipped({"a.xml": TEXT}, zipfile.ZIP_STORED)
    assert Archive(flipped(data, "a.xml", at=500)).head("a.xml", 400) == TEXT[:400]


@pytest.mark.parametrize("name", ["A.XML", "a.xml"])
def test_two_entries_of_one_name_are_refused(name: str) -> None:
    with pytest.raises(Damaged, match="one name"):
        Archive(zipped({**PARTS, "X.XML": b""}).replace(b"X.XML", name.encode()))


def test_folders_are_no_entries() -> None:
    assert list(Archive(zipped({"c/": b"", "a": b""})).entries) == ["a"]


def test_an_entry_without_a_name_is_no_trouble() -> None:
    assert Archive(zipped({"": b"x", "a": b"y"})).read("") == b"x"


def test_entries_that_share_their_bytes_are_refused() -> None:
    with pytest.raises(Damaged, match="overlap"):
        Archive(said(DATA, "b.xml", 42, bytes(4)))
    with pytest.raises(Damaged, match="overlap"):
        Archive(said(DATA, "a.xml", 20, struct.pack("<L", 1100)))


@pytest.mark.parametrize("offset", [28, 30, 32])
def test_a_record_that_reaches_beyond_the_directory_is_damaged(offset: int) -> None:
    """The length of its name, of more about it, of its comment: zipfile reads what there is, and a copy would be none."""
    with pytest.raises(Damaged):
        Archive(said(zipped({"a": b"a"}), "a", offset, b"\xff\xff"))


@pytest.mark.parametrize(("count", "refused"), [(10_000, False), (10_001, True), (100_000, True)])
def test_more_entries_than_any_office_file_has_are_refused(count: int, refused: bool) -> None:
    name, local = b"%06d", b"PK\x03\x04" + struct.pack("<5H3L2H", 20, 0, 0, 0, 0, 0, 0, 0, 6, 0)
    record = b"PK\x01\x02" + struct.pack("<6H3L5H2L", 20, 20, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0)
    entries = b"".join(local + name % at for at in range(count))
    records = b"".join(record[:-4] + struct.pack("<L", at * 36) + name % at for at in range(count))
    most = min(count, 0xFFFF)
    end = b"PK\x05\x06" + struct.pack("<4H2LH", 0, 0, most, most, len(records), len(entries), 0)
    if refused:
        with pytest.raises(Damaged, match="too many"):
            Archive(entries + records + end)
    else:
        assert len(Archive(entries + records + end).entries) == count


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", DATA[:-30], DATA[: len(DATA) // 2], b"PK\x05\x06" + bytes(17)])
def test_what_is_no_zip_is_damaged(data: bytes) -> None:
    with pytest.raises(Damaged):
        Archive(data)


def test_a_damaged_directory_is_damaged_whatever_zipfile_makes_of_it() -> None:
    start = DATA.index(b"PK\x01\x02")
    for at in range(start, len(DATA)):
        for bit in (0, 3, 7):
            try:
                archive = Archive(DATA[:at] + bytes([DATA[at] ^ 1 << bit]) + DATA[at + 1 :])
                for name in archive.entries:
                    archive.read(name)
            except Damaged:
                continue


def test_what_stands_before_the_first_entry_is_no_trouble() -> None:
    archive = Archive(b"HTTP/1.1 200 OK\r\n\r\n" + DATA)
    assert archive.read("a.xml") == TEXT
    assert [piece.name for piece in archive.pieces()] == list(PARTS)
