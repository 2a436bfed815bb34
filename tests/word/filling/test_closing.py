"""Issuer and date stand where 7.3.5.2 wants them, and the closing stays together."""

import re
from pathlib import Path

import pytest

from app.word.filling.document import write
from app.word.ooxml.package import read_parts, write_parts
from app.word.ooxml.wml import DOCUMENT, STYLES, parse, w
from app.word.preview import LIBREOFFICE, WORD, LayoutEngine, lay_out
from app.word.standard import layout
from app.word.standard.layout import Style
from tests.word.documents import document
from tools.templates.blank import package

CLOSING = (
    (layout.BODY, "欢迎监督。"), (layout.BLANK, ""), (layout.SIGNATURE, "{{ 机关 }}"), (layout.DATE, "{{ 日期 }}"),
)  # fmt: skip
CONTROL = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
BOOKMARK = '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>'


def closing(folder: Path, issuer: str, held: str = "{0}{1}{2}{3}{4}") -> list[dict[str, str]]:
    """What is said of each paragraph of the body; they stand in `held` for the numbers."""
    path = folder / "模板.docx"
    parts = read_parts(package((*CLOSING, (layout.NOTE, "（此件公开发布）"))))
    text = parts[DOCUMENT].decode()
    bare = re.findall("<w:p>.*?</w:p>", text)
    parts[DOCUMENT] = text.replace("".join(bare), held.format(*bare)).encode()
    path.write_bytes(write_parts(parts))
    found = []
    for paragraph in document(write(path, {"机关": issuer, "日期": "2026年6月30日"})).iter(w("p")):
        properties = paragraph.find(w("pPr"))
        assert properties is not None
        facts = {"keep": "yes"} if properties.find(w("keepNext")) is not None else {}
        for name in ("ind", "jc"):
            if (one := properties.find(w(name))) is not None:
                facts |= {str(key).rsplit("}", 1)[1]: str(value) for key, value in one.attrib.items()}
        found.append(facts)
    return found


def test_a_long_issuer(tmp_path: Path) -> None:
    # 2026年6月30日 is 6.5 characters wide, the issuer 12: it ends two from the right, the date begins two after it.
    issuer, date = closing(tmp_path, "中共云川市城市管理局党组")[2:4]
    assert issuer == {"keep": "yes", "right": "630", "val": "right"}
    # It may run two characters over the type area before it is wrapped.
    assert date == {"keep": "yes", "left": str((28 - 2 - 12 + 2) * 315), "right": "-630", "val": "left"}


def test_a_short_issuer(tmp_path: Path) -> None:
    issuer, date = closing(tmp_path, "市委办")[2:4]
    assert issuer == {"keep": "yes", "right": str(round((2 + 2 + 6.5 - 3) * 315)), "val": "right"}
    assert date == {"keep": "yes", "right": "630", "val": "right"}


@pytest.mark.parametrize("styles", [(layout.SIGNATURE, layout.DATE), (layout.SEALED_SIGNATURE, layout.SEALED_DATE)])
@pytest.mark.parametrize("engine", [LIBREOFFICE, WORD])
def test_an_issuer_too_long_for_a_line_ends_it_at_a_word(
    tmp_path: Path, styles: tuple[Style, Style], engine: LayoutEngine
) -> None:
    path = tmp_path / "模板.docx"
    path.write_bytes(package((*CLOSING[:2], (styles[0], "{{ 机关 }}"), (styles[1], "{{ 日期 }}"))))
    issuer = ["中共云川市云溪区自然资源和规划局", "不动产登记中心联合党支部委员会"]
    parts = read_parts(write(path, {"机关": "".join(issuer), "日期": "2026年6月30日"}))
    (page,) = lay_out({name: parse(parts[name]) for name in (DOCUMENT, STYLES)}, engine)
    lines = [(one.text, one.places[0], one.end) for one in page.spans if one.text in issuer]
    assert [text for text, _, _ in lines] == issuer
    # The shorter one stands in the middle below the longer one.
    middles = [(begin + end) / 2 for _, begin, end in lines]
    assert middles[0] == pytest.approx(middles[1], abs=8)


@pytest.mark.parametrize("at", [0, 1, 2])
def test_all_before_the_date_stay_with_the_next(tmp_path: Path, at: int) -> None:
    assert closing(tmp_path, "市委办")[at]["keep"] == "yes"


@pytest.mark.parametrize(
    "held",
    [
        "{0}{1}{2}" + BOOKMARK + "{3}" + BOOKMARK + "{4}",
        "{0}{1}" + CONTROL.format("{2}{3}") + "{4}",
        "{0}{1}" + CONTROL.format("{2}") + CONTROL.format("{3}") + CONTROL.format("{4}"),
        CONTROL.format("{0}{1}") + BOOKMARK + CONTROL.format("{2}") + "{3}{4}",
    ],
    ids=["bookmarks", "control", "controls", "control above"],
)
def test_bookmarks_and_content_controls_part_nothing(tmp_path: Path, held: str) -> None:
    assert closing(tmp_path, "市委办", held) == closing(tmp_path, "市委办")


def test_of_a_table_above_the_last_row_stays_with_the_closing(tmp_path: Path) -> None:
    row, grid = "<w:tr><w:tc>{0}</w:tc></w:tr>", '<w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid>'
    table = f"<w:tbl>{grid}{CONTROL.format(row * 2)}{BOOKMARK}</w:tbl>"
    kept = [one.get("keep") for one in closing(tmp_path, "市委办", "{0}" + table + "{2}{3}{4}")]
    assert kept == [None, None, "yes", "yes", "yes", None]
