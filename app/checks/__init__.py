"""The rules of the check: their registry, and the ways to ask them of a ledger or of a document."""

from app.checks.asking import run, run_on_texts
from app.checks.registry import CHECKS, RETIRED, by_id, levels_of

__all__ = ["CHECKS", "RETIRED", "by_id", "levels_of", "run", "run_on_texts"]
