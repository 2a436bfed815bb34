"""What a version before the store kept comes along once, whatever befell its files, and stays where it is."""

import json
from pathlib import Path

import pytest

from app.core.columns import Column
from app.core.errors import BadOption, CannotWrite
from app.core.policy import FindingKey
from app.store.memory import Memory
from app.store.records import Records
from app.store.takeover import office_store, store_named

LEDGER = Path("/台账/一.xlsx")
ODD = Path("/台账/\udcd5\udccb.xlsx")
REASONS = "已\u2028报\u0085批"


def line(reason: str, ledger: Path = LEDGER, cell: str = "H12") -> bytes:
    record = {
        "kind": "set-aside", "ledger": str(ledger), "day": "2026-06-30", "rule": "overdue", "sheet": "台账",
        "cell": cell, "content": "5月底前", "about": "", "reason": reason,
    }  # fmt: skip
    return json.dumps(record, ensure_ascii=False).encode(errors="backslashreplace")


def reasons(records: Records) -> list[object]:
    return [one.get("reason") for one in records.all()]


def journal(folder: Path, content: bytes) -> Records:
    (folder / "journal.jsonl").write_bytes(content)
    return Records(office_store(folder))


TORN = line("断了")[:40]
DAMAGED = [
    (line("一") + b"\n" + line("二") + b"\n", ["一", "二"], 0),
    (line("一") + b"\n" + line("二"), ["一", "二"], 0),
    (line("一") + b"\n" + TORN, ["一"], 1),
    (line("一") + b"\n" + TORN + line("二") + b"\n", ["一", "二"], 1),
    (line("断了")[:-1] + line("二") + b"\n", ["二"], 1),
    (line("一") + line("二") + b"\n" + line("三"), ["一", "二", "三"], 0),
    (line(REASONS) + b"\n", [REASONS], 0),
    (b"\xef\xbb\xbf" + line("一") + b"\r\n" + line("二") + b"\r\n", ["一", "二"], 0),
    (line("一").decode().encode("gbk") + b"\n" + line("二"), ["一", "二"], 0),
    (b"\n[1]\n{}\nnonsense\n" + line("一") + b"\n", ["一"], 3),
    (b'{"kind": "of-tomorrow", "reason": "\\ud800"}\n' + line("一"), ["\ud800", "一"], 0),
    (line("一") + b"\n" + b"\0" * 512, ["一"], 0),
    (b"[" * 5000 + b"\n" + line("一"), ["一"], 1),
]


@pytest.mark.parametrize(("content", "kept", "lost"), DAMAGED)
def test_every_whole_record_comes_along_and_the_rest_is_named(
    tmp_path: Path, content: bytes, kept: list[str], lost: int
) -> None:
    records = journal(tmp_path, content)
    assert reasons(records) == kept
    said = f"以前的记录文件“journal.jsonl”有 {lost} 行读不全，读不出来的没有接收"
    assert [said in trouble for trouble in records.troubles] == [True] * bool(lost)
    numbers = office_store(tmp_path).read("SELECT line FROM lost")
    assert len(numbers) == lost
    assert (tmp_path / "journal.jsonl").read_bytes() == content


def test_it_comes_along_once_and_is_said_once(tmp_path: Path) -> None:
    content = line("一") + b"\n" + TORN
    first = journal(tmp_path, content)
    assert (reasons(first), len(first.troubles)) == (["一"], 1)
    with (tmp_path / "journal.jsonl").open("ab") as stream:
        stream.write(b"\n" + line("以后") + b"\n")
    again = Records(office_store(tmp_path))
    assert (reasons(again), again.troubles) == (["一"], ())


def test_it_is_found_by_the_ledger_also_where_its_path_is_no_text(tmp_path: Path) -> None:
    records = journal(tmp_path, line("一") + b"\n" + line("二", ODD) + b"\n")
    key = FindingKey("overdue", "台账", "H12", "5月底前")
    assert (records.set_aside(LEDGER), records.set_aside(ODD)) == ({key: "一"}, {key: "二"})


def test_a_write_takes_it_over_first(tmp_path: Path) -> None:
    records = journal(tmp_path, line("一"))
    records.add("override", LEDGER, "2026-07-01", {"reason": "二"})
    assert reasons(Records(office_store(tmp_path))) == ["一", "二"]


def test_a_day_of_the_first_version_is_found(tmp_path: Path) -> None:
    records = journal(tmp_path, b'{"kind": "override", "as_of": "2026-05-31"}')
    assert records.all()[0]["day"] == "2026-05-31"


STORED = {
    "recent": [str(LEDGER), 3, "/台账/二.xlsx"],
    "office": {"发文机关": "某局", "旧要素": "x", "联系电话": 5},
    "inspections": {str(LEDGER): {"反馈日期": "某天", "巡察机构": "某组"}, "/台账/二.xlsx": "x"},
    "columns": {
        "A:序号": {"owner": "C", "colour": "D", "leader": "3", "note": 5}, "A:空": {}, "A:错": "x", "A:列": ["owner"],
    },
}  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk"])
def test_what_is_remembered_comes_along(tmp_path: Path, encoding: str) -> None:
    content = json.dumps(STORED, ensure_ascii=False).encode(encoding)
    (tmp_path / "memory.json").write_bytes(content)
    memory = Memory(office_store(tmp_path))
    assert memory.recent() == (LEDGER, Path("/台账/二.xlsx"))
    assert memory.particulars(LEDGER).texts == {"发文机关": "某局", "检查机构": "某组"}
    assert memory.particulars(Path("/台账/二.xlsx")).texts == {"发文机关": "某局"}
    assert memory.answers() == {"A:序号": {Column.OWNER: "C"}}
    assert memory.troubles == ()
    assert (tmp_path / "memory.json").read_bytes() == content


@pytest.mark.parametrize("content", [b"{", b"[1]", b"[" * 100_000, b'{"columns": 1, "recent": {}, "office": []}'])
def test_a_broken_memory_is_said_and_stays_and_the_journal_comes_along(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "memory.json").write_bytes(content)
    records = journal(tmp_path, line("一"))
    assert reasons(records) == ["一"]
    broken = b"columns" not in content
    assert [trouble[:22] for trouble in records.troubles] == ["以前的记忆文件“memory.json”读不出来"[:22]] * broken
    assert Memory(office_store(tmp_path)).recent() == ()
    assert (tmp_path / "memory.json").read_bytes() == content


def test_letters_that_no_file_can_hold_are_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "memory.json").write_text('{"office": {"发文机关": "\\ud800某局"}}', encoding="utf-8")
    assert Memory(office_store(tmp_path)).particulars(LEDGER).texts == {"发文机关": "?某局"}


def test_a_read_only_folder_still_honours_old_decisions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = line("一") + b"\n" + TORN
    records = journal(tmp_path, content)

    def refuse(*_: object, **__: object) -> str:
        raise PermissionError(13, "read only")

    monkeypatch.setattr("app.store.database.mkdtemp", refuse)
    for _ in range(2):
        assert reasons(records) == ["一"]
    assert records.troubles[0].startswith("以前的记录没有收进记录库：")
    assert "有 1 行读不全" in records.troubles[1]
    with pytest.raises(CannotWrite, match="没有记下"):
        records.add("override", LEDGER, "", {})
    monkeypatch.undo()
    assert reasons(Records(office_store(tmp_path))) == ["一"]


@pytest.mark.parametrize("name", ["journal.jsonl", "memory.json"])
def test_old_files_that_cannot_be_opened_now_are_not_left_behind_for_good(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    records = Records(office_store(tmp_path))
    assert records.all() == ()
    assert "打不开（那里是一个文件夹）" in records.troubles[0]
    with pytest.raises(CannotWrite, match="打不开"):
        records.add("override", LEDGER, "", {})
    (tmp_path / name).rmdir()
    (tmp_path / name).write_bytes(line("一") if name == "journal.jsonl" else b'{"recent": ["/a"]}')
    assert reasons(Records(office_store(tmp_path))) == ["一"] * (name == "journal.jsonl")
    assert len(Memory(office_store(tmp_path)).recent()) == (name == "memory.json")


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir() if one.name != ".lock")


@pytest.mark.parametrize("content", [line("一"), b"\xef\xbb\xbf" + line("一") + b"\n" + TORN, b"x\n" + line("一")])
def test_a_journal_named_is_read_in_and_the_store_stands_beside_it(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "记录.jsonl"
    file.write_bytes(content)
    records = Records(store_named(file))
    records.add("override", LEDGER, "", {"reason": "二"})
    assert reasons(Records(store_named(file))) == ["一", "二"]
    assert file.read_bytes() == content
    assert names(tmp_path) == ["记录.jsonl", "记录.jsonl.sqlite"]
    assert reasons(Records(store_named(tmp_path / "记录.jsonl.sqlite"))) == ["一", "二"]


@pytest.mark.parametrize("content", [None, b"", TORN])
def test_a_journal_without_a_whole_record_will_do(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "记录.jsonl"
    if content is not None:
        file.write_bytes(content)
    records = Records(store_named(file))
    assert records.all() == ()
    records.add("override", LEDGER, "", {"reason": "一"})
    assert reasons(Records(store_named(file))) == ["一"]
    assert file.exists() is (content is not None)


def test_a_store_named_is_made_where_there_is_none(tmp_path: Path) -> None:
    file = tmp_path / "本单位.SQLITE"
    Records(store_named(file)).add("override", LEDGER, "", {"reason": "一"})
    assert reasons(Records(store_named(file))) == ["一"]
    assert names(tmp_path) == ["本单位.SQLITE"]


def test_a_store_of_ours_that_is_damaged_is_put_aside(tmp_path: Path) -> None:
    file = tmp_path / "本单位.sqlite"
    Records(store_named(file)).add("override", LEDGER, "", {})
    file.write_bytes(file.read_bytes()[:5000])
    records = Records(store_named(file))
    assert records.all() == ()
    assert "内容已损坏，原文件已改名为“本单位-读不出来-" in records.troubles[0]


OTHERS = [
    ("台账.xlsx", b"PK\x03\x04 a ledger"),
    ("别的.sqlite", b"SQLite format 3\0" + b"\0" * 100),
    ("空的.sqlite", b""),
    ("空的", b""),
    ("日志.jsonl", b'{"level": "info"}\n{"level": "warn"}\n'),
    ("说明.txt", "决定记在这里。\n".encode()),
    ("数字.json", b"[1, 2]"),
]


@pytest.mark.parametrize(("name", "content"), OTHERS)
def test_any_other_file_is_refused_before_a_byte_is_written(tmp_path: Path, name: str, content: bytes) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(BadOption, match="不是记录库，也不是以前的记录文件，没有改动"):
        store_named(file)
    assert (names(tmp_path), file.read_bytes()) == ([name], content)


@pytest.mark.parametrize(
    ("name", "what"),
    [("", "这是一个文件夹"), ("没有/记录.jsonl", "没有这个文件夹"), ("记录.txt", "要以 .sqlite、.jsonl 结尾")],
)
def test_a_name_that_will_not_do_is_refused(tmp_path: Path, name: str, what: str) -> None:
    with pytest.raises(BadOption, match=what):
        store_named(tmp_path / name)
    assert names(tmp_path) == []


def test_another_file_where_the_store_belongs_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "记录.jsonl").write_bytes(line("一"))
    other = tmp_path / "记录.jsonl.sqlite"
    other.write_bytes(b"another file")
    with pytest.raises(BadOption, match="那是别的文件，没有改动"):
        store_named(tmp_path / "记录.jsonl")
    assert other.read_bytes() == b"another file"
