"""The rules of the check: their registry, the ways to ask them of a ledger or of a document, and findings told apart."""

from app.checks.apart import key_of, told_apart
from app.checks.asking import run, run_on_texts
from app.checks.registry import CHECKS, RETIRED, by_id, levels_of

__all__ = ["CHECKS", "RETIRED", "by_id", "key_of", "levels_of", "run", "run_on_texts", "told_apart"]
