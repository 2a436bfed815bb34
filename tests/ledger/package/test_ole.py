"""Where the workbook of an old file is found, and what of it is put in another way for the reader of values."""

import struct

import pytest

from app.ledger.package import ole


def entry(name: str, kind: int = 2) -> bytes:
    """A stream's or folder's entry in the directory."""
    return name.encode("utf-16-le").ljust(64, b"\0") + bytes([2 * len(name) + 2, 0, kind])


@pytest.mark.parametrize("name", ["Workbook", "WORKBOOK", "workbook", "WorkBook", "Book", "BOOK", "book"])
def test_a_workbook_is_found_however_its_stream_is_written(name: str) -> None:
    data = ole.SIGNATURE + entry("Root Entry", 5) + entry(name)
    assert ole.holds_workbook(data)
    assert ole.plain(data) == ole.SIGNATURE + entry("Root Entry", 5) + entry("Workbook" if len(name) > 4 else "Book")


@pytest.mark.parametrize(
    "data", [entry("Book", 1), entry("Books"), "notebook".encode("utf-16-le"), b"Workbook", entry("WordDocument")]
)
def test_what_is_no_stream_of_that_name_is_none(data: bytes) -> None:
    assert not ole.holds_workbook(data)
    assert ole.plain(data) == data


@pytest.mark.parametrize(
    ("value", "plain"), [(float("-inf"), 0.0), (float("inf"), float("inf")), (-1.5, -1.5), (0.0, 0.0)]
)
def test_only_the_number_that_ends_the_reader_is_changed(value: float, plain: float) -> None:
    def number(given: float) -> bytes:
        return b"\x03\x02\x0e\x00" + struct.pack("<3Hd", 10, 13, 15, given)

    assert ole.plain(number(value)) == number(plain)
    bare = struct.pack("<d", value)
    assert ole.plain(bare) == bare
