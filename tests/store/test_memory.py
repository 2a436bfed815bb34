"""What is remembered and for how long, by windows that stand side by side, for a new copy of a ledger."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.core.columns import Column
from app.core.matters.given import Particulars
from app.store.memory import Loan, Memory
from app.store.takeover import office_store

FIRST, SECOND = Path("/台账/一.xlsx"), Path("/台账/二.xlsx")
GIVEN = Particulars().with_({"发文机关": "中共某县某局党组", "反馈日期": "2025-12-5"})


def again(folder: Path) -> Memory:
    """As another run of the program has it."""
    return Memory(office_store(folder))


def test_the_latest_ledger_comes_first_and_once(tmp_path: Path) -> None:
    memory = again(tmp_path)
    for path in (FIRST, SECOND, FIRST):
        memory.add_recent(path)
    assert again(tmp_path).recent() == (FIRST, SECOND)


def test_ten_ledgers_are_remembered(tmp_path: Path) -> None:
    memory = again(tmp_path)
    for number in range(12):
        memory.add_recent(Path(f"/台账/{number}.xlsx"))
    assert [path.stem for path in memory.recent()] == [str(number) for number in range(11, 1, -1)]


def test_recent_ledgers_can_be_forgotten(tmp_path: Path) -> None:
    memory = again(tmp_path)
    memory.add_recent(FIRST)
    memory.forget_recent()
    assert again(tmp_path).recent() == ()


def test_the_offices_hold_for_all_and_the_inspections_for_its_ledger(tmp_path: Path) -> None:
    again(tmp_path).keep(FIRST, GIVEN)
    memory = again(tmp_path)
    assert memory.particulars(FIRST) == GIVEN
    assert memory.particulars(SECOND).texts == {"发文机关": "中共某县某局党组"}


def test_what_was_taken_away_is_forgotten(tmp_path: Path) -> None:
    memory = again(tmp_path)
    memory.keep(FIRST, GIVEN)
    memory.keep(FIRST, Particulars())
    assert again(tmp_path).particulars(FIRST) == Particulars()


def test_what_cannot_be_read_any_more_is_left_out(tmp_path: Path) -> None:
    stored = {
        "recent": [str(FIRST), 3],
        "office": {"发文机关": "某局", "旧要素": "x", "联系电话": 5},
        "inspections": {str(FIRST): {"反馈日期": "某天", "检查机构": "某组"}, str(SECOND): "x"},
    }
    (tmp_path / "memory.json").write_text(json.dumps(stored), encoding="utf-8")
    memory = again(tmp_path)
    assert memory.recent() == (FIRST,)
    assert memory.particulars(FIRST).texts == {"发文机关": "某局", "检查机构": "某组"}
    assert memory.particulars(SECOND).texts == {"发文机关": "某局"}


def test_many_ledgers_keep_what_was_given_for_them(tmp_path: Path) -> None:
    memory = again(tmp_path)
    for number in range(51):
        memory.keep(Path(f"/台账/{number}.xlsx"), GIVEN)
    assert again(tmp_path).particulars(Path("/台账/0.xlsx")) == GIVEN


def test_two_windows_do_not_wipe_each_others_particulars(tmp_path: Path) -> None:
    first, second = again(tmp_path), again(tmp_path)
    for window in (first, second):
        window.particulars(FIRST)
    first.keep(FIRST, GIVEN)
    second.keep(FIRST, Particulars().with_({"检查机构": "县委第一巡察组"}))
    both = {**GIVEN.texts, "检查机构": "县委第一巡察组"}
    assert again(tmp_path).particulars(FIRST).texts == both
    first.keep(FIRST, GIVEN.with_({"反馈日期": ""}))
    both.pop("反馈日期")
    assert again(tmp_path).particulars(FIRST).texts == both


def test_a_new_copy_of_a_ledger_gets_what_was_given_for_the_last(tmp_path: Path) -> None:
    memory = again(tmp_path)
    memory.add_recent(FIRST, "甲")
    memory.keep(FIRST, GIVEN)
    assert memory.particulars(SECOND, "乙").texts == {"发文机关": "中共某县某局党组"}
    assert memory.particulars(SECOND, "甲") == GIVEN
    memory.add_recent(SECOND, "甲")
    assert again(tmp_path).particulars(SECOND, "甲") == GIVEN, "nothing was typed in the window, and it is there still"
    more = memory.particulars(SECOND, "甲").with_({"检查机构": "某组"})
    memory.keep(SECOND, more)
    assert again(tmp_path).particulars(SECOND, "甲") == more
    assert again(tmp_path).particulars(FIRST, "甲") == GIVEN


def test_what_was_taken_away_from_a_copy_does_not_come_back(tmp_path: Path) -> None:
    memory = again(tmp_path)
    memory.add_recent(FIRST, "甲")
    memory.keep(FIRST, GIVEN)
    memory.particulars(SECOND, "甲")
    memory.keep(SECOND, GIVEN.with_({"反馈日期": ""}))
    assert again(tmp_path).particulars(SECOND, "甲").texts == {"发文机关": "中共某县某局党组"}


def test_whose_they_are_is_told_until_something_is_given_for_the_copy_itself(tmp_path: Path) -> None:
    memory = again(tmp_path)
    memory.add_recent(FIRST, "甲")
    memory.keep(FIRST, GIVEN)
    memory.particulars(FIRST, "甲")
    given = memory.particulars(SECOND, "甲")
    loan = memory.loan(SECOND)
    assert loan == Loan(FIRST, {"反馈日期": "2025年12月5日"})
    assert memory.loan(FIRST) is None
    memory.keep(SECOND, given.with_({"检查机构": "某组"}))
    assert memory.loan(SECOND) is None


def test_a_copy_whose_particulars_were_emptied_lends_nothing(tmp_path: Path) -> None:
    memory = again(tmp_path)
    for path in (FIRST, SECOND):
        memory.add_recent(path, "甲")
    memory.keep(FIRST, GIVEN)
    memory.particulars(SECOND, "甲")
    memory.keep(SECOND, GIVEN.with_({"反馈日期": ""}))
    assert again(tmp_path).particulars(Path("/台账/三.xlsx"), "甲") == GIVEN


def test_what_two_windows_borrowed_and_one_changed_stays_changed(tmp_path: Path) -> None:
    memory = again(tmp_path)
    memory.add_recent(FIRST, "甲")
    memory.keep(FIRST, GIVEN)
    one, other = again(tmp_path), again(tmp_path)
    for window in (one, other):
        window.particulars(SECOND, "甲")
    one.keep(SECOND, GIVEN.with_({"反馈日期": "2026-1-5"}))
    other.keep(SECOND, GIVEN.with_({"检查机构": "某组"}))
    kept = again(tmp_path).particulars(SECOND, "甲").texts
    assert kept == {**GIVEN.texts, "反馈日期": "2026年1月5日", "检查机构": "某组"}


HEADINGS = "A:序号|B:责任人|C:责任人"
ANSWER = {Column.OWNER: "C", Column.LEADER: ""}


def test_answers_about_columns_hold_for_the_same_headings(tmp_path: Path) -> None:
    again(tmp_path).keep_answers({HEADINGS: ANSWER})
    assert again(tmp_path).answers() == {HEADINGS: ANSWER}


def test_a_later_answer_takes_the_place_of_the_earlier_and_an_empty_one_is_forgotten(tmp_path: Path) -> None:
    memory = again(tmp_path)
    memory.keep_answers({HEADINGS: ANSWER, "A:另": ANSWER})
    memory.keep_answers({HEADINGS: {Column.OWNER: "B"}, "A:另": {}})
    assert memory.answers() == again(tmp_path).answers() == {HEADINGS: {Column.OWNER: "B"}}


def test_which_sheets_count_is_kept_beside_the_columns_of_the_same_headings(tmp_path: Path) -> None:
    memory = again(tmp_path)
    memory.keep_answers({HEADINGS: ANSWER})
    memory.keep_repeats({HEADINGS: "all", "A:另": "latest"})
    memory.keep_answers({HEADINGS: {Column.OWNER: "B"}, "A:另": {}})
    assert again(tmp_path).repeats() == {HEADINGS: "all", "A:另": "latest"}
    assert again(tmp_path).answers() == {HEADINGS: {Column.OWNER: "B"}}
    memory.keep_repeats({HEADINGS: "", "A:另": ""})
    assert (again(tmp_path).repeats(), list(again(tmp_path).answers())) == ({}, [HEADINGS])


def test_the_sheets_that_were_chosen_are_kept_by_their_workbook(tmp_path: Path) -> None:
    memory = again(tmp_path)
    memory.keep_answers({HEADINGS: ANSWER})
    memory.keep_sheets("key", ["五月", "六月"])
    assert again(tmp_path).chosen_sheets() == {"key": ("五月", "六月")}
    assert list(again(tmp_path).answers()) == [HEADINGS]
    memory.keep_sheets("key", ())
    assert again(tmp_path).chosen_sheets() == {}


@pytest.mark.parametrize("stored", ['{"sheets": "x"}', '{"sheets": "5"}', '{"sheets": ["六月"]}', '{"sheets": "[5]"}'])
def test_a_choice_of_sheets_that_cannot_be_used_is_none(tmp_path: Path, stored: str) -> None:
    again(tmp_path).keep_sheets("key", ["六月"])
    with closing(sqlite3.connect(tmp_path / "taizhang.sqlite")) as connection, connection:
        connection.execute("UPDATE answers SET letters = ?", (stored,))
    assert again(tmp_path).chosen_sheets() == {}


def test_a_word_that_is_no_choice_of_sheets_is_left_out(tmp_path: Path) -> None:
    again(tmp_path).keep_repeats({HEADINGS: "none"})
    assert again(tmp_path).repeats() == {}


def test_the_oldest_of_many_answers_is_forgotten(tmp_path: Path) -> None:
    memory = again(tmp_path)
    for number in range(101):
        memory.keep_answers({f"A:{number}": ANSWER})
    assert list(again(tmp_path).answers()) == [f"A:{number}" for number in range(1, 101)]


def test_an_answer_below_overlong_headings_holds_for_this_run(tmp_path: Path) -> None:
    memory = again(tmp_path)
    memory.keep_answers({"A:" + "长" * 10_000: ANSWER})
    assert len(memory.answers()) == 1
    assert again(tmp_path).answers() == {}


def test_answers_that_cannot_be_used_are_left_out(tmp_path: Path) -> None:
    stored = {"columns": {HEADINGS: {"owner": "C", "colour": "D", "leader": "3", "note": 5}, "A:空": {}, "A:错": "x"}}
    (tmp_path / "memory.json").write_text(json.dumps(stored), encoding="utf-8")
    assert again(tmp_path).answers() == {HEADINGS: {Column.OWNER: "C"}}


def test_columns_that_are_no_object_are_none(tmp_path: Path) -> None:
    (tmp_path / "memory.json").write_text('{"columns": ["owner"]}', encoding="utf-8")
    assert again(tmp_path).answers() == {}
