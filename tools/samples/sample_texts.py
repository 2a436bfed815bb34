"""The invented texts of the sample ledgers, row by row, and the faults they have on purpose."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

TOOLS = Path(__file__).resolve().parent
AS_OF = date(2026, 6, 30)

Row = dict[str, Any]

HEADINGS = {
    "序号": 6, "问题类别": 13, "反馈问题": 15, "具体问题": 20, "整改措施": 30, "责任领导": 10, "责任部门": 12,
    "责任人": 10, "整改时限": 15, "整改进展": 48, "完成状态": 10, "完成时间": 14, "备注": 14,
}  # fmt: skip
OF_A_PROBLEM = ("序号", "具体问题", "责任领导", "责任部门")
FIRST_ROW = 5

ITEM_HEADINGS = {
    "编号": 6, "存在问题": 22, "具体举措": 30, "牵头领导": 10, "牵头单位": 13,
    "经办人": 10, "截止时间": 15, "落实情况": 44, "是否销号": 8, "销号时间": 14,
}  # fmt: skip
ITEM_KEYS = ("text", "measure", "leader", "department", "owner", "deadline", "progress", "closed", "finished")
FIRST_ITEM_ROW = 3


@dataclass(frozen=True, order=True)
class Fault:
    """A fault a sample has on purpose: the rule that must report it, and the cell it must stand at."""

    rule: str
    sheet: str
    cell: str


def ledger_source() -> dict[str, Any]:
    """The texts of the ledger of 27 problems and 71 measures."""
    return tomllib.loads((TOOLS / "sample_ledger.toml").read_text(encoding="utf-8"))


def items_source() -> dict[str, Any]:
    """The texts of the small list of items under other headings."""
    return tomllib.loads((TOOLS / "sample_items.toml").read_text(encoding="utf-8"))


def ledger_faults() -> list[Fault]:
    """The twelve faults of samples/整改台账.xlsx, judged as of AS_OF."""
    source = ledger_source()
    faults = []
    for fault in source["fault"]:
        heading = next(iter(fault["set"]))
        first = fault["problem"], 1 if heading in OF_A_PROBLEM else fault["measure"]
        faults.append(Fault(fault["rule"], "整改台账", letter(HEADINGS, heading) + str(_row_of(source, *first))))
    return faults


def item_faults() -> list[Fault]:
    """The faults of samples/督查事项清单.xlsx, judged as of AS_OF."""
    source = items_source()
    rows = [row for section in source["section"] for row in (None, *section["items"])]
    places = [FIRST_ITEM_ROW + index for index, row in enumerate(rows) if row]
    return [
        Fault(fault["rule"], "督查事项", letter(ITEM_HEADINGS, fault["heading"]) + str(places[fault["item"] - 1]))
        for fault in source["fault"]
    ]


def mended_rows(source: Mapping[str, Any]) -> list[Row]:
    """One row a measure, by heading; rows of one problem carry the same 问题 key."""
    rows = []
    for count, problem in enumerate(source["problem"], start=1):
        for measure in problem["measures"]:
            of_problem = (count, source["categories"][problem["category"] - 1], problem.get("group", ""))
            texts = (problem["text"], measure["text"], problem["leader"], problem["department"], measure["owner"])
            of_measure = (measure[key] for key in ("deadline", "progress", "status"))
            last = (measure.get("finished"), measure.get("note"))
            cells = zip(HEADINGS, (*of_problem, *texts, *of_measure, *last), strict=True)
            rows.append({"问题": count, **dict(cells)})
    return rows


def faulty_rows(source: Mapping[str, Any]) -> list[Row]:
    """The mended rows with the faults put in."""
    rows = mended_rows(source)
    for fault in source["fault"]:
        first = _row_of(source, fault["problem"], 1) - FIRST_ROW
        for heading, value in fault["set"].items():
            same = [row for row in rows if row["问题"] == fault["problem"]]
            for row in same if heading in OF_A_PROBLEM else [rows[first + fault["measure"] - 1]]:
                row[heading] = value
    return rows


def _row_of(source: Mapping[str, Any], problem: int, measure: int) -> int:
    before = sum(len(one["measures"]) for one in source["problem"][: problem - 1])
    return FIRST_ROW + before + measure - 1


def number(headings: Iterable[str], heading: str) -> int:
    """The 1-based column of a heading."""
    return list(headings).index(heading) + 1


def letter(headings: Iterable[str], heading: str) -> str:
    """The letter of a heading's column."""
    return chr(ord("A") + number(headings, heading) - 1)
