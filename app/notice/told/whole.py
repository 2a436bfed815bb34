"""Which columns of the ledger a document sent in its place (台账附表) has not, in Chinese."""

import re
from collections.abc import Sequence

from app.core.columns import Column
from app.core.grid import column_letters
from app.core.ledger import Ledger
from app.core.text import one_line, quote
from app.core.told.sentence import Omitted
from app.notice.told.left_out import NO_COLUMN, UNREAD

# Printed as counted numbers where the ledger's own do not tell its problems apart.
_READ_AS = re.compile("；[^）]*(?=）)")
_TOLD_ANYHOW = (Column.NUMBER,)


def tell_columns(ledger: Ledger, left_out: Sequence[Omitted]) -> tuple[str, ...]:
    """台账里的K列“佐证材料”没有印进附表…; nothing where it has them all."""
    passed = {
        guess.cell
        for sheet in ledger.sheets
        for table in sheet.tables
        for column, guess in table.columns.items()
        if column in _TOLD_ANYHOW
    }
    found = [one for one in left_out if one.why in (NO_COLUMN, UNREAD) and one.cell not in passed]
    several = sum(one.used for one in ledger.sheets) > 1
    told = "、".join(f"{quote(one.cell.sheet) if several else ''}{_column(one)}" for one in found)
    return (f"附表里没有台账的这几列：{told}。要一并报送的，请另附台账原表。",) if found else ()


def _column(one: Omitted) -> str:
    """K列“佐证材料”; what nobody read names its columns itself, several at once: ‘措施编号’（E 列；读作‘序号’的是 A 列）."""
    return (
        _READ_AS.sub("", one.text)
        if one.why == UNREAD
        else f"{column_letters(one.cell.column)}列{quote(one_line(one.text))}"
    )
