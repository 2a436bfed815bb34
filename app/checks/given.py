"""Rules of the family `particulars` (要素): days in their order, and what a public document must not bear."""

from collections.abc import Iterator
from itertools import chain, pairwise

from app.checks.check import Family, Hit, check
from app.checks.texts import passages
from app.core.check_context import CheckContext
from app.core.days import write_day
from app.core.field import Particular
from app.core.finding import Field, Level
from app.core.ledger import Ledger
from app.core.matters.given import Particulars
from app.core.matters.matter import Matter
from app.core.particulars import BEGIN, END, FEEDBACK, ISSUED, PRINTED, REPLY_BY, SECRECY

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
    fix="事项选错的，改选；写错的，改正台账的标题或要素（命令行用 --set 事项=…）。",
    says="这里写的是“{text}”，是“{other}”的说法；现在的事项是“{kind}”。",
)
def matter_differs(ledger: Ledger, context: CheckContext) -> Iterator[Hit]:
    """Beside the table or in a particular a word that tells another matter; in its rows other matters may well be told of."""
    particulars = context.particulars
    given = ((particulars.text(one), Field(one.label)) for one in particulars.asked)
    for text, origin in chain(((one.text, one.origin) for one in passages(ledger)), given):
        foreign = _foreign(text, particulars)
        if foreign:
            matter, word = foreign
            yield Hit(origin, {"text": word, "other": matter.name, "kind": particulars.matter.name})


def _foreign(text: str, particulars: Particulars) -> tuple[Matter, str] | None:
    """The matter a word of which stands there, where none of the chosen one does."""
    chosen = particulars.matter
    if any(sign in text for sign in chosen.signs):
        return None
    return next(
        ((one, sign) for one in particulars.matters for sign in one.signs if one is not chosen and sign in text), None
    )
