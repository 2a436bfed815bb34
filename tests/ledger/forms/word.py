"""Makes Word files with tables, as small as Word opens them: what stands in their cells and paragraphs is given as XML or text."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from app.core.grid import Grid

_MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def document(*blocks: str, parts: Mapping[str, str] | None = None) -> bytes:
    """A .docx with these paragraphs and tables; `parts`: further ones by name, as the inside of their root."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr("_rels/.rels", _RELATIONS)
        package.writestr(
            "word/document.xml", f"<w:document {_MAIN}><w:body>{''.join(blocks)}<w:sectPr/></w:body></w:document>"
        )
        for name, inside in (parts or {}).items():
            package.writestr(f"word/{name}.xml", f"<w:{name} {_MAIN}>{inside}</w:{name}>")
    return out.getvalue()


def run(text: str, look: str = "") -> str:
    """A run; `look`: its properties, <w:strike/> say."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    """A paragraph of runs."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def lines(text: str) -> str:
    """A paragraph for each line."""
    return "".join(paragraph(run(line)) for line in text.split("\n"))


def cell(text: str = "", *, properties: str = "", inside: str = "") -> str:
    """A cell with these lines, or with these paragraphs."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside or lines(text)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A row of cells."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table of texts, without anything merged."""
    return f"<w:tbl>{''.join(row(*map(cell, one)) for one in rows)}</w:tbl>"


def table_of(grid: Grid, first: int = 1) -> str:
    """The rows of a sheet from that one on, merged as they are."""
    return f"<w:tbl>{''.join(row(*_cells(grid, at)) for at in range(first, grid.height + 1))}</w:tbl>"


def _cells(grid: Grid, at: int) -> list[str]:
    cells, column = [], 1
    while column <= grid.width:
        merge = grid.merge(at, column)
        span = min(merge.right, grid.width) - column + 1 if merge else 1
        kind = "" if merge is None or merge.top == merge.bottom else "restart" if merge.top == at else "continue"
        down = f'<w:vMerge w:val="{kind}"/>' if kind else ""
        text = "" if kind == "continue" else grid.texts[at - 1][column - 1]
        cells.append(cell(text, properties=f'<w:gridSpan w:val="{span}"/>{down}'))
        column += span
    return cells
