"""Rules of the family `particulars` (要素): days in their order, no mark of secrecy, words of the chosen matter only."""

from collections.abc import Iterator
from itertools import chain, pairwise

from app.checks.check import Family, Hit, check
from app.core.check_context import CheckContext
from app.core.days import write_day
from app.core.field import NAMED, Particular, mistyped
from app.core.finding import Field, Level, Origin
from app.core.grid import Cell
from app.core.ledger import Ledger
from app.core.matters.given import Particulars
from app.core.matters.matter import MatterSigns
from app.core.matters.near import is_it
from app.core.particulars import BEGIN, COPIES, END, FEEDBACK, ISSUED, KEPT, PRINTED, REPLY_BY, SECRECY

# Each of these days follows, or is, the one before it.
_ORDERS: tuple[tuple[Particular, ...], ...] = ((BEGIN, END, FEEDBACK, ISSUED, PRINTED), (ISSUED, REPLY_BY))


@check(
    "particulars-order",
    Level.WARN,
    family=Family.PARTICULARS,
    title="要素里的日期先后不对",
    why="检查开始、结束、反馈、成文、印发依次在后，先后颠倒必有一个写错，印在开头和落款处最显眼。",
    fix="核对这两个日期，在“通报要素”里改正写错的一个（命令行用 --set）。",
    says="{column}{day}早于{kind}{other}。",
)
def particulars_order(_: Ledger, context: CheckContext) -> Iterator[Hit]:
    """Of the days that are given, one lies before the one it follows."""
    called = context.particulars.matter.of
    for order in _ORDERS:
        known = [(called(one), day) for one in order if (day := context.particulars.day(one))]
        for (before, first), (after, second) in pairwise(known):
            if second < first:
                values = {
                    "column": after.label,
                    "day": write_day(second),
                    "kind": before.label,
                    "other": write_day(first),
                }
                yield Hit(Field(after.label), values)


@check(
    "secrecy-given",
    Level.WARN,
    family=Family.PARTICULARS,
    title="填了密级",
    why="有密级的公文不能对外公布，对外公布的通报不标密级。",
    fix="对外公布的，先报保密审查，再把要素“密级和保密期限”清空；内部报送的，不需要改动。",
    says="填写的密级是“{text}”。",
)
def secrecy_given(_: Ledger, context: CheckContext) -> Iterator[Hit]:
    """A mark of secrecy among the particulars; an internal report may bear one."""
    text = context.particulars.text(SECRECY)
    if text:
        yield Hit(Field(context.particulars.matter.of(SECRECY).label), {"text": text})


@check(
    "matter-differs",
    Level.WARN,
    family=Family.PARTICULARS,
    title="事项和台账、要素不一致",
    why="事项决定标题、导语和各处的叫法，选错了，整份文件说的就是另一件事。",
    fix="事项选错的，在“通报要素”里改选（命令行用 --set 事项=…）；事项没有选错的，改正台账或要素里的这句话。",
    says="{kind}里写的是“{text}”，是事项“{other}”的说法；现在的事项是“{expected}”。",
)
def matter_differs(ledger: Ledger, context: CheckContext) -> Iterator[Hit]:
    """Beside the table or in a particular a word that tells another matter; in its rows other matters may well be told of."""
    particulars = context.particulars
    signs = MatterSigns(particulars.matter, particulars.matters)
    for text, origin, kind in chain(_texts_of_sheets(ledger), _texts_given(particulars)):
        foreign = signs.foreign(text)
        if foreign:
            matter = next(iter(foreign.values()))
            words = "、".join(word for word, of in foreign.items() if of == matter)
            yield Hit(origin, {"kind": kind, "text": words, "other": matter, "expected": particulars.matter.name})


def _texts_of_sheets(ledger: Ledger) -> Iterator[tuple[str, Origin, str]]:
    """A heading between the rows (三、审计查出问题整改方面) belongs to the table."""
    used = [sheet for sheet in ledger.sheets if sheet.used]
    first = {sheet.name: sheet.tables[0].first for sheet in used}
    last = {problem.sheet: problem.rows[1] for problem in ledger.problems}
    yield from ((sheet.name, Cell(sheet.name, *first[sheet.name]), "工作表的名称") for sheet in used)
    for text, cell in ((one.text, one.cell) for one in ledger.passages):
        if not first[cell.sheet][0] < cell.row < last.get(cell.sheet, 0):
            yield text, cell, "标题或说明"


def _texts_given(particulars: Particulars) -> Iterator[tuple[str, Origin, str]]:
    """Those who only get a copy (抄送) may have to do with other matters."""
    for one in particulars.asked:
        if one.name != COPIES.name:
            yield particulars.text(one), Field(one.label), f"要素“{one.label}”"


@check(
    "field-unknown",
    Level.MUST,
    family=Family.PARTICULARS,
    title="要素里的字段写得不对",
    why="这几段话里可以写 {{ 问题数 }} 这样的字段，生成时换成台账里的数；名称或花括号不对的换不了，印出来是【待补】。",
    fix="改正双花括号里的名称，花括号两边各写两个，用英文（半角）的；或删去花括号，直接写文字；能用的字段见模板说明（templates/README.md）。",
    says="没有可以写进句子的字段“{text}”{expected}。",
)
def field_unknown(_: Ledger, context: CheckContext) -> Iterator[Hit]:
    """A name in braces that no field for sentences has, or braces of another kind, in a paragraph the office wrote."""
    for one in KEPT if context.fields else ():
        text = context.particulars.text(one)
        wrong = [*mistyped(text), *(name for name in NAMED.findall(text) if name not in context.fields)]
        if wrong:
            asked = is_it(wrong[0], context.fields).removesuffix("？")
            expected = f"，{asked}" if asked else ""
            values = {"text": "、".join(dict.fromkeys(wrong)), "expected": expected}
            yield Hit(Field(context.particulars.matter.of(one).label), values)
