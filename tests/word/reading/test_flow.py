"""The running text of a document, and the words of boxes that stand aside."""

import pytest

from app.word.ooxml.wml import MAIN, parse
from app.word.reading.flow import read_flow
from app.word.reading.paragraphs import Reader

DRAWN = "<w:drawing><w:txbxContent>{}</w:txbxContent></w:drawing>"


def p(inner: str) -> str:
    return f"<w:p>{inner}</w:p>"


def run(inner: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr>{inner}</w:r>"


WORDS = run("<w:t>甲</w:t>")
BOX = DRAWN.format(p(run("<w:t>框</w:t>")))


@pytest.mark.parametrize(
    ("inner", "aside"),
    [
        (run(BOX), ["框"]),
        (f"<w:ins>{run(BOX)}</w:ins>", ["框"]),
        (run(f"<w:pict>{DRAWN.format(p(run('<w:t>框</w:t>')))}</w:pict>"), ["框"]),
        (run(f"<mc:AlternateContent><mc:Choice>{BOX}</mc:Choice></mc:AlternateContent>"), ["框"]),
        (run(DRAWN.format(p(run("<w:t>外</w:t>") + run(BOX)))), ["外", "框"]),
        (run(BOX, "<w:vanish/>"), []),
        (run(BOX, '<w:vanish w:val="0"/>'), ["框"]),
        (f"<w:del>{run(BOX)}</w:del>", []),
        (f"<w:moveFrom>{run(BOX)}</w:moveFrom>", []),
    ],
    ids=["plain", "inserted", "vml", "two forms", "box in a box", "hidden", "shown again", "deleted", "moved away"],
)
def test_a_box_speaks_aside_once_and_only_where_it_is_printed(inner: str, aside: list[str]) -> None:
    body = f"<w:body>{p(WORDS + inner)}<w:sectPr/></w:body>"
    document = parse(f'<w:document xmlns:w="{MAIN}" xmlns:mc="urn:mc">{body}</w:document>'.encode())
    flow = read_flow(document, Reader({}))
    assert ([one.words for one in flow.paragraphs], [one.words for one in flow.aside]) == (["甲"], aside)
