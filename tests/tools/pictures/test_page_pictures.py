"""The pictures of printed pages: every kind of document that comes with the program is among them."""

from app.word.templates.template_store import SHIPPED
from tools.pictures.page_pictures import KINDS


def test_every_shipped_kind_is_pictured() -> None:
    pictured = {template for _, template, _, _ in KINDS}
    assert pictured == {path.stem for path in SHIPPED.glob("*.docx")}, (
        "name it in KINDS of tools/pictures/page_pictures.py"
    )
