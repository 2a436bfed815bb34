"""What a document prints of an office's own matter: no line of nothing, nothing of its file as it was typed."""

from datetime import date
from pathlib import Path

import pytest
from docx import Document

from app.core.check_context import CheckContext
from app.core.matters.folder import FOLDER
from app.service import NoticeOrder, Office
from app.service.particulars import read_particulars

SAMPLES = Path(__file__).resolve().parents[3] / "samples" / "事项"
CONTACT = ("联系电话", "通信地址", "邮政编码", "电子邮箱")


def printed(office: Office, folder: Path, *changes: tuple[str, str], template: str, **given: str) -> list[str]:
    """The lines and cells of a document of the matter 试办, which is 督查督办 with those changes in its file."""
    made = office.templates.folder() / "试办.toml"
    text = (FOLDER / "督查督办.toml").read_text("utf-8").replace('名称 = "督查督办"', '名称 = "试办"')
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    made.write_text(text, "utf-8")
    read = read_particulars(SAMPLES / "督查督办-要素.toml") | {"事项": "试办", **given}
    particulars = office.matters.nothing_given().with_(read)
    examination = office.examining.examine(
        SAMPLES / "督查督办-台账.xlsx", CheckContext(date(2027, 6, 30)), particulars=particulars
    )
    order = NoticeOrder(folder / "试.docx", particulars, template=template, despite_findings=True, reason="试")
    office.writing.write_notice(examination, order)
    document = Document(str(folder / "试.docx"))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [*(one.text for one in document.paragraphs), *cells]


@pytest.mark.parametrize(
    ("left", "lines"),
    [
        ((), []),
        (("联系电话",), ["联系电话：0000-1"]),
        (("邮政编码",), ["邮政编码：000001"]),
        (("通信地址", "邮政编码"), ["通信地址：××路1号", "邮政编码：000001"]),
    ],
)
def test_a_contact_that_is_not_asked_for_has_no_line(
    left: tuple[str, ...], lines: list[str], office: Office, tmp_path: Path
) -> None:
    values = dict(zip(CONTACT, ("0000-1", "××路1号", "000001", "a@b.example"), strict=True))
    given = {name: values[name] if name in left else "" for name in CONTACT}
    ways = "".join(f'[要素.{name}]\n怎么填 = "选填"\n\n' for name in CONTACT)
    said = printed(office, tmp_path, ("[用语]", f"{ways}[用语]"), template="整改进展通报", **given)
    contact = [one for one in said if any(name in one for name in CONTACT)]
    assert contact == lines


def test_a_slip_without_telephone_tells_only_whom_to_ask(office: Office, tmp_path: Path) -> None:
    way = '[要素.联系电话]\n怎么填 = "不问"\n\n[用语]'
    said = printed(office, tmp_path, ("[用语]", way), template="督办通知单", 联系电话="")
    lines = [one for one in said if "联系人：" in one]
    assert lines and not any("联系电话" in one for one in lines)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (('叫法 = "工作专班组长"', '怎么填 = "不问"'), "由【待补：领导小组组长】任组长"),
        (("由{{ 领导小组组长 }}任", "由｛｛ 领导小组组长 ｝｝任"), "由【待补：领导小组组长】任组长"),
    ],
)
def test_a_sentence_that_cannot_be_filled_is_asked_about(
    change: tuple[str, str], said: str, office: Office, tmp_path: Path
) -> None:
    lines = printed(office, tmp_path, change, template="整改进展通报", 领导小组组长="", 组织领导="")
    assert any(said in one for one in lines)


OWN_WORDS = """督办说法 = "催办"
办理说法 = "化解"
办结说法 = "息诉"
坚持说法 = "持续跟踪"
领导说法 = "包案领导"
问题栏 = "信访事由"
目标栏 = "预期结果"
销号说法 = "办结"
部门意见 = "信访局初审意见"
"""


@pytest.mark.parametrize(
    ("template", "said", "gone"),
    [
        (
            "督办通知单",
            ("催办通知单", "催办原因", "抓紧化解", "化解情况", "不能息诉的", "包案领导："),
            ("督办通知单", "督办原因", "不能办结", "责任领导"),
        ),
        (
            "销号审批表",
            ("信访事由", "预期结果", "包案领导", "□同意办结", "办结结论", "□转为持续跟踪"),
            ("□同意销号", "职能（监督）", "具体事项", "责任领导", "长期坚持"),
        ),
        ("台账附表", ("信访事由", "包案", "领导"), ("具体事项", "责任领导")),
        ("整改情况报告", ("对需要持续跟踪的办理措施",), ("对需要长期坚持的",)),
    ],
)
def test_words_a_matter_need_not_tell_are_its_own_where_it_tells_them(
    template: str, said: tuple[str, ...], gone: tuple[str, ...], office: Office, tmp_path: Path
) -> None:
    change = ("[用语]\n", f"[用语]\n{OWN_WORDS}")
    lines = printed(office, tmp_path, change, template=template, 督办字号="云信〔2027〕")
    titles = "\n".join(lines)
    assert [one for one in said if one not in titles] == []
    assert [one for one in gone if one in titles] == []


def test_what_is_to_be_kept_up_is_not_said_to_be_dealt_with_twice(office: Office, tmp_path: Path) -> None:
    words = ("[用语]", '[用语]\n坚持说法 = "持续跟踪办理"')
    lines = printed(office, tmp_path, words, template="整改情况报告")
    assert any("对需要持续跟踪办理的措施，继续抓好落实" in one for one in lines)


@pytest.mark.parametrize(("count", "said"), [("件", "件催办事项"), ("个", "项催办事项"), ("项", "项催办事项")])
def test_slips_count_their_items_as_the_matter_does(count: str, said: str, office: Office, tmp_path: Path) -> None:
    words = ('量词 = "项"', f'量词 = "{count}"\n督办说法 = "催办"')
    lines = printed(office, tmp_path, words, template="督办通知单")
    assert any(said in one for one in lines)
