"""One reading of Word files: check, preview, templates and filling answer alike, and one fault in it turns all four red."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest

from app.core.text import width
from app.word.ooxml.wml import local
from app.word.reading import inlines, looks, paragraphs, sections
from app.word.standard.layout import PAGE_HEIGHT, PAGE_WIDTH
from tests.word.one_reading import FIRST, GAP, LETTER, PAPER, TEXT, Answer, Asker, Sample

Patch = Callable[[pytest.MonkeyPatch], None]
HIDDEN = "<w:rPr><w:vanish/></w:rPr>"


def run(text: str, properties: str = "") -> str:
    return f"<w:r>{properties}<w:t>{text}</w:t></w:r>"


BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionH relativeFrom="page">'
    '<wp:posOffset>1000000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>5000000'
    '</wp:posOffset></wp:positionV><wp:extent cx="2000000" cy="500000"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>'
    f"<w:txbxContent><w:p>{run('框')}</w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData>"
    "</a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
)


# The faults that are put into the reading, one at a time.


def unwrapped(name: str) -> Patch:
    """A wrapper that the walk no longer goes through."""
    return lambda patch: patch.setattr(inlines, "_WRAPPERS", inlines._WRAPPERS - {name})


def wrapped(name: str) -> Patch:
    """A wrapper that it goes through and must not."""
    return lambda patch: patch.setattr(inlines, "_WRAPPERS", inlines._WRAPPERS | {name})


def unsaid(name: str) -> Patch:
    return lambda patch: patch.setitem(inlines._SIGNS, name, "")


def instead(module: Any, name: str, function: Callable[..., Any]) -> Patch:
    return lambda patch: patch.setattr(module, name, function)


def without(*endings: str) -> Callable[..., Any]:
    """paragraph_look as if the attributes with these endings were not written."""

    def look(written: Any, units: looks.Units) -> looks.ParagraphLook:
        left = {
            name: {key: one for key, one in value.items() if not key.endswith(endings)}
            for name, value in written.items()
        }
        return looks.paragraph_look(left, units)

    return look


def shown(*arguments: Any) -> looks.RunLook:
    return replace(looks.run_look(*arguments), hidden=False)


def said_with_boxes(element: Any) -> str:
    return inlines.words_in(element) if local(element) == "drawing" else inlines.said(element)


MAKE_SECTION = sections._section


def on_a4(*arguments: Any) -> sections.Section:
    return replace(MAKE_SECTION(*arguments), width=PAGE_WIDTH, height=PAGE_HEIGHT, is_written=True)


@dataclass(frozen=True)
class Row:
    """What is asked of a paragraph, what is right, and the fault in the reading that must show."""

    name: str
    askers: dict[str, Asker]
    right: Answer
    sample: Sample
    fault: Patch

    def __str__(self) -> str:
        return self.name


def text(name: str, right: str, runs: str, fault: Patch) -> Row:
    return Row(name, TEXT, right, Sample(runs=runs), fault)


def first(name: str, right: float, properties: str, fault: Patch) -> Row:
    return Row(name, FIRST, right, Sample(properties), fault)


def gap(name: str, right: float, properties: str, fault: Patch) -> Row:
    return Row(name, GAP, right, Sample(properties), fault)


ROWS = (
    first(
        "characters go before the length beside them", 2, '<w:ind w:firstLineChars="200" w:firstLine="420"/>',
        instead(paragraphs, "paragraph_look", without("Chars")),
    ),
    first(
        "no characters leave the length in force", 1, '<w:ind w:firstLineChars="0" w:firstLine="315"/>',
        instead(paragraphs, "paragraph_look", without("firstLine")),
    ),
    first(
        "hanging goes before a first-line indent", 1.5,
        '<w:ind w:leftChars="350" w:left="0" w:hangingChars="200" w:firstLineChars="600"/>',
        instead(paragraphs, "paragraph_look", without("hangingChars")),
    ),
    gap(
        "lines go before the length beside them", 29.4, '<w:spacing w:beforeLines="100" w:before="156"/>',
        instead(paragraphs, "paragraph_look", without("Lines")),
    ),
    gap(
        "Word's own choice goes before both", 14,
        '<w:spacing w:beforeAutospacing="1" w:beforeLines="300" w:before="156"/>',
        instead(paragraphs, "paragraph_look", without("Autospacing")),
    ),
    gap(
        "a choice switched off leaves the lines in force", 14.7,
        '<w:spacing w:beforeAutospacing="0" w:beforeLines="50" w:before="900"/>',
        instead(paragraphs, "paragraph_look", without("Lines")),
    ),
    text("inline customXml", "云川市", f"{run('云')}<w:customXml>{run('川')}</w:customXml>{run('市')}",
         unwrapped("customXml")),
    text("a content control", "云川市",
         f"{run('云')}<w:sdt><w:sdtPr/><w:sdtContent>{run('川')}</w:sdtContent></w:sdt>{run('市')}", unwrapped("sdt")),
    text("a smart tag", "云川市", f"{run('云')}<w:smartTag>{run('川')}</w:smartTag>{run('市')}", unwrapped("smartTag")),
    text("a hyperlink", "云川市", f"{run('云')}<w:hyperlink>{run('川')}</w:hyperlink>{run('市')}", unwrapped("hyperlink")),
    text("a simple field's result", "云川市",
         f"{run('云')}<w:fldSimple w:instr=\" REF x \">{run('川')}</w:fldSimple>{run('市')}",
         instead(inlines, "local", lambda one: local(one).replace("fldSimple", "x"))),
    text("words inserted and words deleted", "云川", f"{run('云')}<w:ins>{run('川')}</w:ins><w:del><w:r><w:delText>市"
         "</w:delText></w:r></w:del>", unwrapped("ins")),
    text("words moved from here", "云川", f"{run('云川')}<w:moveFrom>{run('市')}</w:moveFrom>", wrapped("moveFrom")),
    text("words moved to here", "云川市", f"{run('云川')}<w:moveTo>{run('市')}</w:moveTo>", unwrapped("moveTo")),
    text("the base of ruby, not its reading", "云川",
         f"<w:r><w:ruby><w:rubyPr/><w:rt>{run('yún')}</w:rt><w:rubyBase>{run('云')}</w:rubyBase></w:ruby></w:r>"
         f"{run('川')}", instead(inlines, "local", lambda one: local(one).replace("ruby", "x"))),
    text("a wrapper in a wrapper", "云川市",
         f"{run('云')}<w:ins><w:hyperlink><w:customXml>{run('川')}</w:customXml></w:hyperlink></w:ins>{run('市')}",
         unwrapped("customXml")),
    text("hidden words", "云市", run("云") + run("川", HIDDEN) + run("市"), instead(paragraphs, "run_look", shown)),
    text("a hyphen that does not break", "云-川", "<w:r><w:t>云</w:t><w:noBreakHyphen/><w:t>川</w:t></w:r>",
         unsaid("noBreakHyphen")),
    text("a box's words are not its paragraph's", "云川", run("云川") + BOX,
         instead(paragraphs, "said", said_with_boxes)),
    Row("paper where nobody said which", PAPER, LETTER, Sample(paper=False), instead(sections, "_section", on_a4)),
)  # fmt: skip


def answers(row: Row) -> Iterator[tuple[str, Answer]]:
    for room, ask in row.askers.items():
        yield room, ask(row.sample)


def is_right(row: Row, room: str, answer: Answer) -> bool:
    if isinstance(row.right, str):
        return width(str(answer)) == width(row.right) if room == "filling" else answer == row.right
    return answer == (row.right if isinstance(row.right, tuple) else pytest.approx(row.right, abs=0.12))


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_all_four_answer_alike(row: Row) -> None:
    assert [(room, answer) for room, answer in answers(row) if not is_right(row, room, answer)] == []


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_a_fault_in_the_reading_shows_in_all_four(row: Row, monkeypatch: pytest.MonkeyPatch) -> None:
    row.fault(monkeypatch)
    assert [room for room, answer in answers(row) if is_right(row, room, answer)] == []
