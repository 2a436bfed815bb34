"""States and days of completion for a problem's rows, drawn so that the contract judges them one way."""

from datetime import timedelta

from tests.generator import days, statuses
from tests.generator.plan import Plan
from tests.generator.spread import Spreader
from tests.generator.truth import AS_OF
from tests.generator.written import Deadline, Finished, Item, Slot, State, Status, Written

_SOON = AS_OF + timedelta(7)


def permits(deadline: Written, state: State) -> bool:
    """Whether the contract judges this pair in one way only."""
    assert isinstance(deadline, Deadline)
    dated = deadline.kind == "date" and deadline.day is not None
    if deadline.then_ongoing and deadline.day and deadline.day < AS_OF:
        # 并长期坚持 after its date and merely open: overdue or not? Left out.
        return state in (State.DONE, State.ONGOING)
    if state is State.CANCELLED:
        return deadline.kind not in ("missing", "unreadable") and not deadline.assumed and not deadline.arguable
    if state is State.ONGOING:
        return not dated or (deadline.day is not None and deadline.day > _SOON)
    return True


class Closer:
    """Fills status (完成状态) and day of completion (完成时间) of a problem's items."""

    def __init__(self, plan: Plan, spreader: Spreader) -> None:
        self.plan = plan
        self.spreader = spreader

    def close(self, items: list[Item], shift: int = 0) -> None:
        """Give the items their slots; `shift` rows below (the 实际 row of two)."""
        before: Item | None = None
        by_row = {item.row: item for item in items}
        for run in self.spreader.runs([item.row for item in items]):
            members = [by_row[row] for row in run]
            if before is not None and self._carried(before, members[0]):
                for column in ("status", "finished"):
                    if column in before.slots:
                        members[0].slots[column] = before.slots[column]
            else:
                self._own(members, shift)
            before = members[-1]

    def _carried(self, before: Item, item: Item) -> bool:
        """Left blank below: state and day of the row above, if the deadline allows them."""
        if self.plan.clean or self.plan.shape != "blank" or self.plan.rng.random() > 0.35:
            return False
        slot = before.slots.get("status")
        if slot is None:
            return False
        assert isinstance(slot.written, Status)
        return permits(item.slots["deadline"].written, slot.written.state)

    def _own(self, members: list[Item], shift: int) -> None:
        rng = self.plan.rng
        state = self._state(members)
        rows = [member.row + shift for member in members]
        if self.plan.has("status"):
            blank = state is State.OPEN and self._blank()
            habits = {"yes_no": self.plan.yes_no, "hard": self.plan.hard, "clean": self.plan.clean}
            word = statuses.written(rng, state, **habits)
            slot = Slot(rows[0], rows[-1], Status(None, state=State.OPEN) if blank else word)
            for member in members:
                member.slots["status"] = slot
        if self.plan.has("finished"):
            together = not self.plan.hard or rng.random() < 0.5
            for part in [members] if together else [[member] for member in members]:
                done = Slot(part[0].row + shift, part[-1].row + shift, self._finished(state))
                for member in part:
                    member.slots["finished"] = done

    def _blank(self) -> bool:
        """Whether a clerk left the status of what is open blank."""
        plan = self.plan
        return plan.hard and not plan.clean and plan.shape != "blank" and plan.rng.random() < 0.06

    def _state(self, members: list[Item]) -> State:
        rng = self.plan.rng
        deadlines = [member.slots["deadline"].written for member in members]
        kinds = [State.DONE, State.OPEN]
        if self.plan.hard and self.plan.has("status") and rng.random() < 0.15:
            kinds = [State.CANCELLED] if self.plan.yes_no else [State.ONGOING, State.CANCELLED]
        allowed = [one for one in kinds if all(permits(each, one) for each in deadlines)] or [State.DONE]
        past = any(isinstance(one, Deadline) and one.day is not None and one.day < AS_OF for one in deadlines)
        if self.plan.clean and past:
            return State.DONE
        if State.DONE in allowed and rng.random() < (0.75 if past else 0.4):
            return State.DONE
        return rng.choice(allowed)

    def _finished(self, state: State) -> Finished:
        plan, rng = self.plan, self.plan.rng
        if state is not State.DONE:
            if plan.hard and plan.shape != "blank" and rng.random() < 0.15:
                return Finished(rng.choice(("/", "—", "-", "无")), missing=True)
            return Finished(None, missing=True)
        # Without a status column the day of completion says that it is done: no fault can be planted.
        fate = rng.random() if plan.has("status") else 1.0
        if fate < plan.fault_rate:
            return Finished(rng.choice((None, None, " ", "\u3000")) if plan.hard else None, missing=True)
        if fate < plan.fault_rate * 1.7:
            day = AS_OF + timedelta(rng.choice((1, 1, 13, 60, 365)))
        else:
            day = AS_OF - timedelta(rng.choice((0, 1, rng.randint(2, 300), rng.randint(2, 60))))
        if rng.random() < 0.5:
            return Finished(days.text(rng, day, plan.hard), day=day)
        value, shown = days.cell(rng, day, plan.hard)
        return Finished(value, shown, day=days.since(day, shown))
