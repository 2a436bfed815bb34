"""A matter's file: read as it is called there, and each kind of fault told with its line."""

from pathlib import Path

import pytest

from app.core.errors import BadOption
from app.core.matters.folder import FOLDER
from app.core.matters.reading import examine_matter, read_matter
from app.core.matters.shipped import shipped_matters
from app.core.matters.texts import TEXTS
from app.core.particulars import AUTHORITY, BEGIN, INSPECTOR, PARTICULARS

WORDS = "\n".join(f'{one.name} = "{one.example}"' for one in TEXTS)
WHOLE = f"""名称 = "审计"
标志 = ["审计"]
种类 = ["台账附表"]

[要素.检查机构]
叫法 = "审计组"
例 = "县审计局第三组"

[要素.部署机关]
怎么填 = "不问"

[要素.检查开始日期]
怎么填 = "选填"

[字段]
检查时间 = "审计时间"

[用语]
{WORDS}
"""


def written(folder: Path, text: str) -> Path:
    file = folder / "审计.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_matter_calls_particulars_by_its_own_names(tmp_path: Path) -> None:
    matter = read_matter(written(tmp_path, WHOLE))
    assert (matter.name, matter.signs, matter.kinds) == ("审计", ("审计",), ("台账附表",))
    called = matter.of(INSPECTOR)
    assert (called.name, called.label, called.example) == (INSPECTOR.name, "审计组", "县审计局第三组")
    assert AUTHORITY.name not in matter.asked
    assert matter.of(BEGIN).optional and not BEGIN.optional
    assert matter.names["审计时间"] == "检查时间" and matter.names["审计组"] == INSPECTOR.name
    assert set(matter.texts) == {one.name for one in TEXTS}


def test_what_it_says_nothing_of_is_as_declared(tmp_path: Path) -> None:
    asked = read_matter(written(tmp_path, WHOLE)).asked
    assert [one for one in PARTICULARS if asked.get(one.name) not in (one, None)] == [INSPECTOR, BEGIN]


@pytest.mark.parametrize(
    ("before", "after", "line", "told", "fix"),
    [
        ('名称 = "审计"\n', "", 0, "没有写“名称”", "请在开头加一行"),
        ('标志 = ["审计"]', '标志 = "审计"', 2, "“标志”写得不对", '["信访督查"]'),
        ('标志 = ["审计"]', "标志 = []", 2, "“标志”写得不对", '["信访督查"]'),
        ("种类 =", "品种 =", 3, "“品种”不是这里的名称", "种类"),
        ("[要素.检查机构]", "[要素.检察机构]", 5, "没有名为“检察机构”的要素", "是不是“检查机构”？"),
        ('例 = "县', '督办说法 = "县', 7, "“督办说法”不是“要素.检查机构”下面的名称", "移到 [用语] 下面"),
        ("种类 =", "量词 =", 3, "“量词”不是这里的名称", "移到 [用语] 下面"),
        ('例 = "县', '参照 = "县', 7, "“参照”不是“要素.检查机构”下面的名称", "移到文件开头"),
        ("[字段]", "[栏目]", 15, "“栏目”不是这里的标题", "[用语]"),
        ("叫法 =", "称呼 =", 6, "“称呼”不是“要素.检查机构”下面的名称", "叫法"),
        ('叫法 = "审计组"', "叫法 = 3", 6, "“叫法”没有写文字", "叫法"),
        ('叫法 = "审计组"', ' 叫法 = "  "', 6, "“叫法”没有写文字", "叫法"),
        ('怎么填 = "不问"', '怎么填 = "不填"', 10, "“怎么填”写的是“不填”", "必填、选填、不问"),
        ("整改名称 =", "整改的名称 =", 18, "“用语”下面没有写“整改名称”", "请加一行"),
    ],
)
def test_each_kind_of_fault_is_told_with_its_line(
    tmp_path: Path, before: str, after: str, line: int, told: str, fix: str
) -> None:
    assert before in WHOLE
    file = written(tmp_path, WHOLE.replace(before, after, 1))
    _, faults = examine_matter(file)
    assert (faults[0].line, faults[0].message) == (line, told) and fix in faults[0].fix
    with pytest.raises(BadOption, match=told):
        read_matter(file)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    _, faults = examine_matter(written(tmp_path, WHOLE.replace("叫法", "称呼").replace("字段", "栏目")))
    assert [one.line for one in faults] == [6, 15]


def test_english_quotes_within_a_text_have_their_own_advice(tmp_path: Path) -> None:
    with pytest.raises(BadOption, match=r"第 1 行看不懂.*里面的引号用中文的“”"):
        read_matter(written(tmp_path, '监督句 = "请对"信访积案"监督。"\n'))
    with pytest.raises(BadOption, match="每行应写成"):
        read_matter(written(tmp_path, '量词 = "件\n'))


@pytest.mark.parametrize("second", ["[用语]", '["用语"]', "[ 用语 ]  # 再写几句"])
def test_a_heading_that_stands_there_already_is_told_with_its_line(second: str, tmp_path: Path) -> None:
    with pytest.raises(BadOption, match=r"第 3 行的标题在第 1 行已经有了.*移到第 1 行的标题下面"):
        read_matter(written(tmp_path, f'[用语]\n量词 = "件"\n{second}\n问题词 = "积案"\n'))


def test_a_line_that_is_no_toml_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadOption, match="第 1 行看不懂"):
        read_matter(written(tmp_path, "名称：审计\n"))


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.toml")), ids=lambda one: one.stem)
def test_every_shipped_matter_is_without_fault_and_stands_under_its_name(file: Path) -> None:
    assert examine_matter(file)[1] == ()
    assert read_matter(file).name == file.stem


def test_the_default_matter_comes_first() -> None:
    assert shipped_matters()[0].name == "巡察"
