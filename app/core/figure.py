"""A number that knows the cells it was counted from, the proof that a set of them adds up, and one that is only claimed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from app.core.grid import MOST_TOLD, Cell, list_cells
from app.core.text import quote, shorten

OTHER_WAY = "不在计数的几类问责方式里"
"""Why people are not counted who were dealt with in a way that has no figure (通报批评)."""
_WAN = Decimal(10_000)


def plain(number: Decimal) -> str:
    """As it is printed: no exponent, no noughts at its end."""
    return f"{number.normalize():f}"


def in_yuan(amount: Decimal) -> str:
    """As it is printed: in 万元 from 10,000 元 on."""
    return f"{plain(amount / _WAN)}万元" if amount >= _WAN else f"{plain(amount)}元"


@dataclass(frozen=True, slots=True)
class Source:
    """What one cell adds to a figure."""

    cell: Cell
    amount: Decimal


@dataclass(frozen=True)
class Figure:
    """A number of the notice by its field's name.

    It is the sum of its sources, of its `parts` (other figures, by name) too where it has some; or the `quotient`
    of two figures in hundredths.
    """

    name: str
    value: Decimal
    unit: str
    sources: tuple[Source, ...] = ()
    parts: tuple[str, ...] = ()
    quotient: tuple[str, str] | None = None


def rate(done: Decimal, total: Decimal) -> Decimal:
    """Per cent with two decimals; nought of nothing is nought."""
    return (done * 100 / total).quantize(Decimal("0.01")) if total else Decimal(0)


def prove(figures: Sequence[Figure]) -> None:
    """Raises RuntimeError where a figure is not what its cells, parts or quotient say: then our own code miscounted."""
    values = {one.name: one.value for one in figures}
    if len(values) != len(figures):
        raise RuntimeError("two figures of one name")
    for one in figures:
        counted = sum((source.amount for source in one.sources), Decimal(0))
        expected = [rate(*(values[name] for name in one.quotient)) if one.quotient else counted]
        if one.parts:
            expected.append(sum((values[part] for part in one.parts), Decimal(0)))
        if any(value != one.value for value in expected):
            raise RuntimeError(f"{one.name} is {one.value}, its cells and parts say {expected}")


@dataclass(frozen=True, slots=True)
class Claim:
    """What one cell claims for a figure: its words for it, what they add, all its text, and in Chinese why they do not count."""

    cell: Cell
    words: str
    value: Decimal
    text: str
    why: str | None = None

    @property
    def counts(self) -> bool:
        """Whether it is a part of the sum."""
        return self.why is None

    @property
    def is_unnumbered(self) -> bool:
        """Whether it tells a deed without saying how many or how much (约谈了有关负责人)."""
        return not (self.value or self.counts)


@dataclass(frozen=True)
class Proposal:
    """A figure that texts only claim (制度数): its candidates, and what the clerk or a column of its own confirmed."""

    name: str
    unit: str
    candidates: tuple[Claim, ...] = ()
    confirmed: Decimal | None = None

    @property
    def proposed(self) -> Decimal:
        """What the candidates that count add up to."""
        return sum((one.value for one in self.candidates if one.counts), Decimal(0))

    @property
    def value(self) -> Decimal:
        """What was confirmed, else what is proposed."""
        return self.proposed if self.confirmed is None else self.confirmed

    @property
    def told(self) -> str:
        """Its value with its unit."""
        return in_yuan(self.value) if self.unit == "元" else f"{plain(self.value)}{self.unit}"

    @property
    def is_told_in_several_cells(self) -> bool:
        """Whether what counts may well be the same told twice, a total and its parts or the same people."""
        return len({one.cell for one in self.candidates if one.counts}) > 1

    @property
    def added(self) -> tuple[Cell, ...]:
        """The cells of what counts."""
        return tuple(dict.fromkeys(one.cell for one in self.candidates if one.counts))

    @property
    def not_added(self) -> tuple[Claim, ...]:
        """What tells a number that was not added."""
        return tuple(one for one in self.candidates if one.value and not one.counts)

    @property
    def unnumbered(self) -> tuple[Cell, ...]:
        """Where deeds are told that it does not hold, since their texts tell no number: a cell a deed."""
        return tuple(one.cell for one in self.candidates if one.is_unnumbered)

    @property
    def in_other_ways(self) -> tuple[Claim, ...]:
        """What tells of people dealt with in a way that is not counted."""
        return tuple(one for one in self.candidates if one.why == OTHER_WAY)

    @property
    def in_turns(self) -> tuple[Claim, ...]:
        """What counts and is told in 人次: it may be of fewer people."""
        return tuple(one for one in self.candidates if one.counts and self.unit == "人" and "人次" in one.words)

    @property
    def is_open(self) -> bool:
        """Whether somebody has to confirm it before it may be printed: without any that counts it is nought."""
        return self.confirmed is None and any(one.counts for one in self.candidates)

    def confirm(self, value: Decimal, ticked: Sequence[bool] = ()) -> "Proposal":
        """With this value for the true one; `ticked`: which candidates the clerk counted, where that was told."""
        chosen = tuple(map(_decided, self.candidates, ticked)) if ticked else self.candidates
        return replace(self, candidates=chosen, confirmed=value)


def _decided(claim: Claim, ticked: bool) -> Claim:
    return replace(claim, why=None if ticked else claim.why or "经办人没有计入")


def tell_turns(found: Sequence[Proposal]) -> str:
    """问责人数、提醒谈话人数里有按人次写的：“对6人次…”（H9）…; nothing where nothing is."""
    held = [one for one in found if one.in_turns]
    told = dict.fromkeys(f"{quote(shorten(claim.words, 24))}（{claim.cell}）" for one in held for claim in one.in_turns)
    names = "、".join(one.name for one in held)
    return f"{names}里有按人次写的：{'、'.join(told)}，人数可能少些，请核对。" if told else ""


def tell_sum(one: Proposal) -> str:
    """金额是I8、I10里的数，没有加进去的有：“退还患者1.58万元”（I8，退给群众或企业）…; nothing of what is no money.

    An amount is told in so many ways that the clerk has to see which were understood.
    """
    if one.unit != "元" or not one.added:
        return ""
    sheet = one.added[-1].sheet
    left = [
        f"{quote(shorten(claim.words, 24))}（{list_cells([claim.cell], sheet)}，{claim.why}）"
        for claim in one.not_added
    ]
    more = f"等{len(left)}处" if len(left) > MOST_TOLD else ""
    told = f"，没有加进去的有：{'、'.join(left[:MOST_TOLD])}{more}" if left else ""
    return f"{one.name}是{list_cells(one.added)}里的数{told}；别处还有的，请自己加上。"
