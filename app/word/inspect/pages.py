"""Clauses on the pages as printed: what must not stand alone, what page 1 must show."""

from app.core.clause import Difference, Place
from app.word.inspect import wording
from app.word.inspect.clause import (
    CUSTOM,
    RECOMMENDED,
    REQUIRED,
    Outcome,
    absent,
    clause,
    differs,
    meets,
    not_printed,
    outcome_of,
)
from app.word.inspect.document import Document
from app.word.inspect.elements import Element
from app.word.inspect.measuring import measured

_SHOWN = 10  # characters of a paragraph that are looked for on a page


@clause(
    "body-on-first-page", "7.3.3", "首页显示正文", strength=REQUIRED,
    asked="公文首页必须显示正文", fix="缩小发文机关标志或减少标题上下的空行；主送机关太多时移到版记。",
)  # fmt: skip
def body_on_first_page(document: Document) -> Outcome:
    """The first words of the body."""
    if not document.body:
        return absent("没有认出正文")
    if document.printed is None:
        return not_printed()
    words = _plain(document.body[0].text)[:_SHOWN]
    return meets() if words in document.printed.pages[0].words else differs("首页上没有正文", document.body[0].place)


@clause(
    "signature-alone", "7.3.5.5", "署名单独成页", strength=RECOMMENDED,
    asked="署名、成文日期和正文在同一页，不用“此页无正文”", fix="调整行距、字距，或改动前面的文字，让正文至少有两行排到署名那一页。",
)  # fmt: skip
def signature_alone(document: Document) -> Outcome:
    """Nothing of the text before it on its page."""
    closing = (document.of(Element.SIGNATURE) or document.of(Element.DATE))[-1:]
    if not closing:
        return absent("没有认出署名和成文日期")
    if document.printed is None:
        return not_printed()
    words = _plain(closing[0].text)
    page = next((one for one in reversed(document.printed.pages) if words in one.words), None)
    alone = page is not None and page.at > 1 and not page.words.partition(words)[0]
    return differs("这一页署名上面没有正文", closing[0].place) if alone else meets()


@clause(
    "heading-last", "7.3.3", "标题落在页末", strength=CUSTOM,
    asked="标题不单独留在一页的最后一行", fix="选中标题，在“段落—换行和分页”里勾“与下段同页”。",
)  # fmt: skip
def heading_last(document: Document) -> Outcome:
    """A heading on a line of its own whose last line is the page's."""
    if document.printed is None:
        return not_printed()
    headings = {_plain(one.text): one for one in document.body if wording.level(one.text) and "。" not in one.text}
    found = []
    for page in document.printed.pages[:-1]:
        last = measured.text_lines(page)[-1:]
        heading = next((one for text, one in headings.items() if last and text.endswith(last[0].text)), None)
        if heading is not None and wording.level(last[0].text):
            found.append(Difference("标题留在这一页的最后一行", Place(heading.at, heading.place.words, page=page.at)))
    return outcome_of(found)


def _plain(text: str) -> str:
    return "".join(text.split())
