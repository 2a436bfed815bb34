"""Sections: what stands in each, what Word takes where the file is silent, whose headers and footers they show."""

from lxml import etree

from app.word.ooxml.lengths import pt
from app.word.ooxml.wml import MAIN, OFFICE, SETTINGS, parse
from app.word.reading.sections import has_even_pages, related_part, sections_of

FOOTER = '<w:footerReference w:type="default" r:id="rId4"/>'


def document(inner: str) -> etree._Element:
    return parse(f'<w:document xmlns:w="{MAIN}" xmlns:r="{OFFICE}"><w:body>{inner}</w:body></w:document>'.encode())


def ending(section: str) -> str:
    return f"<w:p><w:pPr><w:sectPr>{section}</w:sectPr></w:pPr></w:p>"


def test_each_section_has_what_stands_before_its_end() -> None:
    body = f"<w:p/><w:sdt><w:sdtContent>{ending('')}</w:sdtContent></w:sdt><w:tbl/><w:p/><w:sectPr/>"
    found = list(sections_of(document(body)))
    assert [(section.at, len(held)) for section, held in found] == [(1, 2), (2, 2)]


def test_words_own_paper_is_a_letter_s() -> None:
    [(section, held)] = sections_of(document("<w:p/>"))
    assert (section.width, section.height, section.left, section.header) == (pt(612), pt(792), pt(72), pt(36))
    assert not section.is_written
    assert len(held) == 1
    [(written, _)] = sections_of(document("<w:sectPr/>"))
    assert written.is_written
    assert written.width == pt(612)


def test_an_end_without_anything_behind_it_is_the_last() -> None:
    assert len(list(sections_of(document(ending(""))))) == 1
    assert len(list(sections_of(document(ending("") + "<w:p/>")))) == 2
    assert len(list(sections_of(parse(f'<w:document xmlns:w="{MAIN}"/>'.encode())))) == 1


def test_footers_not_named_are_those_of_the_section_before() -> None:
    first, second = (one for one, _ in sections_of(document(ending(FOOTER) + "<w:p/><w:sectPr/>")))
    assert first.parts == second.parts == {("footer", "default"): "rId4"}


def test_the_grid_gives_a_line_where_it_has_lines() -> None:
    def line(grid: str) -> float:
        [(section, _)] = sections_of(document(f"<w:sectPr>{grid}</w:sectPr>"))
        return section.gap_line.points

    assert line('<w:docGrid w:type="lines" w:linePitch="312"/>') == 15.6
    assert line('<w:docGrid w:type="default" w:linePitch="312"/>') == 12
    assert line('<w:docGrid w:linePitch="312"/>') == 12
    assert line('<w:docGrid w:type="lines"/>') == 12
    assert line("") == 12


def test_gutter_margins_below_zero_and_nonsense() -> None:
    margins = '<w:pgMar w:top="-720" w:left="1440" w:gutter="200" w:right="x"/>'
    [(section, _)] = sections_of(document(f"<w:sectPr>{margins}</w:sectPr>"))
    assert (section.top, section.left, section.right) == (pt(36), pt(82), pt(72))


def test_parts_by_their_relation() -> None:
    relations = (
        '<x><y Id="rId4" Target="footer1.xml"/><y Id="rId5" Target="/word/footer2.xml"/><y Id="rId6" Target="x"/></x>'
    )
    one, two = parse(b"<a/>"), parse(b"<b/>")
    roots = {
        "word/_rels/document.xml.rels": parse(relations.encode()),
        "word/footer1.xml": one,
        "word/footer2.xml": two,
    }
    assert related_part(roots, "rId4") is one
    assert related_part(roots, "rId5") is two
    assert related_part(roots, "rId6") is related_part(roots, "") is related_part({}, "rId4") is None


def test_even_pages_are_a_switch() -> None:
    def mirrored(inner: str) -> bool:
        return has_even_pages({SETTINGS: parse(f'<w:settings xmlns:w="{MAIN}">{inner}</w:settings>'.encode())})

    assert mirrored("<w:evenAndOddHeaders/>")
    assert not mirrored('<w:evenAndOddHeaders w:val="0"/>')
    assert not mirrored("")
    assert not has_even_pages({})
