"""Clauses on addressee, body and its four levels (主送机关, 正文, GB/T 9704-2012, 7.3.2 and 7.3.3)."""

from collections.abc import Iterator

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
    outcome_of,
)
from app.word.inspect.document import Document
from app.word.inspect.elements import Element
from app.word.inspect.fonts import heading_of
from app.word.reading.paragraphs import Paragraph
from app.word.standard import faces, tolerances
from app.word.standard.layout import Role

TAB = "制表符"
_NO_BODY = "没有认出正文"
FACES = {1: Role.HEI, 2: Role.KAI, 3: Role.FANGSONG, 4: Role.FANGSONG}
_FACE_TEXT = {1: "黑体", 2: "楷体", 3: "仿宋体", 4: "仿宋体"}
_LONGEST_HEADING = 60
_GOES_ON = ("：", "；", "，", "、", ":", ";")
# The level from which each form is a further one: ① below 1. is a list as often.
_DEEPEST = {"①": 3, "1）": 4}
_LEVEL_ASKED = {3: "第三层应写“1.”", 4: "第四层应写“（1）”"}


@clause(
    "addressee-colon", "7.3.2", "主送机关后面的冒号", strength=REQUIRED,
    asked="最后一个主送机关名称后加全角冒号", fix="在主送机关后面加“：”。",
)  # fmt: skip
def addressee_colon(document: Document) -> Outcome:
    """A notice for everyone has none."""
    found = document.of(Element.ADDRESSEE)
    return (
        outcome_of(at(one, f"以“{one.text[-1]}”结尾") for one in found if one.text[-1] != "：")
        if found
        else absent("没有主送机关")
    )


@clause(
    "addressee-flush", "7.3.2", "主送机关的位置", strength=REQUIRED,
    asked="居左顶格，回行也顶格", fix="把主送机关的缩进改成 0，左对齐，前面不加空格。",
)  # fmt: skip
def addressee_flush(document: Document) -> Outcome:
    """Blanks before it count."""
    found = document.of(Element.ADDRESSEE)
    wrong = [one for one in found if abs(one.start) > tolerances.PLACE_OUT / 2 or one.look.align in ("center", "right")]
    return outcome_of(at(one, "没有顶格") for one in wrong) if found else absent("没有主送机关")


@clause(
    "body-indent", "7.3.3", "段落缩进", strength=REQUIRED,
    asked="每个自然段左空二字，回行顶格", fix="选中正文，在“段落—特殊格式”里选首行缩进 2 字符，左右缩进改成 0。",
)  # fmt: skip
def body_indent(document: Document) -> Outcome:
    """Blanks typed count as indent here; that they were typed is another clause."""
    wrong = [at(one, why) for one in document.body if (why := wrong_indent(one))]
    return outcome_of(wrong) if document.body else absent(_NO_BODY)


@clause(
    "indent-by-spaces", "7.3.3", "用空格、制表符缩进", strength=CUSTOM,
    asked="用段落格式缩进，不敲空格和 Tab 键", fix="删去段首的空格、制表符，在“段落—特殊格式”里选首行缩进 2 字符。",
)  # fmt: skip
def indent_by_spaces(document: Document) -> Outcome:
    """Typed blanks shift as soon as size or font changes."""
    wrong = [one for one in document.body if one.words[:1].isspace()]
    return outcome_of(at(one, f"段首用{typed_indent(one)}缩进") for one in wrong) if document.body else absent(_NO_BODY)


@clause(
    "heading-labels", "7.3.3", "结构层次序数", strength=RECOMMENDED,
    asked="依次用“一、”“（一）”“1.”“（1）”", fix="照要求的写法改序数和后面的标点。",
)  # fmt: skip
def heading_labels(document: Document) -> Outcome:
    """At the beginning of paragraphs only."""
    wrong = [at(one, why) for one in document.body if (why := wording.wrong_label(one.text))]
    return outcome_of([*wrong, *_other_labels(document)]) if document.body else absent(_NO_BODY)


@clause(
    "heading-point", "7.3.3", "第三层序数后面的点", strength=CUSTOM,
    asked="“1.”用半角的小圆点", fix="把“１．”“1．”改成“1.”。",
)  # fmt: skip
def heading_point(document: Document) -> Outcome:
    """Seen in good documents too."""
    wrong = [one for one in document.body if wording.has_full_point(one.text)]
    return outcome_of(at(one, "用了全角的“．”") for one in wrong) if document.body else absent(_NO_BODY)


@clause(
    "heading-order", "7.3.3", "结构层次的顺序", strength=RECOMMENDED,
    asked="各层从第一个起连续编号，不重号、不跳号", fix="补上漏掉的序数，或重新编号。",
)  # fmt: skip
def heading_order(document: Document) -> Outcome:
    """Word's own numbers are in order anyway; below a higher level a lower one may go on or begin anew."""
    return outcome_of(_out_of_order(document)) if document.body else absent(_NO_BODY)


@clause(
    "heading-skip", "7.3.3", "结构层次的层级", strength=CUSTOM,
    asked="“一、”下面先用“（一）”，再用“1.”", fix="把“1.”改成“（一）”；全文只有两层、本单位习惯用“1.”的可以不改。",
)  # fmt: skip
def heading_skip(document: Document) -> Outcome:
    """Of headings; in a text that only lists, numbers follow the first level without a second one."""
    seconds = any(wording.level(one.text) == 2 for one in document.body)
    above, wrong = 0, []
    for one in document.body:
        own = wording.level(one.text)
        # Where other parts have （一）, a list in the text skips it as well.
        if own == 3 and above == 1 and (seconds or "。" not in one.text.rstrip("。")):
            wrong.append(at(one, f"“一、”这一层下面直接用了“{wording.label(one.text)}”，中间少“（一）”一层"))
        above = own if own in (1, 2) else above
    return outcome_of(wrong) if document.body else absent(_NO_BODY)


@clause(
    "heading-font",
    "7.3.3",
    "各级标题的字体",
    strength=RECOMMENDED,
    asked="第一层黑体，第二层楷体，第三层、第四层仿宋体",
    fix="选中标题，改成相应的字体。",
)
def heading_font(document: Document) -> Outcome:
    """Of headings on a line of their own."""
    wrong = [_wrong_face(one, level) for one, level in headings(document) if "。" not in one.text.rstrip("。")]
    return outcome_of(filter(None, wrong)) if document.body else absent(_NO_BODY)


@clause(
    "heading-font-run-in",
    "7.3.3",
    "段首标题的字体",
    strength=CUSTOM,
    asked="标题后面接着写正文的，到第一个句号为止也用标题的字体：第一层黑体，第二层楷体",
    fix="选中段首到第一个句号，改成相应的字体；只是列举、不是标题的可以不改。",
)
def heading_font_run_in(document: Document) -> Outcome:
    """Where text follows in the same paragraph it may be a list as well as a heading."""
    wrong = [_wrong_face(one, level) for one, level in headings(document) if "。" in one.text.rstrip("。")]
    return outcome_of(filter(None, wrong)) if document.body else absent(_NO_BODY)


@clause(
    "heading-bold", "7.3.3", "标题加粗", strength=CUSTOM,
    asked="各级标题不加粗", fix="选中标题，去掉加粗；本单位规定加粗的可以不改。",
)  # fmt: skip
def heading_bold(document: Document) -> Outcome:
    """House styles thicken the second or third level."""
    looks = [(one, one.look_between(0, len(heading_of(one)))) for one, _ in headings(document)]
    return (
        outcome_of(at(one, "加粗了") for one, look in looks if look and look.bold)
        if document.body
        else absent(_NO_BODY)
    )


@clause(
    "heading-stop", "7.3.3", "标题的标点", strength=CUSTOM,
    asked="单独成行的标题末尾不加句号", fix="删去标题末尾的句号。",
)  # fmt: skip
def heading_stop(document: Document) -> Outcome:
    """The first two levels, on a line of their own, one sentence."""
    wrong = stopped_headings(document)
    return outcome_of(at(one, "以句号结尾") for one in wrong) if document.body else absent(_NO_BODY)


def _other_labels(document: Document) -> Iterator[Difference]:
    """① and 1） in place of a level; not in a list that goes on with the sentence before, nor below the levels there are."""
    above, before = 0, ""
    asked: dict[str, int] = {}
    for one in document.body:
        other, own = wording.other_label(one.text), wording.level(one.text)
        if other is None:
            above, asked = (own, asked if own > 2 else {}) if own else (above, asked)
        else:
            form, number = other
            if number == 1:
                listed = before.endswith(_GOES_ON) or one.text.endswith("；") or not above
                asked[form] = 0 if listed or above >= _DEEPEST[form] else max(above + 1, 3)
            if asked.get(form):
                above = asked[form]
                yield at(one, _LEVEL_ASKED[above])
        before = one.text


def _out_of_order(document: Document) -> Iterator[Difference]:
    last = dict.fromkeys(range(1, 5), 0)
    fresh = dict.fromkeys(range(1, 5), True)
    for one in document.body:
        own = 0 if one.label else wording.level(one.text)
        number = wording.number_at(one.text, own) if own else 0
        if not number:
            continue
        # Lists in the text may follow each other, but hardly behind a list of one.
        anew = number == 1 and (fresh[own] or (own > 2 and last[own] > 1))
        if number != last[own] + 1 and not anew:
            yield at(one, f"这里该是第 {last[own] + 1} 个，写的是“{wording.label(one.text)}”")
        last[own], fresh[own] = number, False
        fresh.update(dict.fromkeys(range(own + 1, 5), True))


def wrong_indent(paragraph: Paragraph) -> str:
    """What is wrong with how far its lines stand in; empty where nothing is."""
    (least, most), look = tolerances.INDENT, paragraph.look
    if look.right.characters > tolerances.PLACE_OUT / 2 and look.align in ("", "both", "left"):
        return f"右边缩进了 {look.right.characters:.1f} 字"
    if look.left.characters > tolerances.PLACE_OUT / 2 and look.first.points:
        return f"整段缩进了 {look.left.characters:.1f} 字"
    if typed_indent(paragraph) == TAB:
        # How far a tab goes depends on its stop.
        return f"首行用{TAB}缩进"
    return "" if least <= paragraph.start <= most else f"首行空了 {paragraph.start:.1f} 字"


def typed_indent(paragraph: Paragraph) -> str:
    """What was typed to indent it."""
    blanks = paragraph.words[: len(paragraph.words) - len(paragraph.words.lstrip())]
    return TAB if "\t" in blanks else "空格"


def stopped_headings(document: Document) -> list[Paragraph]:
    """Headings on a line of their own that end as sentences do."""
    short = [one for one, level in headings(document) if level < 3 and len(one.text) <= _LONGEST_HEADING // 2]
    return [one for one in short if one.text.endswith("。") and one.text.count("。") == 1]


def headings(document: Document) -> list[tuple[Paragraph, int]]:
    """Each with its level; third and fourth levels only where they stand on a line of their own: else they are body."""
    found = [(one, wording.level(one.text)) for one in document.body]
    return [(one, level) for one, level in found if level in (1, 2) or (level and "。" not in one.text)]


def _wrong_face(paragraph: Paragraph, level: int) -> Difference | None:
    look = paragraph.look_between(0, len(heading_of(paragraph)))
    if look is None or faces.is_of(look.chinese, FACES[level]):
        return None
    return at(paragraph, f"第 {level} 层应用{_FACE_TEXT[level]}，用的是“{look.chinese or '没有指定的字体'}”")
