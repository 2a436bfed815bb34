"""Clauses on elements that are missing, stand in the wrong order or contradict each other."""

import re
from itertools import zip_longest

from app.core.clause import Difference
from app.word.inspect import wording
from app.word.inspect.clause import (
    CUSTOM,
    RECOMMENDED,
    REQUIRED,
    Outcome,
    absent,
    at,
    clause,
    differs,
    meets,
    outcome_of,
)
from app.word.inspect.document import Document
from app.word.inspect.elements import Element
from app.word.inspect.formats.kind import DocumentFormat
from app.word.inspect.title import is_upward, title_words
from app.word.reading.paragraphs import Paragraph

_UNDATED = ("纪要",)
_NUMBERED = re.compile(rf"^\s*{wording.NUMBERED.pattern}\s*|^第[一二三四五六七八九十]+[：:]?\s*")


@clause(
    "title-present", "7.3.1", "标题", strength=REQUIRED,
    asked="公文有标题，由发文机关名称、事由和文种组成", fix="在正文前面加标题，如“××局关于××情况的通报”。",
)  # fmt: skip
def title_present(document: Document) -> Outcome:
    """Where there is running text at all."""
    if document.of(Element.TITLE):
        return meets()
    if document.format in (DocumentFormat.ORDER, DocumentFormat.MINUTES):
        return absent(f"{document.format}格式的标志就是名称")
    return differs("没有认出标题") if document.of(Element.DATE) or len(document.body) > 2 else absent("没有正文")


@clause(
    "addressee-present", "7.3.2", "报告、请示的主送机关", strength=REQUIRED,
    asked="报告、请示写明主送机关", fix="在标题下空一行，顶格写主送机关，后面加“：”。",
)  # fmt: skip
def addressee_present(document: Document) -> Outcome:
    """What is made known to everyone has none."""
    if not is_upward(document):
        return absent("不是报告、请示")
    moved = any("主送" in one.text.replace(" ", "")[:4] for one in document.of(Element.COPIES_TO))
    return meets() if moved or document.of(Element.ADDRESSEE) else differs("没有主送机关")


@clause(
    "date-present", "7.3.5", "成文日期", strength=REQUIRED,
    asked="署名下面有成文日期", fix="在署名下面一行写成文日期，如“2026年3月5日”。",
)  # fmt: skip
def date_present(document: Document) -> Outcome:
    """Minutes carry theirs below the mark."""
    title = title_words(document)
    if not title.endswith(wording.TITLE_KINDS) or title.endswith(_UNDATED):
        return absent("不是要写成文日期的文件")
    return meets() if document.of(Element.DATE) else differs("没有认出成文日期")


@clause(
    "signature-present", "7.3.5", "发文机关署名", strength=RECOMMENDED,
    asked="成文日期上面有发文机关署名", fix="在成文日期上面一行写发文机关的全称或规范化简称。",
)  # fmt: skip
def signature_present(document: Document) -> Outcome:
    """A table or a form may name its issuer elsewhere."""
    title = title_words(document)
    if not (document.of(Element.DATE) and title.endswith(wording.TITLE_KINDS)) or title.endswith(_UNDATED):
        return absent("没有成文日期，或者不署名的文件")
    return meets() if document.of(Element.SIGNATURE) else differs("没有认出署名", document.of(Element.DATE)[0].place)


@clause(
    "signature-name", "7.3.5", "署名和发文机关标志", strength=CUSTOM,
    asked="署名和发文机关标志是同一个机关（可用规范化简称）", fix="核对署名和红头，改成同一个机关。",
)  # fmt: skip
def signature_name(document: Document) -> Outcome:
    """A short form leaves characters out; of a joint issue (联合行文) each organ signs for itself."""
    marks, signatures = document.of(Element.MARK), document.of(Element.SIGNATURE)
    if len(marks) != 1 or len(signatures) != 1 or document.format is DocumentFormat.ORDER:
        return absent("没有版头或署名，或者不止一个机关、由负责人签署")
    mark, issuer = marks[0].text.removesuffix("文件"), signatures[0].text
    alike = _leaves_out(mark, issuer) or _leaves_out(issuer, mark)
    return meets() if alike else differs(f"署名是“{issuer}”，红头是“{mark}”", signatures[0].place)


@clause(
    "signers-present", "7.2.6", "上行文的签发人", strength=REQUIRED,
    asked="报告、请示的版头标注签发人", fix="在发文字号同一行的右边写“签发人：姓名”，发文字号居左空一字。",
)  # fmt: skip
def signers_present(document: Document) -> Outcome:
    """Where there is a head of one's own."""
    if not (document.of(Element.MARK) and is_upward(document)):
        return absent("不是有版头的报告、请示")
    return meets() if document.of(Element.SIGNERS) else differs("没有签发人")


@clause(
    "imprint-last", "7.4", "版记的位置", strength=REQUIRED,
    asked="版记在最后一面，附件之后", fix="把版记移到最后一个附件的后面。",
)  # fmt: skip
def imprint_last(document: Document) -> Outcome:
    """Of an imprint in the running text; a table's place is its paragraphs'."""
    imprint, marks = document.of(Element.COPIES_TO) + document.of(Element.PRINTED_BY), document.of(Element.ATTACHMENT)
    if not (imprint and marks):
        return absent("没有版记或附件")
    early = [one for one in imprint if document.comes_before(one, marks[-1])]
    return outcome_of(at(one, "排在附件前面") for one in early[:1])


@clause(
    "closing-order", "7.3.5", "署名和成文日期的先后", strength=REQUIRED,
    asked="署名在上、成文日期在下", fix="把署名移到成文日期上面一行。",
)  # fmt: skip
def closing_order(document: Document) -> Outcome:
    """Each date has its issuer above it."""
    dates, signatures = document.of(Element.DATE), document.of(Element.SIGNATURE)
    if not (dates and signatures):
        return absent("没有署名或成文日期")
    above = document.position(signatures[0]) > document.position(dates[0])
    return differs(f"“{dates[0].text}”在“{signatures[0].text}”上面", dates[0].place) if above else meets()


@clause(
    "printed-after", "7.4.3", "印发日期和成文日期", strength=RECOMMENDED,
    asked="印发日期不早于成文日期", fix="核对两个日期，改成实际的日期。",
)  # fmt: skip
def printed_after(document: Document) -> Outcome:
    """Days that are none are another clause's."""
    written = [day for one in document.of(Element.DATE) if (day := wording.day_in(one.text))]
    printed = [(one, day) for one in document.of(Element.PRINTED_BY) if (day := wording.day_in(one.text))]
    if not (written and printed):
        return absent("没有两个日期")
    latest = max(written)
    return outcome_of(
        at(one, f"印发日期早于成文日期（{latest:%Y-%m-%d}）") for one, day in printed if day < min(written)
    )


@clause(
    "attachment-titles", "7.3.7", "附件标题和附件说明", strength=REQUIRED,
    asked="附件的个数、标题和附件说明一致；附件标题居中排在“附件”下面隔一行的位置",
    fix="照附件说明改附件标题，或照附件改附件说明；缺的补上。",
)  # fmt: skip
def attachment_titles(document: Document) -> Outcome:
    """Where attachments are bound with the text; others cannot be seen."""
    marks, names = document.of(Element.ATTACHMENT), attachment_names(document)
    cited = [
        at(one, f"说到附件{last}，附件说明里只有 {len(names)} 个")
        for one in document.body
        if (last := _cited(one)) > len(names)
    ]
    if not marks or cited:
        return outcome_of(cited) if cited else absent("附件没有和正文装在一起")
    if not names:
        return differs("有附件，没有附件说明", marks[0].place)
    titles = [(one, _title_below(document, one)) for one in marks]
    return outcome_of(_unlike(names, titles))


def _unlike(names: list[str], titles: list[tuple[Paragraph, str]]) -> list[Difference]:
    if len(names) != len(titles):
        return [at(titles[-1][0], f"附件说明里有 {len(names)} 个附件，后面附了 {len(titles)} 个")]
    wrong = [
        at(mark, f"第 {at_} 个附件标的是“{mark.text}”")
        for at_, (mark, _) in enumerate(titles, 1)
        if len(titles) > 1 and _digits(mark.text) not in ("", str(at_))
    ]
    pairs = zip_longest(names, titles)
    return wrong + [
        at(mark, f"附件标题是“{title}”，附件说明里是“{name}”" if title else "没有附件标题")
        for name, (mark, title) in pairs
        if _bare(name) != _bare(title)
    ]


def attachment_names(document: Document) -> list[str]:
    """What the note lists; a name that goes on in the next paragraph is rare and told as it stands."""
    lines = [line for one in document.of(Element.ATTACHMENT_NOTE) for line in one.text.split("\n") if line.strip()]
    bare = [wording.ATTACHMENT_NOTE.sub("", line, count=1) for line in lines]
    return [_NUMBERED.sub("", one).strip(" \u3000。；，、.;,") for one in bare if one.strip()]


def _cited(paragraph: Paragraph) -> int:
    """The highest number of an attachment the text speaks of (见附件3); 附件3件 is a number of them, 《办法》附件3 another's."""
    return max(
        (int(one) for one in re.findall(r"(?<![》号件])(?<![》号件]的)附件(\d{1,2})(?![\d.件个])", paragraph.text)),
        default=0,
    )


def _digits(text: str) -> str:
    return "".join(one for one in text if one.isdigit())


def _title_below(document: Document, mark: Paragraph) -> str:
    """The lines of its title: centred, or the first with words; empty where the next attachment follows at once."""
    below = document.flow[document.position(mark) + 1 :]
    lines: list[str] = []
    for one in below:
        if document.kind_of(one) is Element.ATTACHMENT or (lines and (not one.text or one.look.align != "center")):
            break
        if one.text:
            lines.append(one.text)
            if one.look.align != "center":
                break
    return "".join(lines)


def _bare(text: str) -> str:
    return re.sub(r"[\s《》]", "", text)


def _leaves_out(whole: str, short: str) -> bool:
    """Whether the short form is the whole one without some of its characters: 县科协党组 of 县科学技术协会党组."""
    rest = iter("".join(whole.split()))
    return all(one in rest for one in "".join(short.split()))
