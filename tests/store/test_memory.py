"""What is remembered, for how long, and what becomes of a broken memory."""

import json
from pathlib import Path

from app.core.columns import Column
from app.core.particulars import Particulars
from app.store.memory import Memory

FIRST, SECOND = Path("/台账/一.xlsx"), Path("/台账/二.xlsx")
GIVEN = Particulars().with_({"发文机关": "中共某县某局党组", "反馈日期": "2025-12-5"})


def test_the_latest_ledger_comes_first_and_once(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    for path in (FIRST, SECOND, FIRST):
        memory.add_recent(path)
    assert Memory(tmp_path).recent() == (FIRST, SECOND)


def test_ten_ledgers_are_remembered(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    for number in range(12):
        memory.add_recent(Path(f"/台账/{number}.xlsx"))
    assert [path.stem for path in memory.recent()] == [str(number) for number in range(11, 1, -1)]


def test_recent_ledgers_can_be_forgotten(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    memory.add_recent(FIRST)
    memory.forget_recent()
    assert Memory(tmp_path).recent() == ()


def test_the_offices_hold_for_all_and_the_inspections_for_its_ledger(tmp_path: Path) -> None:
    Memory(tmp_path).keep(FIRST, GIVEN)
    memory = Memory(tmp_path)
    assert memory.particulars(FIRST) == GIVEN
    assert memory.particulars(SECOND).texts == {"发文机关": "中共某县某局党组"}


def test_what_was_taken_away_is_forgotten(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    memory.keep(FIRST, GIVEN)
    memory.keep(FIRST, Particulars())
    assert Memory(tmp_path).particulars(FIRST) == Particulars()


def test_what_cannot_be_read_any_more_is_left_out(tmp_path: Path) -> None:
    stored = {
        "recent": [str(FIRST), 3],
        "office": {"发文机关": "某局", "旧要素": "x", "联系电话": 5},
        "inspections": {str(FIRST): {"反馈日期": "某天", "巡察机构": "某组"}, str(SECOND): "x"},
    }
    (tmp_path / "memory.json").write_text(json.dumps(stored), encoding="utf-8")
    memory = Memory(tmp_path)
    assert memory.recent() == (FIRST,)
    assert memory.particulars(FIRST).texts == {"发文机关": "某局", "巡察机构": "某组"}
    assert memory.particulars(SECOND).texts == {"发文机关": "某局"}


def test_a_broken_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "memory.json").write_bytes(b"{")
    memory = Memory(tmp_path)
    assert memory.recent() == ()
    assert memory.troubles == ("记忆文件“memory.json”内容已损坏，最近打开的台账、要素和核对过的列需要重新填写。",)


def test_the_oldest_of_many_inspections_is_forgotten(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    for number in range(51):
        memory.keep(Path(f"/台账/{number}.xlsx"), GIVEN)
    assert "反馈日期" not in memory.particulars(Path("/台账/0.xlsx")).texts
    assert memory.particulars(Path("/台账/1.xlsx")) == GIVEN


HEADINGS = "A:序号|B:责任人|C:责任人"
ANSWER = {Column.OWNER: "C", Column.LEADER: ""}


def test_answers_about_columns_hold_for_the_same_headings(tmp_path: Path) -> None:
    Memory(tmp_path).keep_answers({HEADINGS: ANSWER})
    assert Memory(tmp_path).answers() == {HEADINGS: ANSWER}


def test_a_later_answer_takes_the_place_of_the_earlier_and_an_empty_one_is_forgotten(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    memory.keep_answers({HEADINGS: ANSWER, "A:另": ANSWER})
    memory.keep_answers({HEADINGS: {Column.OWNER: "B"}, "A:另": {}})
    assert memory.answers() == Memory(tmp_path).answers() == {HEADINGS: {Column.OWNER: "B"}}


def test_the_oldest_of_many_answers_is_forgotten(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    for number in range(101):
        memory.keep_answers({f"A:{number}": ANSWER})
    assert list(Memory(tmp_path).answers()) == [f"A:{number}" for number in range(1, 101)]


def test_an_answer_below_overlong_headings_holds_for_this_run(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    memory.keep_answers({"A:" + "长" * 10_000: ANSWER})
    assert len(memory.answers()) == 1
    assert Memory(tmp_path).answers() == {}


def test_answers_that_cannot_be_used_are_left_out(tmp_path: Path) -> None:
    stored = {"columns": {HEADINGS: {"owner": "C", "colour": "D", "leader": "3", "note": 5}, "A:空": {}, "A:错": "x"}}
    (tmp_path / "memory.json").write_text(json.dumps(stored), encoding="utf-8")
    assert Memory(tmp_path).answers() == {HEADINGS: {Column.OWNER: "C"}}


def test_columns_that_are_no_object_are_none(tmp_path: Path) -> None:
    (tmp_path / "memory.json").write_text('{"columns": ["owner"]}', encoding="utf-8")
    assert Memory(tmp_path).answers() == {}
