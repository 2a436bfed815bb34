"""The rules with the levels this office gave them."""

from app import checks
from app.checks import listing
from app.core.policy import Policy
from app.service.office import office_folder
from app.store.rule_levels import RuleLevels

Rule = listing.Rule


def rules() -> tuple[Rule, ...]:
    """Every rule, in the order of its family."""
    return listing.list_rules(checks.CHECKS, Policy(RuleLevels(office_folder()).levels()))


def change_level(rule: str, word: str) -> None:
    """From now on the rule counts as must, warn or info, or is off; `default`: as declared.

    Raises BadOption, CannotWrite.
    """
    stored = RuleLevels(office_folder())
    if word == "default":
        stored.restore(rule)
    else:
        checks.levels_of({rule: word})
        stored.change(rule, word)
