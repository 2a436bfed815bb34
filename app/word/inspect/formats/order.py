"""Clauses on the format of orders (命令（令）格式, GB/T 9704-2012, 10.2): our program writes none, but may be shown one."""

from app.word.inspect import wording
from app.word.inspect.clause import REQUIRED, Outcome, absent, at, clause, differs, meets, not_printed, outcome_of
from app.word.inspect.closing import line_of
from app.word.inspect.document import Document
from app.word.inspect.elements import Element
from app.word.inspect.formats.kind import DocumentFormat
from app.word.inspect.formats.places import reckoned_top, top_of_red
from app.word.standard import layout
from app.word.standard.places import SEALED_RIGHT
from app.word.standard.tolerances import MARK_TOP_OUT, PLACE_OUT, RECKONED_OUT, is_near

_NO_ORDER = "不是命令（令）格式"
_BLANK_LINES = 2


@clause(
    "order-mark-top", "10.2", "命令标志的高度", strength=REQUIRED,
    asked="标志由发文机关全称加“命令”或“令”组成，居中，字的上缘离版心上边缘 20 毫米，即离纸的上边 57 毫米 ± 1.5 毫米",
    fix="调整标志前面的段前间距，印出来再量。",
)  # fmt: skip
def order_mark_top(document: Document) -> Outcome:
    """Measured on the ink."""
    if document.format is not DocumentFormat.ORDER:
        return absent(_NO_ORDER)
    top = top_of_red(document)
    if top is None:
        top = reckoned_top(document)
        if top is None or is_near(top, layout.ORDER_MARK_TOP, RECKONED_OUT):
            return not_printed()
        return differs(
            f"照文件推算，字的上缘离纸的上边约 {top.millimetres:.0f} 毫米", document.of(Element.MARK)[0].place
        )
    said = f"字的上缘离纸的上边 {top.millimetres:.1f} 毫米"
    return meets(said) if is_near(top, layout.ORDER_MARK_TOP, MARK_TOP_OUT) else differs(said)


@clause(
    "order-number", "10.2", "令号", strength=REQUIRED,
    asked="标志之下空二行居中编排令号，如“第12号”，不编虚位；令号之下空二行编排正文", fix="令号写成“第12号”的样子，居中，上下各留两个空行。",
)  # fmt: skip
def order_number(document: Document) -> Outcome:
    """A number of its own kind, without 机关代字."""
    if document.format is not DocumentFormat.ORDER:
        return absent(_NO_ORDER)
    numbers, marks = document.of(Element.NUMBER), document.of(Element.MARK)
    if not numbers:
        return differs("没有认出令号")
    one = numbers[0]
    wrong = [] if wording.GOOD_ORDER_NUMBER.fullmatch("".join(one.text.split())) else [at(one, f"写成“{one.text}”")]
    wrong += [at(one, "没有居中")] if one.look.align != "center" else []
    gaps = [("上面", document.position(marks[-1]), document.position(one))]
    if document.body and not document.of(Element.TITLE):
        gaps.append(("下面", document.position(one), document.position(document.body[0])))
    wrong += [
        at(one, f"{side}空了 {last - first - 1} 行")
        for side, first, last in gaps
        if first >= 0 and last - first - 1 != _BLANK_LINES
    ]
    return outcome_of(wrong)


@clause(
    "order-closing", "10.2", "命令的签署", strength=REQUIRED,
    asked="签发人签名章右空四字，左空二字标职务；签名章之下空一行右空四字编排成文日期", fix="成文日期右对齐，右缩进 4 字。",
)  # fmt: skip
def order_closing(document: Document) -> Outcome:
    """The chop (签名章) is on paper; the day's place the file tells."""
    dates = document.of(Element.DATE)
    if document.format is not DocumentFormat.ORDER or not dates:
        return absent(_NO_ORDER if document.format is not DocumentFormat.ORDER else "没有认出成文日期")
    right = dates[-1].empty_right(line_of(document, dates[-1]))
    near = abs(right - SEALED_RIGHT) <= PLACE_OUT
    return meets() if near else differs(f"成文日期右空 {right:.1f} 字", dates[-1].place)
