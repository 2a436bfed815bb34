"""Clauses on what does not belong into running text: marks, thick words, lines set apart, blank paragraphs."""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from app.core.field import GAP
from app.word.inspect import fonts, wording
from app.word.inspect.clause import CUSTOM, RECOMMENDED, REQUIRED, Outcome, absent, at, clause, outcome_of
from app.word.inspect.document import Document
from app.word.inspect.elements import Element
from app.word.reading.looks import RunLook
from app.word.reading.paragraphs import Paragraph, Run

_NO_BODY = "没有认出正文"
_TEXT = (Element.BODY, Element.OTHER, None)
_SPACED = 0.5  # points from the usual that are seen
ASIDE = {"center": "居中", "right": "右对齐", "distribute": "分散对齐"}


@clause(
    "body-marked", "", "底色、下划线、着重号和倾斜", strength=CUSTOM,
    asked="正文不加底色、下划线、着重号，不倾斜",
    fix="选中这些文字，在“字体”里去掉底色（突出显示、底纹）、下划线、着重号、倾斜。",
)  # fmt: skip
def body_marked(document: Document) -> Outcome:
    """What is still to be filled in (待补) is marked on purpose."""
    return _marked(MARKS, document)


@clause(
    "body-struck", "", "删除线", strength=CUSTOM,
    asked="正文不留删除线", fix="加了删除线的文字，不要的删去，要的在“字体”里去掉删除线。",
)  # fmt: skip
def body_struck(document: Document) -> Outcome:
    """Whether the words go or stay only the clerk knows: nothing mends it."""
    return _marked((_STRUCK,), document)


@clause(
    "body-bold", "", "正文加粗", strength=CUSTOM,
    asked="标题以外的正文不加粗", fix="选中这些文字，去掉加粗；本单位规定加粗的可以不改。",
)  # fmt: skip
def body_bold(document: Document) -> Outcome:
    """Thick headings are another clause."""
    wrong = [
        at(one, f"“{words}”加粗了")
        for one in document.body
        if (words := "".join(run.text for run in _behind_heading(one) if run.look.bold).strip())
    ]
    return outcome_of(wrong) if document.body else absent(_NO_BODY)


@clause(
    "body-aside", "7.3.3", "正文的对齐方式", strength=REQUIRED,
    asked="正文回行顶格，不居中、不靠右", fix="选中这一段，点“两端对齐”，首行缩进 2 字符。",
)  # fmt: skip
def body_aside(document: Document) -> Outcome:
    """Where a line begins follows from it."""
    wrong = [at(one, f"这一段{ASIDE[one.look.align]}") for one in document.body if one.look.align in ASIDE]
    return outcome_of(wrong) if document.body else absent(_NO_BODY)


@clause(
    "body-pitch", "5.2.3", "各段的行距", strength=RECOMMENDED,
    asked="正文各段的行距一样", fix="选中这一段，在“段落”里把行距改成和别的段一样的固定值，段前、段后改成 0。",
)  # fmt: skip
def body_pitch(document: Document) -> Outcome:
    """Against what most of the body has."""
    if not document.body:
        return absent(_NO_BODY)
    usual = usual_pitch(document)
    return outcome_of(
        at(one, f"行距是{pitch_said(pitch_of(one))}，多数段是{pitch_said(usual)}") for one in _unlike(document, usual)
    )


@clause(
    "body-spacing", "5.2.3", "各段的字符间距", strength=CUSTOM,
    asked="正文各段的字符间距一样", fix="选中这一段，在“字体—高级”里把字符间距改成和别的段一样。",
)  # fmt: skip
def body_spacing(document: Document) -> Outcome:
    """Against what most paragraphs of text have; a little more or less keeps a word off the next line."""
    spaced = [(one, look.spacing) for one in document.body if (look := fonts.look_after_heading(one))]
    if not spaced:
        return absent(_NO_BODY)
    usual, count = Counter(spacing for _, spacing in spaced).most_common(1)[0]
    wrong = [(one, spacing) for one, spacing in spaced if 2 * count > len(spaced) and abs(spacing - usual) >= _SPACED]
    return outcome_of(at(one, f"字符间距是 {spacing:+g} 磅，多数段是 {usual:+g} 磅") for one, spacing in wrong)


@clause(
    "blank-paragraphs", "7.3.3", "正文里的空段", strength=REQUIRED,
    asked="段和段之间不空行", fix="删去空段。",
)  # fmt: skip
def blank_paragraphs(document: Document) -> Outcome:
    """Between two paragraphs of the text, or by a line break at a paragraph's end; what holds a picture is not empty."""
    wrong = [at(one, "上面有空段") for above, one in pairwise(document.body) if only_blank(document, above, one)]
    wrong += [at(one, "末尾多了换行，空出一行") for one in document.body if ends_in_break(one)]
    return outcome_of(wrong) if document.body else absent(_NO_BODY)


@clause(
    "page-break", "", "正文里的分页符", strength=CUSTOM,
    asked="正文连着排，不用分页符", fix="删去分页符；要另起一页的附件，用“段前分页”。",
)  # fmt: skip
def page_break(document: Document) -> Outcome:
    """The page before it is left half empty as soon as a line is added or taken out."""
    inside = document.body[1:]
    wrong = [at(one, "前面有分页符") for above, one in pairwise(document.body) if _breaks_between(document, above, one)]
    wrong += [at(one, "设了段前分页") for one in inside if one.look.on_new_page]
    return outcome_of(wrong) if document.body else absent(_NO_BODY)


@clause(
    "straight-quotes", "", "直引号", strength=RECOMMENDED,
    asked="引号用中文的弯引号“ ”‘ ’", fix="把直引号改成中文引号，前面的用“、后面的用”。",
)  # fmt: skip
def straight_quotes(document: Document) -> Outcome:
    """GB/T 15834: neither quotes nor apostrophes are straight."""
    found = document.of(Element.TITLE) + document.body
    return outcome_of(at(one, "用了直引号") for one in found if wording.STRAIGHT_QUOTES.search(one.text))


@clause(
    "no-text-page", "7.3.5", "此页无正文", strength=REQUIRED,
    asked="落款不能单独成页；不写“此页无正文”", fix="删去“此页无正文”和落款前面的分页，调整行距、字距，让落款前至少有两行正文。",
)  # fmt: skip
def no_text_page(document: Document) -> Outcome:
    """The way of the standard of 1999, given up; and a break that sets issuer and date on a page of their own."""
    wrong = [at(one, f"写了“{one.text}”") for one in document.flow if wording.NO_TEXT.fullmatch(one.text)]
    # On the printed pages another clause sees it.
    signatures = document.of(Element.SIGNATURE)[:1] if document.body and document.printed is None else []
    return outcome_of(
        wrong + [at(one, "前面有分页，落款单独成了一页") for one in signatures if _begins_page(document, one)]
    )


class Mark(NamedTuple):
    """One way to mark words: what is said of them, and whether words of a look have it."""

    said: str
    look: Callable[[RunLook, str], object]

    def is_on(self, look: RunLook, text: str) -> bool:
        """Not on blanks: a line to be written on is one."""
        return bool(text.strip() and self.look(look, text))


GROUND, UNDERLINE, DOTS, ITALIC = MARKS = (
    Mark("加了底色", lambda look, text: look.shade or (look.highlight and not GAP.search(text))),
    Mark("加了下划线", lambda look, _: look.underline),
    Mark("加了着重号", lambda look, _: look.dots),
    Mark("是斜体", lambda look, _: look.italic),
)
_STRUCK = Mark("加了删除线", lambda look, _: look.struck)


def _marked(marks: tuple[Mark, ...], document: Document) -> Outcome:
    wrong = [
        at(paragraph, f"“{words.strip()}”{mark.said}")
        for mark in marks
        for paragraph in document.body
        if (words := next((run.text for run in paragraph.runs if mark.is_on(run.look, run.text)), ""))
    ]
    return outcome_of(wrong) if document.body else absent(_NO_BODY)


def _behind_heading(paragraph: Paragraph) -> Iterator[Run]:
    """The runs of the text without the heading it begins with; all of a paragraph that has none."""
    if fonts.look_after_heading(paragraph) is None:
        return
    left = fonts.text_start(paragraph)
    for run in paragraph.runs:
        if left < len(run.text):
            yield run
        left = max(left - len(run.text), 0)


def pitch_of(paragraph: Paragraph) -> tuple[str, float]:
    """How its lines are set, and how far apart: as often as the font's own (auto), or in points."""
    return paragraph.look.rule, round(paragraph.look.line, 2)


def usual_pitch(document: Document) -> tuple[str, float]:
    """What most of the body has."""
    return Counter(map(pitch_of, document.body)).most_common(1)[0][0]


def _unlike(document: Document, usual: tuple[str, float]) -> list[Paragraph]:
    return [one for one in document.body if pitch_of(one) != usual]


def pitch_said(pitch: tuple[str, float]) -> str:
    """The same for the clerk."""
    rule, line = pitch
    return f"{line:g} 倍" if rule == "auto" else f"{'最小值' if rule == 'atLeast' else '固定值'} {line:g} 磅"


def _breaks_between(document: Document, above: Paragraph, below: Paragraph) -> bool:
    first, last = document.position(above), document.position(below)
    same = above.section == below.section and all(
        document.kind_of(one) in _TEXT for one in document.flow[first : last + 1]
    )
    return same and any(one.breaks_page for one in document.flow[first : last + 1])


def _begins_page(document: Document, issuer: Paragraph) -> bool:
    """Whether a break stands between the last paragraph of the text and the issuer's name."""
    last, own = document.position(document.body[-1]), document.position(issuer)
    return any(one.breaks_page or one.look.on_new_page for one in document.flow[last + 1 : own + 1])


def ends_in_break(paragraph: Paragraph) -> bool:
    """Whether a line break behind its words leaves an empty line."""
    return paragraph.words.rstrip(" \u3000").endswith("\n")


def only_blank(document: Document, above: Paragraph, below: Paragraph) -> bool:
    """Whether something stands between them, and all of it is blank."""
    between = document.flow[document.position(above) + 1 : document.position(below)]
    return bool(between) and all(map(_is_blank, between))


def _is_blank(paragraph: Paragraph) -> bool:
    return not (paragraph.text or paragraph.has_drawing or paragraph.breaks_page or paragraph.look.on_new_page)
