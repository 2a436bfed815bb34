"""Issuer and date stand where 7.3.5.2 wants them, and the closing stays together."""

from pathlib import Path

import pytest

from app.word.filling.document import write
from app.word.ooxml.wml import w
from app.word.standard import layout
from tests.word.documents import document
from tools.templates.blank import package

CLOSING = (
    (layout.BODY, "欢迎监督。"), (layout.BLANK, ""), (layout.SIGNATURE, "{{ 机关 }}"), (layout.DATE, "{{ 日期 }}"),
)  # fmt: skip


def closing(folder: Path, issuer: str) -> list[dict[str, str]]:
    path = folder / "模板.docx"
    path.write_bytes(package(CLOSING))
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
    issuer, date = closing(tmp_path, "中共云川市城市管理局党组")[2:]
    assert issuer == {"keep": "yes", "right": "630", "val": "right"}
    assert date == {"left": str((28 - 2 - 12 + 2) * 315), "val": "left"}


def test_a_short_issuer(tmp_path: Path) -> None:
    issuer, date = closing(tmp_path, "市委办")[2:]
    assert issuer == {"keep": "yes", "right": str(round((2 + 2 + 6.5 - 3) * 315)), "val": "right"}
    assert date == {"right": "630", "val": "right"}


@pytest.mark.parametrize("at", [0, 1, 2])
def test_all_before_the_date_stay_with_the_next(tmp_path: Path, at: int) -> None:
    assert closing(tmp_path, "市委办")[at]["keep"] == "yes"
