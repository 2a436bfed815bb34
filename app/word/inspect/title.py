"""Clauses on the title (标题, GB/T 9704-2012, 7.3.1)."""

import re
from itertools import pairwise

from app.core.clause import Verdict
from app.core.text import width
from app.word.inspect import fonts
from app.word.inspect.breaks import wrong_break
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
    not_printed,
    outcome_of,
)
from app.word.inspect.document import Document
from app.word.inspect.elements import Element
from app.word.inspect.formats.kind import DocumentFormat
from app.word.inspect.red_line import red_line
from app.word.reading.looks import ParagraphLook
from app.word.reading.paragraphs import Paragraph
from app.word.standard import faces, layout, tolerances

_NONE = "没有认出标题"
_AT_LEFT = (Element.COPY_NUMBER, Element.SECRECY, Element.URGENCY)
BLANK_LINES = 2
_UPWARD = ("报告", "请示")
_MOST_LINES = 6
# The kinds of the regulation of 2012 (党政机关公文处理工作条例, 8), and what else titles end with; forms behind them.
_KINDS = (
    "决议", "决定", "命令", "令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要",
    "方案", "办法", "规定", "细则", "规则", "制度", "章程", "条例", "守则", "准则", "规范", "标准", "规程", "规划", "计划", "纲要", "预案", "安排",
    "要点", "总结", "说明", "汇报", "建议", "答复", "回复", "批示", "指示", "提示", "提案", "倡议", "讲话", "发言", "致辞", "简报", "专报", "信息",
    "记录", "目录", "清单", "名单", "台账", "材料", "提纲", "指南", "指引", "须知", "声明", "启事", "公约", "协议", "合同", "决策", "布告", "部署",
    "措施", "书", "表", "单", "册", "证", "卡", "稿",
)  # fmt: skip
END_POINTS = tuple("。，、；：！？.!?,;:")


@clause(
    "title-font", "7.3.1", "标题的字体", strength=RECOMMENDED,
    asked="标题用小标宋体", fix="选中标题，改成方正小标宋简体；本机没有的可用华文中宋代替。",
)  # fmt: skip
def title_font(document: Document) -> Outcome:
    """A class of typeface, not one font."""
    titles = document.of(Element.TITLE)
    wrong = [one for one in titles if not faces.is_of(one.main.chinese, layout.Role.TITLE)]
    return (
        outcome_of(at(one, f"字体是“{one.main.chinese or '没有指定'}”") for one in wrong) if titles else absent(_NONE)
    )


@clause(
    "title-size", "7.3.1", "标题的字号", strength=RECOMMENDED,
    asked="标题用 2 号字（22 磅）", fix="选中标题，在“开始—字号”里选二号。",
)  # fmt: skip
def title_size(document: Document) -> Outcome:
    """Every line of it."""
    titles = document.of(Element.TITLE)
    asked, out = layout.TITLE_SIZE.points, tolerances.SIZE_OUT.points
    wrong = [one for one in titles if abs(one.main.size - asked) > out]
    return outcome_of(at(one, f"字号是{fonts.size(one.main)}") for one in wrong) if titles else absent(_NONE)


@clause(
    "title-centred", "7.3.1", "标题的位置", strength=REQUIRED,
    asked="标题居中", fix="选中标题，点“居中”，缩进改成 0。",
)  # fmt: skip
def title_centred(document: Document) -> Outcome:
    """An indented line is not in the middle."""
    titles = document.of(Element.TITLE)
    wrong = [(one, off_centre(one.look)) for one in titles]
    return outcome_of(at(one, found) for one, found in wrong if found) if titles else absent(_NONE)


@clause(
    "title-bold", "7.3.1", "标题加粗", strength=CUSTOM,
    asked="小标宋体本身够粗，不再加粗", fix="选中标题，去掉加粗。",
)  # fmt: skip
def title_bold(document: Document) -> Outcome:
    """Word thickens a font that has no bold cut by smearing it."""
    titles = document.of(Element.TITLE)
    return outcome_of(at(one, "标题加粗了") for one in titles if one.main.bold) if titles else absent(_NONE)


@clause(
    "title-stop", "7.3.1", "标题的标点", strength=CUSTOM,
    asked="标题末尾不加标点", fix="删去标题末尾的标点。",
)  # fmt: skip
def title_stop(document: Document) -> Outcome:
    """Of its last line."""
    titles = document.of(Element.TITLE)
    return outcome_of(at(one, f"标题以“{one.text[-1]}”结尾") for one in titles[-1:] if one.text.endswith(END_POINTS))


@clause(
    "title-shape",
    "7.3.1",
    "标题的排列",
    strength=REQUIRED,
    asked="标题分行时排成梯形或菱形，不排成长短一样的几行或中间短两头长",
    fix="在词和词之间用 Shift+Enter 重新分行，让各行由短到长、由长到短，或者中间长两头短。",
)
def title_shape(document: Document) -> Outcome:
    """Lines as printed; where nothing was printed, as broken in the file, if no line needs more than one."""
    titles = _titles(document)
    if not titles:
        return absent(_NONE)
    widest = max(width(line) for _, lines in titles for line in lines)
    if document.printed is None and widest * layout.TITLE_SIZE.points > layout.TYPE_WIDTH.points:
        return not_printed()
    wrong = [(first, why) for first, lines in titles if (why := _wrong_shape([width(line) for line in lines]))]
    said = "、".join(f"{width(line):g}" for line in titles[0][1])
    return outcome_of((at(first, why) for first, why in wrong), f"标题各行 {said} 个字")


@clause(
    "title-break",
    "7.3.1",
    "标题的分行",
    strength=REQUIRED,
    asked="分行时词意完整：不在数字、书名号、引号和括号中间断开",
    fix="用 Shift+Enter 换一个地方分行。",
)
def title_break(document: Document) -> Outcome:
    """What can be told without knowing words."""
    titles = _titles(document)
    breaks = [(first, wrong_break(*pair)) for first, lines in titles for pair in pairwise(lines)]
    return outcome_of(at(first, why) for first, why in breaks if why) if titles else absent(_NONE)


@clause(
    "title-kind", "7.3.1", "标题的文种", strength=CUSTOM,
    asked="标题由发文机关名称、事由和文种组成，末尾是文种", fix="在标题末尾加上文种，如“……的通知”“……的报告”；本来就没有文种的可以不改。",
)  # fmt: skip
def title_kind(document: Document) -> Outcome:
    """Of the issued document's own title; letters and forms are named otherwise."""
    title = title_words(document)
    issued = document.of(Element.MARK) or document.of(Element.NUMBER)
    if not (issued and "关于" in title) or document.format is not DocumentFormat.ORDINARY:
        return absent("不是有版头或发文字号的公文，或者标题没有写“关于”")
    return (
        meets() if title.endswith(_KINDS) else differs(f"标题以“{title[-4:]}”结尾", document.of(Element.TITLE)[0].place)
    )


@clause(
    "title-space", "7.3.1", "标题上面的空行", strength=RECOMMENDED,
    asked="标题排在红色分隔线下空二行的位置；信函的标题和上面最后一个要素相距二行", fix="在红色分隔线和标题之间留两个空行。",
)  # fmt: skip
def title_space(document: Document) -> Outcome:
    """Below a red line, or in a letter; room left above the title itself is empty too."""
    if document.format in (DocumentFormat.ORDER, DocumentFormat.MINUTES):
        return absent(f"{document.format}格式没有这样的规定")
    if document.format is not DocumentFormat.LETTER and red_line.judge(document).verdict is not Verdict.OK:
        return absent("没有红色分隔线")
    between = above_title(document)
    if not between:
        return absent("没有版头或标题")
    *_, title = between
    lines = len(blank_lines(between)) + title.look.before / layout.LITERAL.pitch.points
    return meets() if round(lines) == BLANK_LINES else differs(f"空了 {lines:.2g} 行", title.place)


def above_title(document: Document) -> list[Paragraph]:
    """From the head's last line to the title's first one; nothing where one of them is missing."""
    titles, heads = document.of(Element.TITLE), document.of(Element.NUMBER) + document.of(Element.SIGNERS)
    if document.format is DocumentFormat.LETTER:
        heads += [one for kind in _AT_LEFT for one in document.of(kind)]
    # A file of slips has a number a slip.
    places = [at for one in heads if titles and (at := document.position(one)) < document.position(titles[0])]
    return list(document.flow[max(places) : document.position(titles[0]) + 1]) if places else []


def blank_lines(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Those of them with nothing in them and no line."""
    return [one for one in paragraphs if not (one.text or one.look.below or one.look.above or one.has_drawing)]


def off_centre(look: ParagraphLook) -> str:
    """Why a line is not in the middle; empty for one that is."""
    if look.align != "center":
        return "标题没有居中"
    indent = look.first.characters or look.left.characters - look.right.characters
    return f"标题缩进了 {indent:g} 字，不在正中" if abs(indent) > tolerances.PLACE_OUT / 2 else ""


def _wrong_shape(widths: list[float]) -> str:
    said = "、".join(f"{one:g}" for one in widths)
    if len(widths) > 1 and len(set(widths)) == 1:
        return f"标题 {len(widths)} 行一样长，各 {widths[0]:g} 个字"
    hollow = any(a > b < c for a, b, c in zip(widths, widths[1:], widths[2:], strict=False))
    return f"标题各行 {said} 个字，中间短两头长" if hollow else ""


def titles_of(document: Document) -> list[list[Paragraph]]:
    """The lines of each title, a paragraph each: an attachment and a file of forms have more than one."""
    groups: list[list[Paragraph]] = []
    for one in document.of(Element.TITLE):
        if groups and document.position(one) == document.position(groups[-1][-1]) + 1:
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def title_words(document: Document) -> str:
    """The first title's words, without （试行） and a stop behind them: an attachment's title tells another kind."""
    lines = next(iter(titles_of(document)), [])
    return re.sub(r"（[^（）]*）[。.]?$|[。.]$", "", "".join("".join(one.text.split()) for one in lines))


def is_upward(document: Document) -> bool:
    """A report or a request (上行文): it is addressed, and signed for (签发人)."""
    return title_words(document).endswith(_UPWARD)


def _titles(document: Document) -> list[tuple[Paragraph, list[str]]]:
    return [(group[0], _lines(document, group)) for group in titles_of(document)]


def _lines(document: Document, title: list[Paragraph]) -> list[str]:
    written = [line.strip() for one in title for line in one.text.split("\n") if line.strip()]
    whole = "".join("".join(written).split())
    for page in document.printed.pages if document.printed else ():
        printed = [line.text for line in page.lines]
        for start in range(len(printed)):
            for end in range(start + 1, min(start + _MOST_LINES, len(printed)) + 1):
                if "".join(printed[start:end]) == whole:
                    return printed[start:end]
    return written
