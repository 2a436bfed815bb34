"""Words of another matter in a text: the longest sign counts, and a sentence about the chosen one may tell of others."""

from dataclasses import replace

import pytest

from app.core.matters.matter import MatterSigns
from app.core.matters.shipped import shipped_matters

MATTERS = {one.name: one for one in shipped_matters()}
AGAIN = replace(MATTERS["巡察"], name="巡察回头看", signs=("巡察回头看",))
COPY = replace(MATTERS["审计"], name="本局审计")
ALL = (*MATTERS.values(), AGAIN, COPY)


@pytest.mark.parametrize(
    ("chosen", "text", "found"),
    [
        ("巡察", "省委第三巡视组移交问题线索3件，审计组移送1件。", {"巡视组": "巡视", "审计组": "审计"}),
        ("巡察", "贯通巡察整改和审计整改工作。", {}),
        ("巡察", "巡察整改见成效。\n审计整改工作同步推进。", {"审计整改工作": "审计"}),
        ("巡察", "县委巡察回头看反馈问题整改台账", {"巡察回头看": "巡察回头看"}),
        ("巡察回头看", "县委巡察回头看反馈问题整改台账", {}),
        ("巡察回头看", "县委巡察反馈问题整改台账", {"巡察": "巡察"}),
        ("本局审计", "审计查出问题整改台账", {}),
        ("审计", "审计查出问题整改台账", {}),
        ("巡视", "落实巡视、巡察工作要求", {}),
        ("巡视", "落实省委巡视工作要求", {}),
        ("巡察", "", {}),
    ],
)
def test_foreign_words(chosen: str, text: str, found: dict[str, str]) -> None:
    matter = next(one for one in ALL if one.name == chosen)
    assert MatterSigns(matter, ALL).foreign(text) == found
