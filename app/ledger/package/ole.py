"""The streams of an OLE2 file (.xls, .et), as far as a ledger must be found in one and read from it."""

import re

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NAMES = ("Workbook", "Book")
# 目录项：名字（UTF-16，补零到 64 字节）、名字的长度、类型 2（流）
_ENTRY = b"(?i:%s)(?=\0{%d}%s\x02)"
_STREAMS = {
    name: re.compile(
        _ENTRY % (name.encode("utf-16-le"), 64 - 2 * len(name), (2 * len(name) + 2).to_bytes(2, "little")), re.DOTALL
    )
    for name in _NAMES
}
# 数字记录（NUMBER，十四个字节）里的负无穷大：换成零，读值的程序遇到它会中断；它是错误值，由 facts/xls.py 说
_NUMBER = rb"(\x03\x02\x0e\x00.{6})%s"
_ENDLESS = re.compile(_NUMBER % rb"\x00{6}\xf0\xff", re.DOTALL)


def holds_workbook(data: bytes) -> bool:
    """Whether a stream holds a workbook; their names do not tell small letters from capitals."""
    return any(stream.search(data) for stream in _STREAMS.values())


def plain(data: bytes) -> bytes:
    """The file with its workbook under the usual name, and without the number that ends the reader of values."""
    for name, stream in _STREAMS.items():
        data = stream.sub(name.encode("utf-16-le"), data)
    return _ENDLESS.sub(rb"\1" + bytes(8), data)
