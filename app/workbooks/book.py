"""The workbook of a package: its sheets by name, its styles, and a sheet added at the end."""

from collections.abc import Mapping

from lxml import etree

from app.core.grid import Grid
from app.workbooks import styles as style_parts
from app.workbooks.package import Package, parse, serialise
from app.workbooks.styles import CellStyles

MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def own_sheet(grids: Mapping[str, Grid | None], name: str, title: str) -> str:
    """The name of the sheet with our title written before, else the first free one like `name`."""
    for known, grid in grids.items():
        if grid and known.startswith(name) and grid.raw(1, 1) == title:
            return known
    free = [name, *(f"{name}{number}" for number in range(2, len(grids) + 3))]
    return next(one for one in free if one not in grids)


class Book:
    """A package opened as a workbook. Raises one of BROKEN for one that is none."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.namespace = etree.QName(parse(package.read(package.workbook))).namespace or ""
        self._related = package.relations(package.workbook)
        self.styles_part = self.part("styles") or self._related_styles()
        if not package.has(self.styles_part):
            package.declare(self.styles_part, f"{MAIN}.styles+xml")
            package.write(self.styles_part, style_parts.EMPTY)
        self.styles = CellStyles(package.read(self.styles_part))

    def part(self, kind: str) -> str:
        """The workbook's part of this kind (styles, sharedStrings); empty where it has none."""
        return next((one.part for one in self._related if one.kind == kind), "")

    def sheets(self) -> dict[str, str]:
        """The part of each worksheet, in the workbook's order."""
        parts = {one.id: one.part for one in self.package.relations(self.package.workbook) if one.kind == "worksheet"}
        relation = f"{{{self.package.office}}}id"
        sheets = parse(self.package.read(self.package.workbook)).iter(f"{{{self.namespace}}}sheet")
        named = ((one.get("name", ""), one.get(relation, "")) for one in sheets)
        return {name: parts[id_] for name, id_ in named if id_ in parts}

    def put_sheet(self, name: str, content: bytes) -> None:
        """Write the sheet of this name, added at the end where there is none yet."""
        self.package.write(self.sheets().get(name) or self._add_sheet(name), content)

    def to_bytes(self) -> bytes:
        """The whole, with its styles."""
        self.package.write(self.styles_part, self.styles.to_bytes())
        return self.package.to_bytes()

    def _related_styles(self) -> str:
        part = self.package.free("xl/styles{}.xml")
        self.package.relate(self.package.workbook, "styles", part)
        return part

    def _add_sheet(self, name: str) -> str:
        part = self.package.free("xl/worksheets/sheet{}.xml")
        relation = self.package.relate(self.package.workbook, "worksheet", part)
        self.package.declare(part, f"{MAIN}.worksheet+xml")
        root = parse(self.package.read(self.package.workbook))
        sheets = next(root.iter(f"{{{self.namespace}}}sheets"))
        sheet = etree.SubElement(sheets, f"{{{self.namespace}}}sheet", nsmap={"r": self.package.office})
        sheet.set("name", name)
        sheet.set("sheetId", str(max(int(one.get("sheetId", "0")) for one in sheets) + 1))
        sheet.set(f"{{{self.package.office}}}id", relation)
        self.package.write(self.package.workbook, serialise(root))
        return part
