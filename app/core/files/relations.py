"""What the parts of an office package say of each other: their relationships, and which of them is the document."""

import posixpath
from typing import NamedTuple
from xml.parsers import expat

from app.core.files.archive import Archive, Damaged

OF_PACKAGE = "_rels/.rels"
_USUAL = ("xl/workbook.xml", "xl/workbook.bin")


class Relation(NamedTuple):
    """A relationship to another part: its id, the last word of its type (worksheet), and the part it leads to."""

    id: str
    kind: str
    part: str


def rels_of(part: str) -> str:
    """The name of the part that holds the relationships of this one: xl/_rels/workbook.xml.rels."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def relations(content: bytes, part: str) -> list[Relation]:
    """What a part of relationships says of `part`, but for what lies outside the package. Raises Damaged."""
    found = []

    def note(tag: str, said: dict[str, str]) -> None:
        if tag.rpartition(":")[2] == "Relationship" and said.get("TargetMode") != "External":
            target = posixpath.join("/", posixpath.dirname(part), said.get("Target", "").replace("\\", "/"))
            kind = said.get("Type", "").rpartition("/")[2]
            found.append(Relation(said.get("Id", ""), kind, posixpath.normpath(target).lstrip("/")))

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.StartDoctypeDeclHandler = note, _refuse
    try:
        parser.Parse(content, True)
    except Exception as error:
        raise Damaged(part) from error
    return found


def document_part(archive: Archive) -> str:
    """The part that is the document itself, whatever its name; the usual workbook where the package does not say, else "".

    What damages the part that would say it is no reason to refuse a workbook of the usual name.
    """
    try:
        said = relations(archive.read(OF_PACKAGE), "")
    except (KeyError, Damaged):
        said = []
    named = (one.part for one in said if one.kind == "officeDocument")
    return next(filter(archive.has, (*named, *_USUAL)), "")


def _refuse(*_: object) -> None:
    raise Damaged("a declaration no office program writes")
