"""Words of another matter that were not changed: first those of the file, then what follows from it, each with its line."""

from pathlib import Path

import pytest

from app.core.matters.faults import Known
from app.core.matters.reading import examine_matter
from app.core.matters.shipped import shipped_matters
from app.notice.given.usable import usable_fields
from app.service.kinds.starting import start_of

KNOWN = Known(usable_fields(shipped_matters()), shipped_matters(), ())
CHANGED = (
    ('整改名称 = "重点任务办理"', '整改名称 = "信访积案化解"'),
    ('问题名称 = "督查督办事项"', '问题名称 = "信访积案"'),
    ("抓好重点任务落实", "集中化解信访积案"),
    ("交办了督查督办事项", "交办了信访积案"),
)


def said(folder: Path, *changes: tuple[str, str]) -> list[tuple[int, str]]:
    text = start_of("督查督办", "信访积案化解")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    file = folder / "信访积案化解.toml"
    file.write_text(text, "utf-8")
    return sorted((one.line, one.message) for one in examine_matter(file, KNOWN)[1])


def test_each_word_that_is_left_in_the_file_is_told_with_its_line(tmp_path: Path) -> None:
    assert said(tmp_path) == [
        (9, "“整改名称”里的“重点任务办理”是事项“督查督办”的说法"),
        (10, "“问题名称”里的“督查督办”是事项“督查督办”的说法"),
        (18, "“通报导语”里的“督查督办”是事项“督查督办”的说法"),
        (18, "“通报导语”里的“重点任务”是事项“督查督办”的说法"),
    ]


def test_nothing_is_left_where_all_was_changed(tmp_path: Path) -> None:
    assert said(tmp_path, *CHANGED) == []


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("[用语]", '[要素.检查机构]\n叫法 = "重点任务办公室"\n[用语]'), "“叫法”里的“重点任务”是事项“督查督办”的说法"),
        (("现将办理情况予以通报。", "情况如下。"), "照“督查督办”的“报告导语”和这里的通报导语不是一句话"),
        (
            ("[用语]", '[要素.反馈日期]\n怎么填 = "不问"\n[用语]'),
            "“通报导语”里用了“反馈日期”，但要素“反馈日期”这一项不问",
        ),
    ],
)
def test_what_follows_from_the_file_is_told_at_the_line_that_says_whom_it_follows(
    change: tuple[str, str], message: str, tmp_path: Path
) -> None:
    assert message in [text for _, text in said(tmp_path, *CHANGED, change)]


@pytest.mark.parametrize(("followed", "told"), [("督办督查", "是不是“督查督办”？"), ("甲乙", "可以写：")])
def test_only_one_that_comes_with_the_program_can_be_followed(followed: str, told: str, tmp_path: Path) -> None:
    file = tmp_path / "甲.toml"
    file.write_text(f'名称 = "甲"\n参照 = "{followed}"\n标志 = ["甲"]\n', "utf-8")
    (fault,) = examine_matter(file)[1]
    assert (fault.line, fault.message) == (2, f"“参照”写的“{followed}”不是程序自带的事项") and told in fault.fix
