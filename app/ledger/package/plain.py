"""A package with only what the readers of values and facts need, each part proven and under its usual name.

What is damaged and not needed is not there for them; both read the same bytes, whatever else the zip may hold.
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterable, Iterator
from itertools import islice

from lxml import etree

from app.core.files.archive import Archive, Damaged
from app.core.files.relations import OF_PACKAGE, Relation, document_part, relations, rels_of

_Part = tuple[str, bytes]
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
# By what kind of sheet it is, the folder in which every reader looks for it.
_FOLDERS = {
    "worksheet": "worksheets", "chartsheet": "chartsheets", "dialogsheet": "dialogsheets", "xlMacrosheet": "macrosheets"
}  # fmt: skip
_SHARED = ("styles", "sharedStrings")
_PLACED_PICTURES = "richData/richValueRel.xml"
# 不是数的数：<c r="H12" s="3"><v>NaN</v></c>，日期格式的会读成 1899 年
_NANS = (b"NaN", b"nan", b"NAN")
_NO_NUMBER = re.compile(rb'<c((?: [rs]="\w+")*)(?: t="n")?><v>(?:%s)</v></c>' % b"|".join(_NANS))


def plain_ods(data: bytes) -> bytes:
    """An .ods with its sheets and styles. Raises KeyError, Damaged."""
    return _stored(_parts_of_ods(Archive(data)))


def plain_workbook(data: bytes) -> bytes:
    """An .xlsx or .xlsb with its workbook in xl/, wherever it was. Raises KeyError, Damaged."""
    return _stored(_parts_of_workbook(Archive(data)))


def _parts_of_ods(archive: Archive) -> Iterator[_Part]:
    yield "mimetype", _ODS
    yield "META-INF/manifest.xml", b"<manifest/>"
    yield "content.xml", archive.read("content.xml")
    if archive.has("styles.xml"):
        yield "styles.xml", archive.read("styles.xml")


def _parts_of_workbook(archive: Archive) -> Iterator[_Part]:
    main = document_part(archive)
    ending = "bin" if main.endswith(".bin") else "xml"
    workbook = f"xl/workbook.{ending}"
    yield OF_PACKAGE, _rels([(Relation("rId1", "officeDocument", main), workbook)])
    yield workbook, archive.read(main)
    targets = list(_targets(archive, main, ending))
    yield rels_of(workbook), _rels(targets)
    for relation, target in targets:
        if relation.kind in _SHARED:
            yield f"xl/{target}", archive.read(relation.part)
        elif relation.kind == "worksheet":
            yield from _sheet(archive, relation.part, f"xl/{target}")
    if archive.has(posixpath.join(posixpath.dirname(main), _PLACED_PICTURES)):
        yield f"xl/{_PLACED_PICTURES}", b""  # only that it is there is asked (facts/xlsx.py)


def _targets(archive: Archive, main: str, ending: str) -> Iterator[tuple[Relation, str]]:
    """What the workbook is related to and the readers look for, and where from now on."""
    related = relations(archive.read(rels_of(main)), main)
    for number, one in enumerate(related, 1):
        if one.kind in _FOLDERS:
            yield one, f"{_FOLDERS[one.kind]}/sheet{number}.{ending}"
    for kind in _SHARED:
        # Writers leave out to say so, or say it wrong, and every reader looks at the usual place.
        named = (one.part for one in related if one.kind == kind)
        for part in islice(filter(archive.has, (*named, f"xl/{kind}.{ending}")), 1):
            yield Relation("", kind, part), f"{kind}.{ending}"


def _sheet(archive: Archive, part: str, name: str) -> Iterator[_Part]:
    """The sheet under that name; one that cannot be had is not there, which ends the reading where it is needed."""
    try:
        content = archive.read(part)
    except (KeyError, Damaged):
        return
    if any(b"<v>%s<" % word in content for word in _NANS):
        content = _NO_NUMBER.sub(rb'<c\1 t="e"><v>#NUM!</v></c>', content)
    yield name, content


def _rels(targets: Iterable[tuple[Relation, str]]) -> bytes:
    root = etree.Element("Relationships", xmlns=_PACKAGE)
    for one, target in targets:
        etree.SubElement(root, "Relationship", Id=one.id, Type=f"{_OFFICE}/{one.kind}", Target=target)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _stored(parts: Iterable[_Part]) -> bytes:
    """The zip of these parts, of which each is in the memory but once."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, content in parts:
            package.writestr(zipfile.ZipInfo(name), content)
    return out.getvalue()
