"""The office's words outlive the run; a damaged file costs the words, never the start, and is told of."""

import json
from pathlib import Path

import pytest

from app.core.columns import Column
from app.core.errors import CannotWrite
from app.core.office.words import NO_WORDS, OfficeWord, OfficeWords, WordedDeadline, WordKind
from app.core.status import Status
from app.store.kept_words import NAME, KeptWords

ARCHIVED = OfficeWord(WordKind.STATUS, "已归档", Status.DONE)
AT_ONCE = OfficeWord(WordKind.DEADLINE, "随到随办", WordedDeadline.IMMEDIATE)
KEEPER = OfficeWord(WordKind.COLUMN, "包保人", Column.OWNER)


def written(folder: Path, content: object) -> KeptWords:
    (folder / NAME).write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return KeptWords(folder)


def test_filed_refiled_and_forgotten(tmp_path: Path) -> None:
    KeptWords(tmp_path).file([ARCHIVED, AT_ONCE, KEEPER])
    whole = OfficeWords({"已归档": Status.DONE}, {"随到随办": WordedDeadline.IMMEDIATE}, {"包保人": Column.OWNER})
    assert KeptWords(tmp_path).words == whole
    KeptWords(tmp_path).file([OfficeWord(WordKind.STATUS, "已归档", Status.CANCELLED)])
    KeptWords(tmp_path).forget([AT_ONCE.key, (WordKind.STATUS, "从来没有")])
    assert KeptWords(tmp_path).words == OfficeWords({"已归档": Status.CANCELLED}, {}, {"包保人": Column.OWNER})


@pytest.mark.parametrize(
    ("stored", "told"),
    [
        ({"status 已归档": "grave"}, "完成状态“已归档”记作的“grave”看不懂"),
        ({"status 已归档": ["done"]}, "完成状态“已归档”记作的内容看不懂"),
        ({"colour 已归档": "done"}, "“colour 已归档”看不懂"),
        ({"已归档": "done"}, "“已归档”看不懂"),
        ({"status 尚未归档": "done"}, "“尚未归档”里有“尚”，看不出确实“已完成”"),
        ({"status 疑似归档": "done"}, "“疑似归档”里有“疑”，看不出确实“已完成”"),
        ({"deadline 6月31日": "ongoing"}, "“6月31日”里有日期"),
        ({"status ": "done"}, "说法是空的"),
    ],
)
def test_one_that_cannot_be_used_is_told_of_and_stays(tmp_path: Path, stored: dict[str, object], told: str) -> None:
    kept = written(tmp_path, {**stored, "column 包保人": "owner"})
    assert kept.words == OfficeWords(columns={"包保人": Column.OWNER})
    assert len(kept.troubles) == 1 and told in kept.troubles[0] and "这一个没有用上" in kept.troubles[0]
    kept.file([ARCHIVED])
    assert (
        stored.items() <= json.loads((tmp_path / NAME).read_text(encoding="utf-8")).items() or "status 已归档" in stored
    )


def test_one_that_cannot_be_used_says_what_to_do_and_can_be_dropped(tmp_path: Path) -> None:
    kept = written(tmp_path, {"status 尚未归档": "done", "colour 已归档": "done", "status 已归档": "done"})
    assert all("请在“核对”菜单的“本单位用语…”里删去" in one for one in kept.troubles)
    assert [(one.kind, one.word) for one in kept.unused] == [("完成状态", "尚未归档"), ("", "colour 已归档")]
    gone = kept.forget([ARCHIVED.key], [one.name for one in kept.unused])
    assert not (KeptWords(tmp_path).unused or KeptWords(tmp_path).troubles or list(KeptWords(tmp_path).words))
    KeptWords(tmp_path).put_back(gone)
    assert KeptWords(tmp_path).unused == kept.unused and list(KeptWords(tmp_path).words) == [ARCHIVED]


def test_filing_tells_what_stood_there_and_keeps_the_clerks_own_form(tmp_path: Path) -> None:
    upper = OfficeWord(WordKind.STATUS, "Ⅱ级（A类）", Status.DONE)
    assert KeptWords(tmp_path).file([upper]) == ()
    again = OfficeWord(WordKind.STATUS, "ii级(a类)", Status.ONGOING)
    assert KeptWords(tmp_path).file([again]) == (upper,)
    assert list(KeptWords(tmp_path).words) == [again]
    KeptWords(tmp_path).put_back({"status Ⅱ级（A类）": "done"})
    assert list(KeptWords(tmp_path).words) == [again]


def test_a_damaged_file_is_put_aside(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("{", encoding="utf-8")
    kept = KeptWords(tmp_path)
    [aside] = tmp_path.glob("words-*.json")
    assert kept.words == NO_WORDS
    assert kept.troubles == (f"本单位用语“{NAME}”内容已损坏，原文件已改名为“{aside.name}”保留，请重新记一遍。",)
    kept.file([ARCHIVED])
    assert KeptWords(tmp_path).words == OfficeWords({"已归档": Status.DONE})
    assert aside.read_text(encoding="utf-8") == "{"


def test_what_two_windows_file_is_kept_by_both(tmp_path: Path) -> None:
    first, second = KeptWords(tmp_path), KeptWords(tmp_path)
    first.file([ARCHIVED])
    second.file([AT_ONCE])
    first.forget([KEEPER.key])
    assert list(KeptWords(tmp_path).words) == [ARCHIVED, AT_ONCE]


def test_a_key_mended_by_hand_is_the_same_word(tmp_path: Path) -> None:
    kept = written(tmp_path, {"status 已 归档。": "done"})
    assert kept.words == OfficeWords({"已归档": Status.DONE})
    kept.forget([ARCHIVED.key])
    assert KeptWords(tmp_path).words == NO_WORDS


def test_a_folder_that_takes_nothing_is_told_of(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    assert "那里是一个文件夹" in KeptWords(tmp_path).troubles[0]
    with pytest.raises(CannotWrite):
        KeptWords(tmp_path).file([ARCHIVED])
