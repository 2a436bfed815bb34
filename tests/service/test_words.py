"""Words of the office through the service: filed where something was asked, and what is refused in one sentence."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from app.core.check_context import CheckContext
from app.core.errors import BadOption, CannotWrite
from app.core.office.words import NO_WORDS, OfficeWord, OfficeWords, WordKind
from app.core.status import Status
from app.service import Office
from app.service.examining import Examination

AS_OF = date(2026, 6, 30)
DONE = OfficeWord(WordKind.STATUS, "甲类", Status.DONE)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    book = Workbook()
    assert book.active
    book.active.append(["序号", "具体问题", "整改措施", "结对户", "整改时限", "完成状态"])
    for number in (1, 2):
        book.active.append([number, "制度不健全。", "修订制度。", "第三户", "看情况", "甲类"])
    book.save(tmp_path / "台账.xlsx")
    return tmp_path / "台账.xlsx"


def examined(office: Office, ledger: Path, words: OfficeWords | None = None) -> Examination:
    return office.examining.examine(ledger, CheckContext(AS_OF), words=words)


def asked(office: Office, ledger: Path, words: OfficeWords | None = None) -> set[str]:
    rules = {one.finding.rule for one in examined(office, ledger, words).report.advice}
    return rules & {"status-unknown", "deadline-unreadable", "column-unread"}


def test_what_was_filed_is_not_asked_again_tomorrow(office: Office, ledger: Path, own_folder: Path) -> None:
    assert asked(office, ledger) == {"status-unknown", "deadline-unreadable", "column-unread"}
    office.words.file((WordKind.STATUS, "甲 类。", "done"))
    assert asked(office, ledger) == {"deadline-unreadable", "column-unread"}
    office.words.file((WordKind.DEADLINE, "看情况", "某件事以后"))
    office.words.file((WordKind.COLUMN, "结对户", "owner"))
    tomorrow = Office(own_folder)
    assert asked(tomorrow, ledger) == set()
    assert {one.status for one in examined(tomorrow, ledger).ledger.problems} == {Status.DONE}
    tomorrow.words.forget(tomorrow.words.find("甲类"))
    assert asked(office, ledger) == {"status-unknown"}


def test_as_declared_and_other_words_in_their_place(office: Office, ledger: Path, own_folder: Path) -> None:
    office.words.file((WordKind.STATUS, "甲类", "done"))
    assert "status-unknown" in asked(Office(own_folder, as_declared=True), ledger)
    assert "status-unknown" in asked(office, ledger, NO_WORDS)
    others = OfficeWords({"甲类": Status.CANCELLED})
    assert examined(office, ledger, others).ledger.problems[0].status is Status.CANCELLED


@pytest.mark.parametrize(
    ("kind", "word", "meaning", "told"),
    [
        (WordKind.STATUS, "尚未办妥", "done", "“尚未办妥”里有“尚”，看不出确实“已完成”，不能这样记，请在台账里写明。"),
        (WordKind.STATUS, "办妥？", "done", "“办妥？”里有“？”"),
        (WordKind.STATUS, "否", "in_progress", "程序自己就认得，读作“整改中”，不用记，也不能改作别的。"),
        (WordKind.STATUS, "已完成", "in_progress", "程序自己就认得，读作“已完成”"),
        (WordKind.STATUS, "甲类", "unknown", "不能记作“unknown”，完成状态可以记作：done（已完成）、"),
        (WordKind.STATUS, "甲类", "owner", "不能记作“owner”"),
        (WordKind.DEADLINE, "立行立改", "ongoing", "程序自己就认得，读作“立行立改”，不用记，也不能改作别的。"),
        (WordKind.DEADLINE, "无", "ongoing", "程序自己就认得，读作“没有写时限”（等于没有填），不用记"),
        (WordKind.STATUS, "×", "done", "程序自己就认得，读作“整改中”，不用记"),
        (WordKind.STATUS, "？", "done", "“？”等于没有填"),
        (WordKind.STATUS, "缓办", "done", "“缓办”里有“缓”，看不出确实“已完成”"),
        (
            WordKind.DEADLINE,
            "国庆前",
            "event",
            "“国庆前”说的是时间（“国庆”），不能记作“某件事以后”，请在台账里写明最后一天。",
        ),
        (WordKind.DEADLINE, "1", "event", "“1”只有数字，看不出是哪一天"),
        (
            WordKind.COLUMN,
            "攻坚举措",
            "note",
            "读作“整改措施”，不能改作别的；台账里另有一列读作这个的，在“核对列”里改选",
        ),
        (WordKind.DEADLINE, "6月31日", "ongoing", "里有日期"),
        (WordKind.COLUMN, "责任人", "note", "程序自己就认得，读作“责任人”"),
        (WordKind.STATUS, " 。", "", "不能记作“”"),
    ],
)
def test_what_must_not_be_filed_is_refused(office: Office, kind: WordKind, word: str, meaning: str, told: str) -> None:
    with pytest.raises(BadOption) as raised:
        office.words.file((kind, word, meaning))
    assert told in raised.value.message
    assert office.words.all() == NO_WORDS


def test_exported_words_come_whole_to_another_office(office: Office, tmp_path: Path) -> None:
    office.words.file((WordKind.STATUS, "甲类", "done"))
    office.words.file((WordKind.COLUMN, "结对户", "owner"))
    file = office.words.export_to(tmp_path / "用语.toml")
    other = Office(tmp_path / "other")
    other.words.file((WordKind.STATUS, "甲类", "cancelled"))
    other.words.file((WordKind.STATUS, "乙类", "ongoing"))
    filed = other.words.import_from(file)
    assert [one.word for one in filed.added] == ["结对户"]
    assert filed.replaced == (OfficeWord(WordKind.STATUS, "甲类", Status.CANCELLED),)
    assert set(other.words.all()) == {*office.words.all(), OfficeWord(WordKind.STATUS, "乙类", Status.ONGOING)}
    assert other.words.import_from(file).added == other.words.import_from(file).replaced == ()


def test_of_a_file_with_one_fault_nothing_is_kept(office: Office, tmp_path: Path) -> None:
    office.words.file((WordKind.STATUS, "甲类", "done"))
    file = office.words.export_to(tmp_path / "用语.toml")
    file.write_text(file.read_text(encoding="utf-8") + '"结对户" = "谁"\n', encoding="utf-8")
    with pytest.raises(BadOption, match="第 13 行“结对户”记作的“谁”看不懂"):
        Office(tmp_path / "other").words.import_from(file)
    assert Office(tmp_path / "other").words.all() == NO_WORDS


def test_an_export_goes_over_nothing(office: Office, own_folder: Path, tmp_path: Path) -> None:
    office.words.file((WordKind.STATUS, "甲类", "done"))
    out = office.words.export_to(tmp_path / "用语.toml")
    with pytest.raises(CannotWrite, match="已经存在"):
        office.words.export_to(out)
    office.words.export_to(out, overwrite=True)
    with pytest.raises(BadOption, match=r"以 \.toml 结尾"):
        office.words.export_to(tmp_path / "用语.txt")
    linked = tmp_path / "别名.toml"
    linked.symlink_to(own_folder / "words.json")
    with pytest.raises(CannotWrite, match="程序自己的文件"):
        office.words.export_to(linked, overwrite=True)
    assert list(office.words.all()) == [DONE]


def test_a_word_that_is_not_there_is_not_forgotten(office: Office) -> None:
    with pytest.raises(BadOption, match="没有“甲类”；现有的：没有。"):
        office.words.find("甲类")
    office.words.file((WordKind.STATUS, "乙类", "done"))
    with pytest.raises(BadOption, match="没有“甲类”；现有的：“乙类”。"):
        office.words.find("甲类")


def test_a_damaged_file_is_told_with_the_ledger(office: Office, ledger: Path, own_folder: Path) -> None:
    (own_folder / "words.json").write_text("[", encoding="utf-8")
    assert "本单位用语“words.json”内容已损坏" in examined(office, ledger).troubles[0]
    assert office.troubles == examined(office, ledger).troubles


@pytest.mark.parametrize("said", ["已归卷（第一批，2026年8月31日）", "已归卷（第某批，某日）"])
def test_a_batch_and_its_day_are_filed_as_any(office: Office, own_folder: Path, said: str) -> None:
    filed = office.words.file((WordKind.STATUS, said, "已完成"))
    assert [one.word for one in filed.added] == ["已归卷（第某批，某日）"]
