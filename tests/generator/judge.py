"""Judges the problems as written, by the contract's words alone: which rule speaks at which cell."""

from datetime import timedelta

from tests.generator.body import Entry, unique
from tests.generator.canvas import address
from tests.generator.plan import Plan
from tests.generator.truth import AS_OF, Fault, Standing, Truth
from tests.generator.written import Deadline, Finished, Item, Slot, State, Status


class Judge:
    """Adds one sheet's problems to the truth."""

    def __init__(self, plan: Plan, sheet: str, truth: Truth) -> None:
        self.plan = plan
        self.sheet = sheet
        self.truth = truth
        self._yearless: list[Slot] = []
        self._against = False

    def judge(self, entry: Entry) -> None:
        """Count the problem and add its faults."""
        items = entry.items
        self.truth.problems += 1
        self.truth.measures += sum(item.count for item in items)
        states = [state for item in items if (state := _state(item)) is not State.CANCELLED]
        self.truth.done += bool(states) and all(state is State.DONE for state in states)
        for item in items:
            self._record(item)
        for column in ("leader", "department", "owner"):
            self._missing(column, items)
        for slot in _slots("deadline", items):
            self._deadline(slot, [_state(item) for item in items if item.slots["deadline"] is slot])
        for slot in _slots("finished", items):
            self._finished(slot, [_state(item) for item in items if item.slots["finished"] is slot])

    def _record(self, item: Item) -> None:
        written = item.slots["deadline"].written
        assert isinstance(written, Deadline)
        if self.plan.shape != "plan-actual":  # the contract does not say which of the two rows is the measure's
            where = f"{self.sheet}!{item.row}"
            self.truth.deadlines[where] = (written.kind, written.day)
            status, deadline = item.slots.get("status"), item.slots["deadline"]
            rows = status.row if status else item.row, deadline.row
            self.truth.states[where] = Standing(_state(item).value, item.count, *rows, echoes=written.echo)

    def _missing(self, column: str, items: list[Item]) -> None:
        level = "must" if column == "owner" else "warn"
        for slot in _slots(column, items):
            if not slot.written.missing or slot.written.echo:
                continue
            if all(_state(item) is State.CANCELLED for item in items if item.slots[column] is slot):
                # Whether what was cancelled still needs its owner, the contract leaves open.
                self.truth.tolerated |= {self._fault(f"{rule}-missing", slot, column) for rule in ("owner", column)}
                continue
            if column == "department" and not self.plan.has("owner"):
                # Asked for as the owner; whether it is also a missing department, the contract leaves open.
                self._add("owner-missing", slot, column, "must")
                self.truth.tolerated.add(self._fault("department-missing", slot, column))
            else:
                self._add(f"{column}-missing", slot, column, level)

    def _deadline(self, slot: Slot, states: list[State]) -> None:
        written = slot.written
        assert isinstance(written, Deadline)
        if written.echo:
            return
        level = "warn" if all(state is State.DONE for state in states) else "must"
        if written.kind in ("missing", "unreadable"):
            self._add(f"deadline-{written.kind}", slot, "deadline", level)
        if written.yearless:
            self._yearless.append(slot)
        elif written.assumed:
            self._add("deadline-assumed", slot, "deadline", "warn")
        self._against |= written.day is not None and written.day.year != AS_OF.year
        if written.arguable:
            self.truth.tolerated.add(self._fault("deadline-assumed", slot, "deadline"))
        if written.kind == "date" and written.day and any(state in (State.OPEN, State.ONGOING) for state in states):
            self._due(slot, written, states)

    def close(self, header: range) -> None:
        """Years taken from the title are told once, at the heading, unless another year is written below it."""
        if self._against:
            for slot in self._yearless:
                self._add("deadline-assumed", slot, "deadline", "warn")
        elif self._yearless:
            place = self.plan.letter("deadline")
            faults = (Fault("deadline-assumed", self.sheet, address(row, place)) for row in header)
            self.truth.either.append(frozenset(faults))

    def _due(self, slot: Slot, written: Deadline, states: list[State]) -> None:
        assert written.day is not None
        if written.day < AS_OF:
            # An ongoing one after its date is not overdue (closing.py lets no other state stand beside it).
            if not written.then_ongoing and State.OPEN in states:
                self._add("overdue", slot, "deadline", "warn")
        elif written.day <= AS_OF + timedelta(7):
            self._add("due-soon", slot, "deadline", "info")

    def _finished(self, slot: Slot, states: list[State]) -> None:
        written = slot.written
        assert isinstance(written, Finished)
        if written.day is None and self.plan.has("status") and State.DONE in states:
            self._add("finished-missing", slot, "finished", "must")
        if written.day is not None and written.day > AS_OF:
            self._add("finished-in-future", slot, "finished", "must")

    def _fault(self, rule: str, slot: Slot, column: str) -> Fault:
        return Fault(rule, self.sheet, address(slot.row, self.plan.letter(column)))

    def _add(self, rule: str, slot: Slot, column: str, level: str) -> None:
        self.truth.faults[self._fault(rule, slot, column)] = level


def _slots(column: str, items: list[Item]) -> list[Slot]:
    return unique([item.slots[column] for item in items if column in item.slots])


def _state(item: Item) -> State:
    """The state by the status column; where there is none, a day of completion says that it is done."""
    if "status" in item.slots:
        written = item.slots["status"].written
        assert isinstance(written, Status)
        return written.state
    done = item.slots.get("finished")
    if done is not None and isinstance(done.written, Finished) and done.written.day is not None:
        return State.DONE
    return State.OPEN
