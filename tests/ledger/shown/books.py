"""Small ledgers as files, for what only a file can say: formats, struck-out runs, pictures."""

import io
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import xlwt
from openpyxl import Workbook

from app.core.ledger import Ledger
from app.ledger.reader import read_ledger
from app.ledger.request import Request
from tests.ledger import badfiles
from tests.tables import AS_OF

HEAD = ("序号", "具体问题", "整改措施", "责任人", "整改时限", "状态", "整改进展", "佐证材料")
LETTERS = "ABCDEFGH"


def line(number: int, **changed: Any) -> list[Any]:
    """One measure, in progress; `changed`: other values by column letter."""
    row = [
        number,
        f"第{number}项制度没有落实",
        f"修订第{number}项",
        "周敏",
        "2026年12月31日",
        "整改中",
        "已核对10件",
        "清单",
    ]
    for letter, value in changed.items():
        row[LETTERS.index(letter)] = value
    return row


def book(rows: Sequence[Sequence[Any]], formats: Mapping[str, str]) -> bytes:
    """An .xlsx with these rows below the heading, and number formats by address."""
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    for row in (HEAD, *rows):
        sheet.append(list(row))
    for address, code in formats.items():
        sheet[address].number_format = code
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def old_book(rows: Sequence[Sequence[Any]], formats: Mapping[tuple[int, int], str]) -> bytes:
    """An .xls; formats by row and column from 0; a text given as a tuple of (text, struck) is written in runs."""
    made = xlwt.Workbook()
    sheet = made.add_sheet("台账")
    struck = xlwt.Font()
    struck.struck_out = True
    for at, row in enumerate((HEAD, *rows)):
        for column, value in enumerate(row):
            code = formats.get((at, column))
            if isinstance(value, tuple):
                runs = [(text, struck) if gone else text for text, gone in value]
                sheet.write_rich_text(at, column, runs, xlwt.easyxf(code) if code else xlwt.Style.default_style)
            elif code and code.startswith("font:"):
                sheet.write(at, column, value, xlwt.easyxf(code))
            else:
                sheet.write(at, column, value, xlwt.easyxf(num_format_str=code) if code else xlwt.Style.default_style)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def raw_book(
    cells: Mapping[str, str], strings: Sequence[str] = (), fonts: str = "", more: badfiles.Parts | None = None
) -> bytes:
    """An .xlsx of one measure written by hand: `cells` replaces elements by column letter (with {at} for the place).

    `strings`: shared strings as elements; style 1 is in the font given.
    """
    usual = dict(zip(LETTERS, line(1), strict=True))
    head = "".join(_inline(f"{letter}1", text) for letter, text in zip(LETTERS, HEAD, strict=True))
    body = "".join(
        cells[letter].replace("{at}", f"{letter}2") if letter in cells else _inline(f"{letter}2", str(value))
        for letter, value in usual.items()
    )
    content = badfiles.parts(f'<row r="1">{head}</row><row r="2">{body}</row>')
    shared = "".join(f"<si>{one}</si>" for one in strings)
    content["xl/sharedStrings.xml"] = f'<sst xmlns="{badfiles.MAIN}">{shared}</sst>'.encode()
    content["xl/styles.xml"] = (
        f'<styleSheet xmlns="{badfiles.MAIN}"><fonts><font/><font>{fonts}</font></fonts>'
        "<fills><fill><patternFill/></fill></fills><borders><border/></borders>"
        '<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="14" fontId="1"/></cellXfs>'
        "</styleSheet>"
    ).encode()
    return badfiles.packed({**content, **(more or {})})


def _inline(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def open_book(folder: Path, data: bytes, ending: str = "xlsx", as_of: date = AS_OF) -> Ledger:
    """The ledger in a file of these bytes."""
    file = folder / f"台账.{ending}"
    file.write_bytes(data)
    return read_ledger(file, Request(as_of))
