"""The rules with the levels this office gave them."""

from pathlib import Path

from app import checks
from app.checks import listing
from app.core.policy import Policy
from app.store.rule_levels import RuleLevels

Rule = listing.Rule


class OfficeRules:
    """The rules and their levels, looked up anew each time: another run of the program may have changed one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def all(self) -> tuple[Rule, ...]:
        """Every rule, in the order of its family."""
        return listing.list_rules(checks.CHECKS, Policy(RuleLevels(self._folder).levels()))

    def change_level(self, rule: str, word: str) -> None:
        """From now on the rule counts as must, warn or info, or is off; `default`: as declared.

        Raises BadOption, CannotWrite.
        """
        stored = RuleLevels(self._folder)
        if word == "default":
            stored.restore(rule)
        else:
            checks.levels_of({rule: word})
            stored.change(rule, word)
