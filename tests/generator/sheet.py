"""Writes one worksheet of a ledger from title to footer, with sections, repeated headers and stray rows between."""

from tests.generator import edges, head, numbers, preamble, texts
from tests.generator.body import Body, Entry
from tests.generator.canvas import Canvas, address
from tests.generator.judge import Judge
from tests.generator.plan import Plan
from tests.generator.truth import Fault, Truth

_SIGNS = "一二三四五六七八"


class Page:
    """One worksheet being written, from the top down."""

    def __init__(self, plan: Plan, canvas: Canvas, truth: Truth) -> None:
        self.plan = plan
        self.canvas = canvas
        self.truth = truth
        self.judge = Judge(plan, canvas.name, truth)
        self.body = Body(plan, canvas)
        self.row = 1
        self.entries: list[Entry] = []
        self._category_runs: list[list[int]] = []

    def write(self, start: int, count: int, *, titled: bool) -> int:
        """Write `count` problems numbered from `start`; the last number used."""
        plan, rng = self.plan, self.plan.rng
        self.row = preamble.write(self.canvas, plan) if titled else 1
        header = self.row
        head.write(self.canvas, plan, header)
        self.row += plan.header_depth
        self.row = edges.under_header(self.canvas, plan, self.row)
        plant = plan.hard and not plan.clean and plan.has("number") and not plan.restarts and rng.random() < 0.25
        numbering = numbers.draw(rng, start, count, plant)
        groups = sorted(rng.choices(range(min(4, count)), k=count))
        for index, group in enumerate(groups):
            fresh = index == 0 or groups[index - 1] != group
            self._between(index, group, fresh)
            number = groups[:index].count(group) + 1 if plan.restarts else numbering.numbers[index]
            self._problem(number, group, fresh)
        self.judge.close(range(header, header + plan.header_depth))
        self._merge_categories()
        self._plant(numbering)
        last = numbering.numbers[-1]
        self.row = edges.footer(self.canvas, plan, self.row, last + 1)
        rows = [row for one in self.entries for row in range(one.first, one.last + 1)]
        edges.disguise(self.canvas, plan, header, rows)
        return last

    def _between(self, index: int, group: int, fresh: bool) -> None:
        """Section row, repeated header or stray row before a problem."""
        plan, rng = self.plan, self.plan.rng
        if index and fresh and plan.hard and rng.random() < 0.12:
            self.row = edges.subtotal(self.canvas, plan, self.row)
        if index and rng.random() < 0.05:
            head.write(self.canvas, plan, self.row)
            self.row += plan.header_depth
        if plan.sections and fresh:
            self._section(f"{_SIGNS[group]}、{texts.CATEGORIES[group]}")
            if plan.nested_sections:
                self._section(f"（{_SIGNS[0]}）{rng.choice(('学习贯彻', '责任落实', '日常监督'))}方面")
        if index and rng.random() < 0.07:
            self.row += 1

    def _section(self, words: str) -> None:
        plan = self.plan
        self.canvas.put(self.row, plan.left + 1, words, bold=True)
        if plan.sections_merged:
            self.canvas.merge(self.row, plan.left + 1, self.row, plan.left + len(plan.columns))
        self.row += 1

    def _problem(self, number: int, group: int, fresh: bool) -> None:
        plan = self.plan
        adjoins = not fresh and bool(self.entries) and self.entries[-1].last == self.row - 1
        category: str | None = texts.CATEGORIES[group]
        if plan.category_style != "each" and plan.shape != "filled":
            category = None if adjoins else category
        styled = numbers.styled(number, plan.number_style)
        entry = self.body.problem(self.row, styled, category, f"关于{texts.CATEGORIES[group]}问题")
        if category is None:
            self._category_runs[-1][1] = entry.last
        else:
            self._category_runs.append([entry.first, entry.last])
        self.entries.append(entry)
        self.judge.judge(entry)
        self.row = entry.last + 1

    def _merge_categories(self) -> None:
        plan = self.plan
        if plan.category_style != "merged" or plan.shape == "filled" or not plan.has("category"):
            return
        for first, last in self._category_runs:
            self.canvas.merge(first, plan.letter("category"), last, plan.letter("category"))

    def _plant(self, numbering: numbers.Numbering) -> None:
        """The contract does not say which of the two cells a finding of numbering stands at: either."""
        if not numbering.rule:
            return
        place = self.plan.letter("number")
        rows = [row for index in numbering.places for row in self.entries[index].number_rows]
        faults = frozenset(Fault(numbering.rule, self.canvas.name, address(row, place)) for row in rows)
        self.truth.either.append(faults)
