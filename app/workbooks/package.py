"""The parts of an .xlsx package: read, replaced and added one by one, all others kept byte for byte."""

import posixpath
from itertools import count

from lxml import etree

from app.core.files.archive import Archive, Damaged
from app.core.files.relations import Relation, document_part, relations, rels_of
from app.workbooks.zip_copy import copy_zip

_TYPES_PART = "[Content_Types].xml"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
BROKEN = (Damaged, KeyError, IndexError, ValueError, StopIteration, etree.LxmlError)
"""What patching a package raises where its parts are not as the format has them."""


def parse(content: bytes) -> etree._Element:
    """The root of a part, without fetching anything from outside."""
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))


def serialise(root: etree._Element) -> bytes:
    """A part as bytes, always in the same spelling."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


class Package:
    """An .xlsx by its parts; `to_bytes` writes it again in the same order. `workbook`: the part that is the workbook."""

    def __init__(self, data: bytes) -> None:
        self._archive = Archive(data)
        self._names = {part: info.filename for part, info in self._archive.entries.items()}
        self._written: dict[str, bytes] = {}
        self.workbook = document_part(self._archive)
        self.office = _STRICT if _STRICT.encode() in self.read(self.workbook) else _TRANSITIONAL

    def has(self, part: str) -> bool:
        """Whether there is such a part."""
        return part.lower() in self._names or part in self._written

    def read(self, part: str) -> bytes:
        """The part's bytes, as written last."""
        name = self._names.get(part.lower(), part)
        return self._written[name] if name in self._written else self._archive.read(name)

    def write(self, part: str, content: bytes) -> None:
        """Replace the part, or add it at the end."""
        self._written[self._names.get(part.lower(), part)] = content

    def free(self, pattern: str) -> str:
        """The first name of this pattern (xl/comments{}.xml) that no part has."""
        return next(name for number in count(1) if not self.has(name := pattern.format(number)))

    def relations(self, part: str) -> list[Relation]:
        """The relationships of a part that lead to other parts."""
        rels = rels_of(part)
        if not self.has(rels):
            return []
        return relations(self.read(rels), part)

    def relate(self, part: str, kind: str, target: str) -> str:
        """Add a relationship from part to target; its id."""
        rels = rels_of(part)
        if self.has(rels):
            root = parse(self.read(rels))
        else:
            root = parse(f'<Relationships xmlns="{_RELATIONS}"/>'.encode())
            self.declare_ending("rels", _RELATIONS_TYPE)
        taken = {one.get("Id") for one in root}
        new = next(name for number in count(1) if (name := f"rId{number}") not in taken)
        relation = etree.SubElement(root, f"{{{_RELATIONS}}}Relationship")
        relation.set("Id", new)
        relation.set("Type", f"{self.office}/{kind}")
        relation.set("Target", posixpath.relpath("/" + target, "/" + posixpath.dirname(part)))
        self.write(rels, serialise(root))
        return new

    def declare(self, part: str, content_type: str) -> None:
        """Say what a new part is."""
        self._declare("Override", "PartName", f"/{part}", content_type)

    def declare_ending(self, ending: str, content_type: str) -> None:
        """Say what parts of this ending are."""
        self._declare("Default", "Extension", ending, content_type)

    def _declare(self, tag: str, key: str, name: str, content_type: str) -> None:
        root = parse(self.read(_TYPES_PART))
        known = [one.get(key, "").lower() for one in root.iter(f"{{{_TYPES}}}{tag}")]
        if name.lower() in known:
            return
        one = etree.Element(f"{{{_TYPES}}}{tag}")
        one.set(key, name)
        one.set("ContentType", content_type)
        # The schema wants no order, old readers want endings before parts.
        root.insert(len(known) if tag == "Default" else len(root), one)
        self.write(_TYPES_PART, serialise(root))

    def to_bytes(self) -> bytes:
        """The whole package: old parts in their order, those not written as they stand in the file; new ones behind."""
        return copy_zip(self._archive, self._written)
