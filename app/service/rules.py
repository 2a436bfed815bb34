"""The rules with the levels this office gave them."""

from pathlib import Path

from app import checks
from app.checks import listing
from app.core.finding import Level
from app.core.policy import Policy
from app.store.rule_levels import RuleLevels

Rule = listing.Rule


class OfficeRules:
    """The rules and their levels, looked up anew each time: another run of the program may have changed one.

    `troubles`: what of the levels could not be used so far, in Chinese.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.troubles: tuple[str, ...] = ()

    def levels(self) -> dict[str, Level | None]:
        """Every changed level; None where the rule is switched off."""
        return self._stored().levels()

    def all(self) -> tuple[Rule, ...]:
        """Every rule, in the order of its family."""
        return listing.list_rules(checks.CHECKS, Policy(self.levels()))

    def change_level(self, rule: str, word: str) -> None:
        """From now on the rule counts as must, warn or info, or is off; `default`: as declared.

        Raises BadOption, CannotWrite.
        """
        stored = self._stored()
        if word == "default":
            stored.restore(rule)
        else:
            checks.levels_of({rule: word})
            stored.change(rule, word)

    def _stored(self) -> RuleLevels:
        stored = RuleLevels(self._folder)
        self.troubles = tuple(dict.fromkeys((*self.troubles, *stored.troubles)))
        return stored
