"""Writes docs/规则.md, the page of all rules, from the registry and its case files."""

import sys
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from app import checks  # noqa: E402
from app.checks.check import Check  # noqa: E402
from app.core.finding import Level  # noqa: E402

PAGE = ROOT / "docs" / "规则.md"
CASES = ROOT / "tests" / "checks" / "cases"
_KINDS = {"flagged": "要报", "silent": "不报", "boundary": "边界"}


def page() -> str:
    """The whole page."""
    counts = "，".join(f"{level.label} {sum(one.level is level for one in checks.CHECKS)} 条" for level in Level)
    head = (
        "# 检查规则\n\n"
        f"共 {len(checks.CHECKS)} 条：{counts}。这一页由程序里的规则生成"
        "（`python tools/make_rules_page.py`），不要手工修改。\n\n"
        "有“必须处理”的问题时不生成通报，除非说明理由。规则的级别可以改，也可以不用："
        "`python main.py rules 编号 --level off`。\n"
    )
    return "\n".join([head, *(_section(one) for one in checks.CHECKS)])


def _section(check: Check) -> str:
    lines = [
        f"## {check.title}\n",
        f"编号 `{check.id}`，级别：{check.level.label}（{check.level}）。\n",
        f"- 为什么：{check.why}",
        f"- 怎么改：{check.fix}",
        *(f"- {_example(case)}" for case in _cases(check)),
    ]
    return "\n".join(lines) + "\n"


def _cases(check: Check) -> list[dict[str, Any]]:
    content = tomllib.loads((CASES / f"{check.id}.toml").read_text(encoding="utf-8"))
    cases: list[dict[str, Any]] = content["case"]
    return cases


def _example(case: dict[str, Any]) -> str:
    answer = f"（{'报' if case['found'] else '不报'}）" if case["kind"] == "boundary" else ""
    return f"{_KINDS[case['kind']]}：{case['name']}{answer}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE}\n")
