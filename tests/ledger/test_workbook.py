"""How large a sheet may be, whichever reading says it."""

import pytest

from app.ledger import workbook
from app.ledger.values import SheetValues
from app.ledger.workbook import _too_large


@pytest.mark.parametrize(
    ("height", "width", "refused"),
    [
        (1 << 20, 19, False),
        (1 << 20, 20, True),
        ((1 << 20) + 1, 1, True),
        (1, 1 << 14, False),
        (1, (1 << 14) + 1, True),
        (1220, 1 << 14, False),
        (1221, 1 << 14, True),
    ],
)
def test_a_sheet_may_be_as_large_as_a_program_allows(height: int, width: int, refused: bool) -> None:
    said = _too_large([("台账", 9, 9), ("明细", height, width)])
    assert bool(said) is refused
    assert not said or said.startswith("的工作表“明细”一直用到 ")


def test_values_without_facts_are_held_to_it_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "_facts", lambda data, kind: (None, data))
    wide = SheetValues("台账", True, [[None] * 20_000], ())
    monkeypatch.setattr(workbook, "read_values", lambda data: [wide])
    assert "一直用到 ACOF1，大得不正常" in workbook.read_workbook(b"", "xlsb", str)["refused"]
