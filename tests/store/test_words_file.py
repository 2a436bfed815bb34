"""The file of words an office edits and mails: written and read alike, every fault with its line."""

from pathlib import Path

import pytest

from app.core.columns import Column
from app.core.errors import BadOption
from app.core.office.words import NO_WORDS, OfficeWords, WordedDeadline
from app.core.status import Status
from app.store.words_file import read, write

WORDS = OfficeWords(
    {"已归档": Status.DONE, '说"好"=[行]#了\\': Status.ONGOING, "●": Status.DONE},
    {"随到随办": WordedDeadline.IMMEDIATE, "汛期过了": WordedDeadline.EVENT},
    {"包保人": Column.OWNER},
)


def file_of(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    file = folder / "用语.toml"
    file.write_bytes(text.encode(encoding))
    return file


@pytest.mark.parametrize("words", [WORDS, NO_WORDS])
def test_what_is_written_is_read_the_same(tmp_path: Path, words: OfficeWords) -> None:
    (tmp_path / "用语.toml").write_bytes(write(words))
    assert read(tmp_path / "用语.toml") == words


def test_the_file_is_one_a_person_can_read() -> None:
    lines = write(WORDS).decode().splitlines()
    assert lines[0].startswith("# 本单位用语")
    assert '"已归档" = "已完成"' in lines
    assert [line for line in lines if line.startswith("[")] == ["[完成状态]", "[整改时限]", "[表头]"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_file_edited_by_hand(tmp_path: Path, encoding: str) -> None:
    text = '[ 完成状态 ]\r\n已 归档。 = "done"\r\n\r\n["deadline"]\r\n"随到随办" = \'立行立改\' # 说明\r\n[表头]\r\n包保人="责任人"\r\n'
    expected = OfficeWords({"已归档": Status.DONE}, {"随到随办": WordedDeadline.IMMEDIATE}, {"包保人": Column.OWNER})
    assert read(file_of(tmp_path, text, encoding)) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            '[完成状态]\n"已归档" = "做完"\n',
            "有 1 处不对，整个没有用：第 2 行“已归档”记作的“做完”看不懂，可以写：已完成、",
        ),
        ('[完成状态]\n"已归档" = 1\n', "第 2 行“已归档”记作的“1”看不懂"),
        (
            '\n\n[完成情况]\n"已归档" = "已完成"\n',
            "第 3 行“完成情况”不是这里的标题，可以写：[完成状态]、[整改时限]、[表头]",
        ),
        ('"已归档" = "已完成"\n', "第 1 行“已归档”上面没有标题，要写在这些标题的下面：[完成状态]、"),
        (
            '【完成状态】\n"已归档" = "已完成"\n',
            "第 1 行看不懂：【完成状态】。标题要用英文（半角）的方括号，写成 [完成状态] 的样子",
        ),
        ('[完成状态]\n疑似归档 = "已完成"\n', "第 2 行“疑似归档”里有“疑”"),
        ('[整改时限]\n"6月31日" = "长期坚持"\n', "第 2 行“6月31日”里有日期"),
        ('[完成状态]\n"已归档" = "已完成"\n"已归档。" = "整改中"\n', "第 3 行“已归档”前面已经记作“已完成”"),
        ("[完成状态]\n已归档 = 已完成\n", '第 2 行看不懂：已归档 = 已完成。每行应写成 说法 = "内容" 的样子'),
        ('[完成状态]\n已归档 = "已完成"\n已归档 = "已完成"\n', "第 3 行的说法前面已经写过"),
        ('[完成状态]\n甲.乙 = "已完成"\n[表头]\n包保人 = "谁"\n', "第 4 行“包保人”"),
    ],
)
def test_a_fault_is_told_with_its_line_and_nothing_is_read(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(BadOption) as raised:
        read(file_of(tmp_path, text))
    assert "用语.toml" in raised.value.message
    assert told in raised.value.message


def test_many_faults_are_counted(tmp_path: Path) -> None:
    lines = "".join(f'"已归档{"了" * n}" = "做完"\n' for n in range(10))
    with pytest.raises(BadOption, match=r"有 10 处不对.*第 9 行.*；另有 2 处。请改好再用。"):
        read(file_of(tmp_path, f"[完成状态]\n{lines}"))


def test_the_same_word_twice_with_one_meaning_is_no_fault(tmp_path: Path) -> None:
    text = '[完成状态]\n"已归档" = "已完成"\n"已归档。" = "done"\n'
    assert read(file_of(tmp_path, text)) == OfficeWords({"已归档": Status.DONE})


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BadOption, match=r"本单位用语文件“.*没有\.toml”打不开"):
        read(tmp_path / "没有.toml")
