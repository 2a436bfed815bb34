"""Copies of ledgers that are damaged where nobody needs them, or built as few are; and those that cannot be patched."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.core.check_context import CheckContext
from app.core.errors import CannotWrite
from app.core.files.archive import Archive, Damaged
from tests.core.files.damage import flipped
from tests.offices import OFFICE, examine
from tests.tables import AS_OF
from tests.workbooks.rich import parts_of, rich_workbook, save, zipped

CONTEXT = CheckContext(AS_OF)
SLIP = "制度执行不严。。"
NOT_NEEDED = (
    "docProps/core.xml", "docProps/app.xml", "xl/media/image1.png", "xl/theme/theme1.xml", "xl/charts/chart1.xml",
    "xl/drawings/drawing1.xml", "xl/vbaProject.bin", "xl/cellimages.xml", "_rels/.rels",
)  # fmt: skip
NEEDED = ("[Content_Types].xml", "xl/worksheets/_rels/sheet1.xml.rels", "xl/comments/comment1.xml")


def slipped() -> dict[str, bytes]:
    """The parts of a ledger with a slip that can be mended."""
    parts = parts_of(rich_workbook())
    for name, content in parts.items():
        parts[name] = content.replace("制度执行不严".encode(), SLIP.encode())
    return parts


def mark(file: Path) -> Path:
    return OFFICE.copies.mark(examine(file, CONTEXT), file.with_name("标注.xlsm"))


def fix(file: Path) -> Path:
    seen = examine(file, CONTEXT)
    return OFFICE.fixing.write_fixed(seen, OFFICE.fixing.find_fixes(seen), file.with_name("修正.xlsm"))


def undo(file: Path) -> Path:
    return OFFICE.fixing.undo_fixes(fix(file), file.with_name("撤销.xlsm"))[0]


COPIES = (mark, fix, undo)


@pytest.mark.parametrize("copy", COPIES)
def test_what_nobody_needs_is_copied_with_its_damage(tmp_path: Path, copy: Callable[[Path], Path]) -> None:
    data = zipped(slipped())
    for part in NOT_NEEDED:
        data = flipped(data, part, at=15)
    file = save(tmp_path, data)
    before = {piece.name: piece.body for piece in Archive(data).pieces()}
    made = copy(file)
    after = Archive(made.read_bytes())
    assert {piece.name: piece.body for piece in after.pieces() if piece.name in NOT_NEEDED} == {
        name: before[name] for name in NOT_NEEDED
    }
    for part in NOT_NEEDED:
        with pytest.raises(Damaged):
            after.read(part)
    assert len(examine(made, CONTEXT).ledger.problems) == len(examine(file, CONTEXT).ledger.problems) == 3


@pytest.mark.parametrize("part", NEEDED)
def test_what_a_mark_needs_is_asked_for_in_a_sentence(tmp_path: Path, part: str) -> None:
    file = save(tmp_path, flipped(zipped(slipped()), part, at=15))
    assert len(examine(file, CONTEXT).ledger.problems) == 3
    with pytest.raises(CannotWrite, match="的内部结构不常见，不能在副本上标注；请用 Excel 或 WPS 另存一次再试"):
        mark(file)


@pytest.mark.parametrize(("copy", "place"), [(mark, "workbook.xml"), (mark, "book/a.xml"), (undo, "xl/book1.xml")])
def test_a_workbook_at_another_place_is_copied_there(tmp_path: Path, copy: Callable[[Path], Path], place: str) -> None:
    parts = slipped()
    folder, _, name = place.rpartition("/")
    rels = parts.pop("xl/_rels/workbook.xml.rels")
    for target in (b"vbaProject.bin", b"cellimages.xml"):
        rels = rels.replace(b'"' + target, b'"/xl/' + target)
    parts[f"{folder}/_rels/{name}.rels".lstrip("/")] = rels
    parts[place] = parts.pop("xl/workbook.xml")
    for part in ("_rels/.rels", "[Content_Types].xml"):
        parts[part] = parts[part].replace(b"xl/workbook.xml", place.encode())
    made = copy(save(tmp_path, zipped(parts)))
    assert "xl/workbook.xml" not in parts_of(made.read_bytes())
    assert len(examine(made, CONTEXT).ledger.problems) == 3


@pytest.mark.parametrize("spelt", [b"<v/>", b"<v></v>"])
def test_a_shared_text_that_is_none_is_no_obstacle(tmp_path: Path, spelt: bytes) -> None:
    parts = slipped()
    heading, first, *more = parts["xl/worksheets/sheet1.xml"].split(b"</row>")
    assert b'<c r="J2"' not in first
    parts["xl/worksheets/sheet1.xml"] = b"</row>".join([heading, first + b'<c r="J2" t="s">' + spelt + b"</c>", *more])
    assert len(examine(fix(save(tmp_path, zipped(parts))), CONTEXT).ledger.problems) == 3


@pytest.mark.parametrize("copy", [mark, fix])
def test_styles_that_no_writer_can_spell_are_refused(tmp_path: Path, copy: Callable[[Path], Path]) -> None:
    """A namespace that is no address, found by tools/proofs/fuzz.py: libxml will not bring such elements into one form."""
    parts = slipped()
    main = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts["xl/styles.xml"] = parts["xl/styles.xml"].replace(main, b"e")
    with pytest.raises(CannotWrite, match="内部结构不常见"):
        copy(save(tmp_path, zipped(parts)))
