"""A zip that comes from outside, opened in this one place: an entry is given out whole and proven, or not at all."""

import io
import itertools
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import NamedTuple

_RECORD, _LOCAL = b"PK\x01\x02", b"PK\x03\x04"
_MOST_ENTRIES = 10_000  # a workbook with a picture in every row has some thousands
_LOCAL_SIZE, _RECORD_SIZE = 30, 46
_ENCRYPTED = 1


class Damaged(Exception):
    """A zip, or an entry of one, that cannot be had as it was written: damaged, locked, not of the size it says."""


class ZipPiece(NamedTuple):
    """An entry as it stands in the file: its name, what it holds with all that is said before it, its directory record."""

    name: str
    body: bytes
    record: bytes


class Archive:
    """The entries by their names, in whatever case and with whatever slashes they are written.

    Raises Damaged for what is no zip, for entries that overlap or share a name, for more entries than any office file has.
    """

    def __init__(self, data: bytes) -> None:
        if data.count(_RECORD) > _MOST_ENTRIES:
            raise Damaged("too many entries")
        self._data = data
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                self._infos, self._directory = package.infolist(), package.start_dir
        except Exception as error:
            raise Damaged("directory") from error
        files = [info for info in self._infos if not info.filename.endswith("/")]
        self.entries = {_plain(info.filename): info for info in files}
        """Each entry that is no folder, by its plain name: small letters, slashes."""
        if len(self.entries) < len(files):
            raise Damaged("two entries of one name")
        self._ends = self._find_ends()
        self._records = list(self._cut_directory())

    def has(self, part: str) -> bool:
        """Whether there is such an entry, damaged or not."""
        return _plain(part) in self.entries

    def read(self, part: str) -> bytes:
        """The entry's content, proven by its size and checksum. Raises KeyError, Damaged."""
        info = self.entries[_plain(part)]
        # Never more than one byte beyond what it says, however much would come.
        content = self._unpack(info, info.file_size + 1)
        if len(content) != info.file_size or zlib.crc32(content) != info.CRC:
            raise Damaged(part)
        return content

    def head(self, part: str, size: int) -> bytes:
        """What the entry begins with, unproven. Raises KeyError, Damaged."""
        return self._unpack(self.entries[_plain(part)], size)

    def pieces(self) -> list[ZipPiece]:
        """Every entry as it stands in the file, in the directory's order."""
        return [
            ZipPiece(info.filename, self._data[info.header_offset : self._ends[info.header_offset]], record)
            for info, record in zip(self._infos, self._records, strict=True)
        ]

    def _cut_directory(self) -> Iterator[bytes]:
        """The directory's record of each entry."""
        start = self._directory
        for info in self._infos:
            end = start + _RECORD_SIZE + sum(struct.unpack_from("<3H", self._data, start + 28))
            # What follows is another record, or the end of the directory; zipfile does not mind.
            if self._data[end : end + 2] != _RECORD[:2]:
                raise Damaged(info.filename)
            yield self._data[start:end]
            start = end

    def _find_ends(self) -> dict[int, int]:
        """Where each entry's piece of the file ends, by where it begins."""
        order = sorted(self._infos, key=lambda info: info.header_offset)
        starts = [info.header_offset for info in order] + [self._directory]
        for info, end in zip(order, starts[1:], strict=True):
            if info.header_offset < 0 or info.header_offset + _LOCAL_SIZE + info.compress_size > end:
                raise Damaged("entries overlap")
        return dict(itertools.pairwise(starts))

    def _unpack(self, info: zipfile.ZipInfo, most: int) -> bytes:
        packed = self._packed(info)
        if info.flag_bits & _ENCRYPTED or info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Damaged(info.filename)
        if info.compress_type == zipfile.ZIP_STORED:
            return bytes(packed[:most])
        try:
            return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, most)
        except zlib.error as error:
            raise Damaged(info.filename) from error

    def _packed(self, info: zipfile.ZipInfo) -> memoryview:
        at, end = info.header_offset, self._ends[info.header_offset]
        if self._data[at : at + 4] != _LOCAL:
            raise Damaged(info.filename)
        start = at + _LOCAL_SIZE + sum(struct.unpack_from("<2H", self._data, at + 26))
        if start + info.compress_size > end:
            raise Damaged(info.filename)
        return memoryview(self._data)[start : start + info.compress_size]


def _plain(name: str) -> str:
    return name.replace("\\", "/").lower()
