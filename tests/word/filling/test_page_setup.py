"""A preset changes margins, grid and pitch together; an office's own margins stay."""

from pathlib import Path

from app.word.filling.document import write
from app.word.ooxml.package import read_parts, write_parts
from app.word.ooxml.wml import w
from app.word.standard import layout
from tests.word.documents import document, template_of
from tools.templates.blank import package


def margins(content: bytes) -> tuple[str | None, ...]:
    found = document(content).find(f".//{w('pgMar')}")
    assert found is not None
    return tuple(found.get(w(side)) for side in ("top", "bottom", "left", "right"))


def test_ink_true_by_default_and_literal_by_name(tmp_path: Path) -> None:
    path = template_of(tmp_path, "甲")
    assert margins(write(path, {})) == ("1960", "1847", "1587", "1474")
    literal = write(path, {}, "literal")
    assert margins(literal) == ("2098", "1984", "1587", "1474")
    styles = read_parts(literal)["word/styles.xml"].decode()
    assert f'w:line="{layout.LITERAL.pitch.twips}"' in styles
    assert f'w:line="{layout.INK_TRUE.pitch.twips}"' not in styles
    grid = document(literal).find(f".//{w('docGrid')}")
    assert grid is not None
    assert grid.get(w("linePitch")) == str(layout.LITERAL.pitch.twips)


def test_an_office_keeps_its_own_margins(tmp_path: Path) -> None:
    parts = read_parts(package([(layout.BODY, "甲")]))
    own = parts["word/document.xml"].replace(b'w:top="1960"', b'w:top="1440"')
    path = tmp_path / "模板.docx"
    path.write_bytes(write_parts({**parts, "word/document.xml": own}))
    assert margins(write(path, {}, "literal"))[0] == "1440"
