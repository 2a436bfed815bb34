"""A TOML file as clerks write it, and the line that is named when it cannot be read."""

from datetime import date
from pathlib import Path

import pytest

from app.core.errors import BadOption
from app.core.matters.given import Particulars
from app.store.particulars_file import read


def written(folder: Path, content: str | bytes) -> Path:
    file = folder / "要素.toml"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("key", ["发文机关", '"发文机关"', "  发文机关"])
def test_bare_chinese_keys_and_notepads_encodings(tmp_path: Path, key: str, encoding: str) -> None:
    file = written(tmp_path, f'# 要素\r\n{key} = "中共某县某局党组"\r\n'.encode(encoding))
    assert read(file) == {"发文机关": "中共某县某局党组"}


def test_days_and_numbers(tmp_path: Path) -> None:
    file = written(tmp_path, '反馈日期 = 2025-12-05\n成文日期 = "2026年6月30日"\n邮政编码 = 364000 # 邮编\n')
    assert read(file)["反馈日期"] == date(2025, 12, 5)
    given = Particulars().with_(read(file))
    assert given.texts == {"反馈日期": "2025年12月5日", "成文日期": "2026年6月30日", "邮政编码": "364000"}


@pytest.mark.parametrize("mark", ['"""', "'''"])
def test_a_long_text_keeps_its_lines(tmp_path: Path, mark: str) -> None:
    file = written(tmp_path, f"标题 = {mark}\n第一行\n甲 = 乙\n{mark}\n联系电话 = '0'\n")
    assert read(file) == {"标题": "第一行\n甲 = 乙\n", "联系电话": "0"}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("发文机关 = 某局\n", "第 1 行看不懂：发文机关 = 某局。"),
        ('标题 = "甲"\n联系电话 = “0”\n', "第 2 行看不懂：联系电话 = “0”。"),
        ('标题 = "甲"\n联系电话 ＝ "0"\n', '第 2 行看不懂：联系电话 ＝ "0"。'),
        ('标题 = "甲"\n标题 = "乙"\n', '第 2 行的要素前面已经写过：标题 = "乙"。'),
        ('标题 = "甲', "第 1 行看不懂"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, content: str, sentence: str) -> None:
    with pytest.raises(BadOption) as raised:
        read(written(tmp_path, content))
    assert sentence in raised.value.message


@pytest.mark.parametrize("value", ["true", "[1, 2]", "{甲 = 1}", "2025-12-05T10:00:00"])
def test_what_is_neither_a_text_nor_a_day_is_refused(tmp_path: Path, value: str) -> None:
    with pytest.raises(BadOption, match="标题"):
        read(written(tmp_path, f"标题 = {value}\n"))


def test_a_file_that_is_not_there_or_is_none(tmp_path: Path) -> None:
    with pytest.raises(BadOption, match="打不开"):
        read(tmp_path / "没有.toml")
    with pytest.raises(BadOption, match="编码无法识别"):
        read(written(tmp_path, b"\x81\xff\xff\x00"))
    with pytest.raises(BadOption, match="太大"):
        read(written(tmp_path, b"#" * 1_000_001))
