"""The marked copy (标注副本): the ledger's package with its faulty cells filled and commented, the rest untouched."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from lxml import etree

from app.core.errors import BadOption, CannotWrite
from app.core.finding import Advice, Level
from app.core.grid import Cell, column_number
from app.core.ledger import Ledger
from app.marks import results, shapes
from app.marks import styles as style_parts
from app.marks.cells import plain_xml, restyled
from app.marks.drawings import drawing_id, with_drawing
from app.marks.notes import Notes, Place
from app.marks.package import Package, parse, serialised
from app.marks.styles import Styles

_WORKBOOK = "xl/workbook.xml"
_MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_VML = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_ENDINGS = {"xlsx": ".xlsx", "xlsm": ".xlsm"}


def refuse_ending(ledger: Ledger, out: Path) -> None:
    """Raise BadOption where a copy of this ledger cannot be written, or not under this name."""
    ending = _ENDINGS.get(ledger.kind)
    if ending is None:
        raise BadOption(f"“{ledger.file}”不是 .xlsx 或 .xlsm 文件，不能写标注副本；请改用 issues 命令写问题清单。")
    if out.suffix.lower() != ending:
        raise BadOption(f"标注副本的文件名要以 {ending} 结尾，和台账的格式一致，否则 Excel 和 WPS 打不开。")


def marked_copy(data: bytes, ledger: Ledger, advice: Sequence[Advice], summary: str) -> bytes:
    """The marked package. `data`: the ledger's bytes. Raises CannotWrite for a package that cannot be patched."""
    try:
        return _Copy(Package(data), ledger).marked(advice, summary)
    except (KeyError, ValueError, StopIteration, etree.XMLSyntaxError) as error:
        raise CannotWrite(
            f"“{ledger.file}”的内部结构不常见，不能在副本上标注；请用 Excel 或 WPS 另存一次再试，或改用 issues 命令。"
        ) from error


class _Copy:
    """One package on its way to being marked."""

    def __init__(self, package: Package, ledger: Ledger) -> None:
        self._package, self._ledger = package, ledger
        self._namespace = etree.QName(parse(package.read(_WORKBOOK))).namespace or ""
        related = package.relations(_WORKBOOK)
        self._parts = {one.id: one.part for one in related if one.kind == "worksheet"}
        self._styles_part = next((one.part for one in related if one.kind == "styles"), "") or self._new_styles()
        self._styles = Styles(package.read(self._styles_part))

    def marked(self, advice: Sequence[Advice], summary: str) -> bytes:
        """The bytes of the whole."""
        own = self._own_sheet()
        sheets = self._sheets()
        for name, part in sheets.items():
            if name != own:
                self._mark_sheet(part, [one for one in advice if _sheet(one) == name])
        part = sheets[own] if own in sheets else self._add_sheet(own)
        self._package.write(part, results.results_part(self._namespace, summary, advice, self._styles))
        self._package.write(self._styles_part, self._styles.to_bytes())
        return self._package.to_bytes()

    def _sheets(self) -> dict[str, str]:
        root = parse(self._package.read(_WORKBOOK))
        sheets = root.iter(f"{{{self._namespace}}}sheet")
        relation = f"{{{self._package.office}}}id"
        named = ((one.get("name", ""), one.get(relation, "")) for one in sheets)
        return {name: self._parts[id_] for name, id_ in named if id_ in self._parts}

    def _own_sheet(self) -> str:
        """The name of our sheet: one written before, else the first free one."""
        names = [sheet.name for sheet in self._ledger.sheets]
        for sheet in self._ledger.sheets:
            if sheet.grid and sheet.name.startswith(results.NAME) and sheet.grid.raw(1, 1) == results.TITLE:
                return sheet.name
        free = [results.NAME, *(f"{results.NAME}{number}" for number in range(2, len(names) + 3))]
        return next(name for name in free if name not in names)

    def _mark_sheet(self, part: str, advice: Sequence[Advice]) -> None:
        levels: dict[Place, Level] = {}
        sentences: dict[Place, str] = {}
        for one in advice:
            cell = one.finding.origin
            if isinstance(cell, Cell):
                place = (cell.row, cell.column)
                # The gravest comes first (Report).
                levels.setdefault(place, one.finding.level)
                said = f"{one.finding.level.label}：{one.message}\n改法：{one.fix}"
                sentences[place] = f"{sentences[place]}\n{said}" if place in sentences else said
        if not levels and not self._styles.marked:
            return
        old = self._package.read(part)
        new = restyled(plain_xml(old), levels, self._styles.marked, self._styles.filled)
        new = self._comment(part, new, sentences)
        if new != old:
            self._package.write(part, new)

    def _comment(self, part: str, sheet: bytes, sentences: Mapping[Place, str]) -> bytes:
        comments = next((one.part for one in self._package.relations(part) if one.kind == "comments"), "")
        if not comments and not sentences:
            return sheet
        notes = Notes(self._package.read(comments) if comments else None, self._namespace)
        gone = {_place(address) for address in notes.cleared()}
        places = notes.add(sentences)
        if gone or sentences:
            self._package.write(comments or self._new_comments(part), serialised(notes.root()))
            return self._draw(part, sheet, gone, places)
        return sheet

    def _draw(self, part: str, sheet: bytes, gone: set[Place], places: Sequence[Place]) -> bytes:
        relation = drawing_id(sheet)
        known = {one.id: one.part for one in self._package.relations(part)}
        if relation in known:
            drawing = known[relation]
            old = self._package.read(drawing)
        else:
            drawing, old = self._package.free("xl/drawings/vmlDrawing{}.vml"), shapes.EMPTY
            self._package.declare_ending("vml", _VML)
            sheet = with_drawing(sheet, self._package.relate(part, "vmlDrawing", drawing), self._package.office)
        self._package.write(drawing, shapes.with_boxes(shapes.without(old, gone), places))
        return sheet

    def _new_comments(self, sheet: str) -> str:
        part = self._package.free("xl/comments{}.xml")
        self._package.relate(sheet, "comments", part)
        self._package.declare(part, f"{_MAIN}.comments+xml")
        return part

    def _new_styles(self) -> str:
        part = self._package.free("xl/styles{}.xml")
        self._package.relate(_WORKBOOK, "styles", part)
        self._package.declare(part, f"{_MAIN}.styles+xml")
        self._package.write(part, style_parts.EMPTY)
        return part

    def _add_sheet(self, name: str) -> str:
        part = self._package.free("xl/worksheets/sheet{}.xml")
        relation = self._package.relate(_WORKBOOK, "worksheet", part)
        self._package.declare(part, f"{_MAIN}.worksheet+xml")
        root = parse(self._package.read(_WORKBOOK))
        sheets = next(root.iter(f"{{{self._namespace}}}sheets"))
        sheet = etree.SubElement(sheets, f"{{{self._namespace}}}sheet", nsmap={"r": self._package.office})
        sheet.set("name", name)
        sheet.set("sheetId", str(max(int(one.get("sheetId", "0")) for one in sheets) + 1))
        sheet.set(f"{{{self._package.office}}}id", relation)
        self._package.write(_WORKBOOK, serialised(root))
        return part


def _sheet(advice: Advice) -> str:
    origin = advice.finding.origin
    return origin.sheet if isinstance(origin, Cell) else ""


def _place(address: str) -> Place:
    letters = address.rstrip("0123456789")
    return int(address[len(letters) :]), column_number(letters)
