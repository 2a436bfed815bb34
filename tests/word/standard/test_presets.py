"""An office's own presets: measured against the one they are derived from, refused where no page comes of them."""

from pathlib import Path

import pytest

from app.core.errors import BadOption
from app.core.field import Kind
from app.core.office.own_preset import OwnPreset
from app.notice.fields import FIELDS
from app.word.filling.document import write
from app.word.ooxml.package import read_parts
from app.word.ooxml.wml import w
from app.word.standard import layout, type_area
from app.word.standard.layout import Role
from app.word.standard.presets import find_preset, preset_of
from tests.word.conftest import TEMPLATE
from tests.word.documents import document, notice_fields, template_of
from tests.word.filling.test_page_setup import margins

OFFICE = OwnPreset("局办版", top=37, bottom=35, left=27, right=27, pitch=28.95, fonts={"仿宋": "方正仿宋_GBK"})


def test_what_is_not_given_is_the_base_s() -> None:
    made = preset_of(OwnPreset("甲", "literal", pitch=28))
    assert (made.top, made.bottom, made.pitch.points) == (layout.LITERAL.top, layout.LITERAL.bottom, 28)
    assert preset_of(OwnPreset("甲")).top == layout.INK_TRUE.top


def test_it_says_what_comes_of_it() -> None:
    why = preset_of(OFFICE).why
    assert "边距上 37、下 35、左 27、右 27 毫米，行距 28.95 磅，仿宋用方正仿宋_GBK" in why
    assert "这样每页 22 行、每行 28 字。" in why
    assert "（标准一般为 22 行、28 字）" in preset_of(OwnPreset("甲", pitch=33)).why


def test_the_type_area_moves_with_its_margins() -> None:
    made = preset_of(OwnPreset("甲", "literal", top=30, bottom=30, left=20, right=20))
    assert type_area.width(made).millimetres == pytest.approx(170, abs=0.05)
    assert type_area.height(made).millimetres == pytest.approx(237, abs=0.05)
    assert type_area.foot(made).millimetres == pytest.approx(267, abs=0.05)
    assert type_area.number_from_foot(made).millimetres == pytest.approx(20.5, abs=0.05)


@pytest.mark.parametrize(
    ("own", "told"),
    [
        (OwnPreset("甲", top=9), "上边距不能是 9 毫米，应在 10 到 60 毫米之间"),
        (OwnPreset("甲", bottom=19.9), "下边距不能是 19.9 毫米"),
        (OwnPreset("甲", pitch=41), "行距不能是 41 磅"),
        (OwnPreset("甲", top=float("nan")), "上边距不能是 nan"),
        (OwnPreset("甲", top=30, bottom=60, pitch=40), "每页只有 14 行"),
        (OwnPreset("甲", left=60, right=60), "每行只有 16 字"),
        (OwnPreset("甲", top=45), "红头压到标准的位置以下"),
        (OwnPreset("甲", "乙"), "没有名为“乙”的版式"),
        (OwnPreset("甲", fonts={"隶书": "隶书"}), "没有“隶书”这一类字体"),
        (OwnPreset("甲", fonts={"仿宋": " "}), "字体名是空的"),
        (OwnPreset("literal"), "自带版式的名字"),
        (OwnPreset("墨迹对齐"), "自带版式的名字"),
        (OwnPreset(" "), "1 到 20 个字"),
        (OwnPreset("甲\n乙"), "1 到 20 个字"),
    ],
)
def test_what_gives_no_page_is_refused(own: OwnPreset, told: str) -> None:
    with pytest.raises(BadOption, match=told):
        preset_of(own)


def test_a_document_is_written_in_it(tmp_path: Path) -> None:
    made = preset_of(OFFICE)
    assert find_preset("局办版", [made]) is made
    with pytest.raises(BadOption, match="literal（标准字面值）、局办版"):
        find_preset("别的", [made])
    content = write(TEMPLATE, notice_fields(1, 1), "局办版", [made])
    assert margins(content) == ("2098", "1984", "1531", "1531")
    parts = read_parts(content)
    for name in ("word/document.xml", "word/styles.xml", "word/fontTable.xml"):
        assert '"仿宋"' not in parts[name].decode()
    assert '"方正仿宋_GBK"' in parts["word/styles.xml"].decode()
    # A template made from that document goes back to a shipped preset as well.
    template = tmp_path / "模板.docx"
    template.write_bytes(content)
    back = write(template, {}, "literal", [made])
    assert margins(back) == ("2098", "1984", "1587", "1474")
    assert "方正仿宋_GBK" not in read_parts(back)["word/styles.xml"].decode()


def test_tables_and_numbers_across_follow_the_type_area() -> None:
    made = preset_of(OwnPreset("甲", "literal", top=30, bottom=30, left=20))
    content = write(
        TEMPLATE.with_name("台账附表.docx"),
        {one.name: [] if one.kind is Kind.LIST else "" for one in FIELDS},
        "甲",
        [made],
    )
    table = document(content).find(f".//{w('tblW')}")
    assert table is not None
    assert table.get(w("w")) == str(type_area.height(made).twips)
    columns = [int(one.get(w("w"), "0")) for one in document(content).iter(w("gridCol"))]
    assert sum(columns) == pytest.approx(type_area.height(made).twips, abs=len(columns))
    footer = read_parts(content)["word/footer3.xml"].decode()
    assert f"<wp:posOffset>{type_area.number_across(made).twips * 635}</wp:posOffset>" in footer
    assert f"<wp:posOffset>{made.left.twips * 635}</wp:posOffset>" in footer
    assert f'cy="{type_area.width(made).twips * 635}"' in footer


def test_roles_are_the_standard_s() -> None:
    assert preset_of(OFFICE).fonts == {Role.FANGSONG: "方正仿宋_GBK"}


def test_a_plain_template_keeps_its_font(tmp_path: Path) -> None:
    content = write(template_of(tmp_path, "甲"), {}, "literal", [preset_of(OFFICE)])
    assert "方正仿宋_GBK" not in read_parts(content)["word/styles.xml"].decode()
