"""Accounts of progress (整改进展) that tell no deed: a signer asks what was done, so the clerk is told of each."""

import re
from collections.abc import Iterable, Iterator, Sequence

from app.core.columns import Column
from app.core.grid import Cell, list_cells
from app.core.ledger import Ledger, Measure, Problem
from app.core.placeholders import is_bare_status, is_missing
from app.core.prose.inspections import INSPECTION
from app.core.status import Status
from app.core.text import narrow, one_line, quote
from app.notice.choice import ProblemNumbers
from app.notice.told.places import lone_sheet

_MOST_NUMBERS = 6
_UNBEGUN = (Status.NOT_STARTED, Status.CANCELLED)
_WORDS = """
    已经 已 均 全部 目前 正在 正 现 将 下一步 下步 下一阶段 并 且 和 及 按照 按 根据 对照 要求 计划 规定 时限 方案 序时 进度
    节点 意见 反馈 整改 有序 稳步 扎实 积极 认真 严格 全面 深入 持续 长期 不断 进一步 继续 抓好 抓紧 各项
    相关 有关 工作 任务 措施 问题 事项 监督 管理 推进 落实 开展 进行 实施 加强 强化 到位 完成 完毕 办结 销号 取得 一定 明显
    较好 良好 阶段性 成效 成果 效果 进展 坚持 常态化 中 了 的 地 得 该 此项
"""
_NO_DEED = re.compile(
    f"(?:{'|'.join(sorted(_WORDS.split(), key=len, reverse=True))}|{INSPECTION}|[,.;:、。，；：！!])+"
)
# 按照计划推进网格员培训工作, 村规民约修订工作正在有序开展, 群众知晓度不断提升: of its matter, and no deed either.
_HOW = "(?:稳步|有序|扎实|积极|持续|抓紧|认真|逐步|深入)"
_MATTER = r"[^\d《》，,。；;已]"
_VAGUE = re.compile(
    rf"(?:按照?|根据|对照){_MATTER}{{0,10}}(?:计划|要求|方案|安排|部署|进度|节点){_HOW}*(?:推进|抓好|开展|落实|实施|做好){_MATTER}{{0,16}}"
    rf"|{_MATTER}{{2,16}}?(?:正在|正){_HOW}*(?:推进|开展|进行|实施|落实)(?:之?中)?"
    rf"|{_MATTER}{{2,16}}?{_HOW}+(?:推进|开展|进行|实施|落实)(?:之?中)?"
    rf"|{_MATTER}{{2,12}}?(?:不断|持续|进一步|明显|逐步|稳步|有效)+(?:提升|提高|增强|改善|好转|加强|优化|规范|巩固)"
)


def tells_no_deed(progress: str) -> bool:
    """Whether all its words are on the list: 已按要求整改到位 and 按计划推进 say how far it is and not what was done."""
    bare = narrow(progress)
    if not bare or is_missing(progress):
        return False
    clauses = [one for one in re.split("[,.;:、。，；：！!]+", bare) if one]
    return is_bare_status(progress) or all(_NO_DEED.fullmatch(one) or _VAGUE.fullmatch(one) for one in clauses)


def list_deedless(ledger: Ledger, problems: Iterable[Problem]) -> Iterator[str]:
    """A line for each wording of such accounts of these problems, beside a column that tells the state."""
    numbers, found, sheet = ProblemNumbers.of(ledger), dict[str, dict[Cell, str]](), lone_sheet(ledger)
    for problem in problems:
        for measure in filter(_is_deedless, problem.measures):
            text = one_line(measure.progress).rstrip("。；;")
            found.setdefault(text, {})[measure.entries[Column.PROGRESS].cell] = numbers.tell(problem)
    return (_line(text, list(dict.fromkeys(cells.values())), list_cells(cells, sheet)) for text, cells in found.items())


def _is_deedless(measure: Measure) -> bool:
    """Where no column tells the state the account is what tells it, and a deed none of its matter."""
    state = measure.entries.get(Column.STATUS)
    told = state is not None and state.text != "" and Column.PROGRESS in measure.entries
    return told and measure.status not in _UNBEGUN and tells_no_deed(measure.progress)


def _line(text: str, numbers: Sequence[str], cells: str) -> str:
    more = f"等{len(numbers)}个" if len(numbers) > _MOST_NUMBERS else ""
    named = "、".join(numbers[:_MOST_NUMBERS]) + more
    return f"问题{named}的进展里，{quote(text)}（{cells}）没有写做了什么。"
