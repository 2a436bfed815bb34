"""The one table of formats: what reads it says it, and nobody else says it again."""

import ast
from pathlib import Path

import pytest

from app import service
from app.cli.parser import HelpAsked, parser
from app.core.errors import BadOption
from app.gui.shell import strings
from app.ledger.formats import COPY_ENDINGS, FORMATS, LEDGER_ENDINGS, copy_ending, refuse_ending, refuse_kind

APP = Path(__file__).resolve().parents[2] / "app"
# .xlsx stands in many a sentence, it is what is advised; .docx is what documents are too.
NOT_USUAL = [kind for kind in FORMATS if kind not in ("xlsx", "docx")]


def test_the_formats_are_those_of_the_contract() -> None:
    assert list(FORMATS) == ["xlsx", "xlsm", "xls", "et", "ods", "xlsb", "csv", "docx"]
    assert all(kind == one.kind for kind, one in FORMATS.items())


def test_dialogs_and_help_name_them_all() -> None:
    assert (
        strings.ledger_filter(LEDGER_ENDINGS)
        == "台账 (*.xlsx *.xlsm *.xls *.et *.ods *.xlsb *.csv *.docx);;所有文件 (*)"
    )
    assert strings.workbook_filter(COPY_ENDINGS) == "Excel 工作簿 (*.xlsx *.xlsm)"
    with pytest.raises(HelpAsked) as asked:
        parser().parse_args(["fix", "--help"])
    help_text = "".join(str(asked.value).split())
    assert "台账文件（.xlsx.xlsm.xls.et.ods.xlsb.csv.docx）" in help_text
    assert "扩展名和台账相同（.xlsx或.xlsm）；不写只列出" in help_text


@pytest.mark.parametrize("kind", FORMATS)
def test_a_copy_is_refused_of_what_cannot_be_written(kind: str) -> None:
    if FORMATS[kind].writable:
        refuse_kind(kind, "台账", "标注副本")
        refuse_ending(kind, f"副本.{kind.upper()}", "标注副本")
        assert copy_ending(kind) == f".{kind}"
        with pytest.raises(BadOption, match=rf"^标注副本的文件名要以 \.{kind} 结尾，和台账的格式一致，"):
            refuse_ending(kind, "副本.et", "标注副本")
        return
    assert copy_ending(kind) == ".xlsx"
    with pytest.raises(BadOption) as refused:
        refuse_kind(kind, f"台账.{kind}", "标注副本")
    way = "把台账的表格复制到 Excel 或 WPS 表格里，存为" if kind == "docx" else "用 Excel 或 WPS 把台账另存为"
    assert refused.value.message == (
        f"“台账.{kind}”是 .{kind} 格式，不是 .xlsx 或 .xlsm 文件，不能写标注副本；请{way} .xlsx 再写，也可以写问题清单。"
    )


def test_cli_and_gui_get_the_endings_from_the_service() -> None:
    assert (service.LEDGER_ENDINGS, service.COPY_ENDINGS) == (LEDGER_ENDINGS, COPY_ENDINGS)


def test_no_other_module_names_a_format() -> None:
    repeated = {
        (file.relative_to(APP).as_posix(), text)
        for file in APP.rglob("*.py")
        if file != APP / "ledger" / "formats.py"
        for text in _texts(file.read_text(encoding="utf-8"))
        if text in NOT_USUAL or any(f".{kind}" in text.replace(".xlsx", "") for kind in NOT_USUAL)
    }
    assert repeated == set()


def _texts(source: str) -> list[str]:
    """The string constants of a module that are no docstrings."""
    tree = ast.parse(source)
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told
    ]


@pytest.mark.parametrize("source", ['KIND = "xlsb"', 'x = f"另存为 .ods 再写"'])
def test_the_search_for_repeated_formats_finds_them(source: str) -> None:
    assert any("ods" in text or text == "xlsb" for text in _texts(source))
