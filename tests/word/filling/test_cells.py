"""Loops over nothing leave a table that Word opens."""

from pathlib import Path

from app.word.filling.document import write
from app.word.ooxml.wml import w
from tests.word.documents import document
from tests.word.templates.making import changed, with_table

LOOP, END = "{%tr for 行 in 名单 %}", "{%tr endfor %}"


def written(folder: Path, rows: list[list[str]], values: dict[str, object]) -> bytes:
    path = folder / "模板.docx"
    path.write_bytes(with_table(rows, "表前"))
    return write(path, values)


def test_a_table_without_rows_goes(tmp_path: Path) -> None:
    rows = [[LOOP], ["{{ 行.名 }}"], [END]]
    assert list(document(written(tmp_path, rows, {"名单": []})).iter(w("tbl"))) == []
    assert len(list(document(written(tmp_path, rows, {"名单": [{"名": "甲"}]})).iter(w("tr")))) == 1


def test_a_cell_keeps_a_paragraph(tmp_path: Path) -> None:
    path = tmp_path / "模板.docx"
    path.write_bytes(with_table([["甲", "{%p for 行 in 名单 %}"]], "表前"))
    content = path.read_bytes()
    more = "</w:t></w:r></w:p><w:p><w:r><w:t>{{ 行 }}</w:t></w:r></w:p><w:p><w:r><w:t>{%p endfor %}</w:t></w:r></w:p>"
    path.write_bytes(changed(content, "{%p for 行 in 名单 %}</w:t></w:r></w:p>", "{%p for 行 in 名单 %}" + more))
    for names, count in (([], 1), (["乙", "丙"], 2)):
        cells = list(document(write(path, {"名单": names})).iter(w("tc")))
        assert [len(cell.findall(w("p"))) for cell in cells] == [1, count]


def test_rows_in_content_controls_are_rows(tmp_path: Path) -> None:
    """An office locks the rows of its table; only where a loop over nothing leaves none does the table go."""
    path = tmp_path / "模板.docx"
    for rows, left in (([["甲"], ["乙"]], 2), ([[LOOP], ["{{ 行.名 }}"], [END]], 0)):
        content = changed(with_table(rows, "表前"), "</w:tblGrid>", "</w:tblGrid><w:sdt><w:sdtContent>")
        path.write_bytes(changed(content, "</w:tbl>", "</w:sdtContent></w:sdt></w:tbl>"))
        root = document(write(path, {"名单": []}))
        assert (len(list(root.iter(w("tbl")))), len(list(root.iter(w("tr"))))) == (min(left, 1), left)
