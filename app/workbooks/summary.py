"""What stands above a list of findings: what was checked, as of which day, how much was found; and the way to the ledger."""

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from urllib.parse import quote

from app.core.days import write_day
from app.core.finding import Advice, Level, Report
from app.core.ledger import Ledger


def summary(ledger: Ledger, report: Report, as_of: date, rules: int) -> str:
    """The sentence; `rules`: how many rules were asked."""
    checked = f"按 {rules} 条规则检查了 {len(ledger.problems)} 个问题、{len(list(ledger.measures()))} 条措施"
    aside = f"；另有 {len(report.aside)} 处已写明理由不处理" if report.aside else ""
    return f"核对日期 {write_day(as_of)}，{checked}：{count_levels(report.advice)}{aside}。"


def count_levels(advice: Sequence[Advice]) -> str:
    """How many findings of each level."""
    return "，".join(f"{level.label} {sum(one.finding.level is level for one in advice)} 处" for level in Level)


def link(ledger: Path, out: Path) -> str:
    """The ledger as the links of a list name it: from the list's folder where there is a way."""
    try:
        return quote(Path(os.path.relpath(ledger.absolute(), out.absolute().parent)).as_posix())
    except ValueError:
        # Another drive of Windows.
        return ledger.absolute().as_uri()
