"""The frozen tables can be scored: known names, no text twice, and one 问责人数 a text."""

import pytest

from tests.notice.claims.frozen import Case, read

PEOPLE = "问责人数"
NAMES = {
    "制度数", "金额", PEOPLE, "处分人数", "组织处理人数", "诫勉人数", "约谈人数", "提醒谈话人数", "批评教育人数", "书面检查人数",
    "责令检查人数",
}  # fmt: skip
TABLE = read("claims.jsonl")


def test_there_are_as_many_as_were_asked_for_and_none_stands_twice() -> None:
    assert len({one.text for one in TABLE}) == len(TABLE) == 130


@pytest.mark.parametrize("case", TABLE, ids=lambda one: one.text)
def test_a_case_can_be_scored(case: Case) -> None:
    assert {name for name, _, _ in case.claims} <= NAMES
    people = [name for name, _, counts in case.claims if counts and name.endswith("人数")]
    assert people.count(PEOPLE) == bool(people)
