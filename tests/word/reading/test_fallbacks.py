"""What Word writes twice comes back as it was where nothing changed, and with the new words where something did."""

from lxml import etree

from app.word.ooxml.wml import MAIN, parse, w
from app.word.reading.fallbacks import put_back, set_aside

_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def either(newer: str, older: str) -> etree._Element:
    return parse(
        f'<w:r xmlns:w="{MAIN}" xmlns:mc="{_MC}"><mc:AlternateContent><mc:Choice Requires="wps">{newer}</mc:Choice>'
        f"<mc:Fallback>{older}</mc:Fallback></mc:AlternateContent></w:r>".encode()
    )


def box(*words: str) -> str:
    return "".join(f"<w:txbxContent><w:p><w:r><w:t>{one}</w:t></w:r></w:p></w:txbxContent>" for one in words)


def words(root: etree._Element) -> list[str]:
    return [one.text or "" for one in root.iter(w("t"))]


def mended(root: etree._Element) -> list[str]:
    """The words after the first 抄送 got its full-width colon."""
    forms = set_aside(root)
    next(root.iter(w("t"))).text = "抄送：县纪委"
    put_back(forms)
    return words(root)


def test_what_is_not_changed_comes_back_as_it_was() -> None:
    root = either(box("抄送：县纪委"), "<w:pict/>" + box("另一种写法"))
    before = etree.tostring(root)
    put_back(set_aside(root))
    assert etree.tostring(root) == before


def test_while_it_is_read_the_text_stands_once() -> None:
    root = either(box("抄送"), box("抄送"))
    set_aside(root)
    assert words(root) == ["抄送"]


def test_the_older_form_gets_the_words_of_the_newer_one() -> None:
    assert mended(either(box("抄送:县纪委"), box("抄送:县纪委"))) == ["抄送：县纪委"] * 2


def test_one_that_cannot_follow_is_left_out() -> None:
    assert mended(either(box("抄送:县纪委"), "")) == ["抄送：县纪委"]


def test_a_box_in_a_box_is_changed_in_every_form() -> None:
    inner = etree.tostring(either(box("抄送:县纪委"), box("抄送:县纪委"))).decode()
    whole = f"<w:txbxContent><w:p>{inner}</w:p></w:txbxContent>"
    assert mended(either(whole, whole)) == ["抄送：县纪委"] * 4
