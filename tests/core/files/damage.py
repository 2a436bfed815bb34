"""Damages one entry of a zip, or what its directory says of it, and leaves all else as it is."""

import io
import struct
import zipfile


def zipped(parts: dict[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", how) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name), content, how)
    return out.getvalue()


def flipped(data: bytes, part: str, bit: int = 3, at: int = 0) -> bytes:
    """One bit of the packed content of this entry turned over, in its byte of that number."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        info = package.getinfo(part)
    start = info.header_offset + 30 + sum(struct.unpack_from("<2H", data, info.header_offset + 26))
    assert at < info.compress_size
    return data[: start + at] + bytes([data[start + at] ^ 1 << bit]) + data[start + at + 1 :]


def said(data: bytes, part: str, offset: int, value: bytes) -> bytes:
    """The directory's record of this entry saying something else at that offset: 8 flags, 10 method, 16 checksum, 24 size."""
    at = data.index(part.encode(), data.index(b"PK\x01\x02")) - 46
    return data[: at + offset] + value + data[at + offset + len(value) :]
