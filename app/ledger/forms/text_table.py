"""A table saved as plain text (CSV, 制表符分隔): which encoding and separator it has, and its cells as typed."""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from app.core.grid import Value
from app.ledger.facts.sheet_facts import SheetFacts
from app.ledger.values import Refused, SheetValues

_LARGEST = 20 << 20
_SEPARATORS = ",;\t"
_SAMPLED = 2_000
_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHINESE = re.compile("[\u2e80-\uffef]")
_FEWEST = 3
_AGAIN = "请用 Excel 或 WPS 打开它，看清内容以后另存为 .xlsx，再用本程序打开。"
# How some programs keep Excel from taking 20260630 for a number: ="20260630".
_AS_TEXT = re.compile(r'^="([^"]*)"$')
# Stands behind the last line while it is parsed: a quotation mark that nobody closed swallows it.
_END = "\N{SYMBOL FOR END OF TEXT}"


def read_text_table(data: bytes) -> list[tuple[SheetValues, SheetFacts]]:
    """Its one sheet, which has no name of its own. Raises Refused where it is damaged or no table."""
    if len(data) > _LARGEST:
        raise Refused(f"是超过 20 MB 的文本文件，不像台账；{_AGAIN}")
    text = _decoded(data)
    rows = [_cells(row) for row in _rows(text, _separator(text))]
    facts = SheetFacts("", height=len(rows), width=max(map(len, rows), default=0))
    return [(SheetValues("", True, rows, ()), facts)]


def _decoded(data: bytes) -> str:
    marked = next((encoding for mark, encoding in _MARKED if data.startswith(mark)), None)
    if marked:
        return _decoded_as(data, marked)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        # In GB18030 hardly two 汉字 in a row look like UTF-8: where more were read, it is damaged UTF-8.
        begun = data[: error.start].decode("utf-8")
        return _decoded_as(data, "utf-8" if len(_CHINESE.findall(begun)) >= _FEWEST else "gb18030")


def _decoded_as(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(encoding, "ignore").count("\n") + 1
        raise Refused(f"是文本文件，第 {line} 行有认不出的字符，可能已经损坏；{_AGAIN}") from error


def _separator(text: str) -> str:
    """The one that parts most lines into equally many cells. Raises Refused where none does."""
    best = max(_SEPARATORS, key=lambda separator: _parted(text, separator))
    if _parted(text, best) < 2 * 2:
        raise Refused(
            "是纯文本，里面看不出表格（没有用逗号、分号或制表符分开的几列）；"
            "请用 Excel 或 WPS 打开它，分好列，另存为 .xlsx 后再用本程序打开。"
        )
    return best


def _parted(text: str, separator: str) -> int:
    """How many cells lie in lines of the commonest width, of those with two or more."""
    rows = islice(csv.reader(io.StringIO(text, newline=""), delimiter=separator), _SAMPLED)
    try:
        widths = Counter(len(row) for row in rows if len(row) > 1 and any(row))
    except csv.Error:  # a cell longer than any table has
        return 0
    return max((width * times for width, times in widths.items() if times > 1), default=0)


def _rows(text: str, separator: str) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(f"{text.rstrip()}\n{_END}", newline=""), delimiter=separator)
    begun, row = 1, [""]
    try:
        for row in reader:
            if row == [_END]:
                return
            if row and row[-1].endswith(_END):
                break
            yield row
            begun = reader.line_num + 1
    except csv.Error as error:
        raise Refused(f"是文本文件，第 {begun} 行长得不正常；{_AGAIN}") from error
    raise Refused(f"是文本文件，第 {begun} 行的引号没有成对，后面的内容分不清属于哪一格；{_AGAIN}")


def _cells(row: list[str]) -> list[Value]:
    return [_AS_TEXT.sub(r"\1", cell.strip()) or None for cell in row]
