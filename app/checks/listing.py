"""The rules as a clerk is shown them, each with the level it has in this office."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.checks.check import Check
from app.core.finding import Level
from app.core.policy import Policy


@dataclass(frozen=True)
class Rule:
    """A rule as shown to the clerk; `now`: its level in this office, None where it is switched off."""

    id: str
    level: Level
    title: str
    why: str
    fix: str
    now: Level | None
    family: str


def list_rules(rules: Iterable[Check], policy: Policy) -> tuple[Rule, ...]:
    """The rules in their order."""
    return tuple(
        Rule(one.id, one.level, one.title, one.why, one.fix, _now(one, policy), one.family.value) for one in rules
    )


def _now(rule: Check, policy: Policy) -> Level | None:
    return policy.level(rule.id, rule.level) if policy.is_on(rule.id) else None
