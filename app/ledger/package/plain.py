"""A package with only what the readers of values and facts need, each part proven and under its usual name.

What is damaged and not needed is not there for them; both read the same bytes, whatever else the zip may hold.
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterable, Iterator

from lxml import etree

from app.core.files.archive import Archive, Damaged
from app.core.files.relations import OF_PACKAGE, Relation, document_part, relations, rels_of

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
    archive = Archive(data)
    parts = {"mimetype": _ODS, "META-INF/manifest.xml": b"<manifest/>", "content.xml": archive.read("content.xml")}
    if archive.has("styles.xml"):
        parts["styles.xml"] = archive.read("styles.xml")
    return _stored(parts)


def plain_workbook(data: bytes) -> bytes:
    """An .xlsx or .xlsb with its workbook in xl/, wherever it was. Raises KeyError, Damaged."""
    archive = Archive(data)
    main = document_part(archive)
    ending = "bin" if main.endswith(".bin") else "xml"
    workbook = f"xl/workbook.{ending}"
    parts = {OF_PACKAGE: _rels([(Relation("rId1", "officeDocument", main), workbook)]), workbook: archive.read(main)}
    targets = list(_targets(archive, main, ending))
    for relation, target in targets:
        content = _content(archive, relation)
        if content is not None:
            parts[f"xl/{target}"] = content
    if archive.has(posixpath.join(posixpath.dirname(main), _PLACED_PICTURES)):
        parts[f"xl/{_PLACED_PICTURES}"] = b""  # only that it is there is asked (facts/xlsx.py)
    parts[rels_of(workbook)] = _rels(targets)
    return _stored(parts)


def _targets(archive: Archive, main: str, ending: str) -> Iterator[tuple[Relation, str]]:
    """What the workbook is related to and the readers look for, and where from now on."""
    related = relations(archive.read(rels_of(main)), main)
    for number, one in enumerate(related, 1):
        if one.kind in _FOLDERS:
            yield one, f"{_FOLDERS[one.kind]}/sheet{number}.{ending}"
        elif one.kind in _SHARED:
            yield one, f"{one.kind}.{ending}"
    for kind in _SHARED:
        # A writer may have left out to say so.
        part = f"xl/{kind}.{ending}"
        if archive.has(part) and not any(one.kind == kind for one in related):
            yield Relation("", kind, part), f"{kind}.{ending}"


def _content(archive: Archive, relation: Relation) -> bytes | None:
    """A sheet that cannot be had is not there, which ends the reading where it is needed; of the others all is needed."""
    if relation.kind in _SHARED:
        return archive.read(relation.part) if archive.has(relation.part) else None
    if relation.kind != "worksheet":
        return None
    try:
        content = archive.read(relation.part)
    except (KeyError, Damaged):
        return None
    if any(b"<v>%s<" % word in content for word in _NANS):
        return _NO_NUMBER.sub(rb'<c\1 t="e"><v>#NUM!</v></c>', content)
    return content


def _rels(targets: Iterable[tuple[Relation, str]]) -> bytes:
    root = etree.Element("Relationships", xmlns=_PACKAGE)
    for one, target in targets:
        etree.SubElement(root, "Relationship", Id=one.id, Type=f"{_OFFICE}/{one.kind}", Target=target)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _stored(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name), content)
    return out.getvalue()
