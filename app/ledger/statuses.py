"""What a status cell (完成状态) says: words, yes and no, ticks, percentages."""

import re
from functools import lru_cache

from app.core.grid import Value
from app.core.placeholders import is_bare_status
from app.core.status import Status
from app.core.text import narrow

_PERCENT = re.compile(r"(\d{1,3}(?:\.\d+)?)[%％]")
_TICKS = {"√": True, "✓": True, "✔": True, "☑": True, "■": True, "v": True, "y": True, "yes": True, "是": True}
_CROSSES = {"×", "✗", "✘", "x", "n", "no", "否", "□", "☐"}

# The order decides: "未完成" holds 完成, "已移交完成，未签字完成" holds a 未 behind it.
_RULES: tuple[tuple[re.Pattern[str], Status], ...] = tuple(
    (re.compile(pattern), status)
    for pattern, status in (
        (r"作废|取消|撤销|终止|中止|不再(实施|整改|办理)|无需整改|不予整改", Status.CANCELLED),
        (
            r"(未|没有?|尚未|暂未|暂无|待|还没)(开始|启动|整改|开展|实施|下发|动工|着手|办理|落实|进展)|^未$",
            Status.NOT_STARTED,
        ),
        (r"申请|可销号|提请|报请|报批|在办|即将|将于|^[拟将]|预计|预期|计划.*完成|有望|力争|争取", Status.IN_PROGRESS),
        (r"未|尚|没有|待|不合格|不到位|逾期|超期|超过.*时限|剩余", Status.IN_PROGRESS),
        (
            r"基本|部分|阶段性.*(成效|成果|进展)|大部分|接近|初步|正在|进行中|推进中|整改中|办理中|履行中",
            Status.IN_PROGRESS,
        ),
        (r"^(已|全部|整改)*(完成|销号|办结|到位).*(长期|持续|常态)", Status.DONE),
        (r"长期|持续|常态|坚持", Status.ONGOING),
        (
            r"完成|已整改|整改(完毕|到位)|销号|已解决|^解决$|办结|闭环|已落实|已交付|已移交|完结|完毕|到位|已验收|验收(合格|通过)|^已?(改|办)$",
            Status.DONE,
        ),
        (r"序时|进度|滞后|按计划|推进|开始整改|中$|审批|启动|阶段", Status.IN_PROGRESS),
    )
)


def read_status(value: Value) -> Status:
    """The state a cell names; UNKNOWN for a blank or a wording nobody knows."""
    if isinstance(value, str):  # nearly always
        return _of_text(value)
    if isinstance(value, bool):
        return Status.DONE if value else Status.IN_PROGRESS
    if isinstance(value, int | float):
        return _of_share(value * 100 if value <= 1 else value)
    return Status.UNKNOWN


@lru_cache(maxsize=4096)
def _of_text(raw: str) -> Status:
    text = narrow(raw).lower().strip("。.;；,，!")
    if text in _TICKS:
        return Status.DONE
    if text in _CROSSES:
        return Status.IN_PROGRESS
    percent = _PERCENT.search(text)
    if percent:
        return _of_share(float(percent[1]))
    for pattern, status in _RULES:
        if pattern.search(text):
            return status
    return Status.UNKNOWN


def _of_share(percent: float) -> Status:
    if percent >= 100:
        return Status.DONE
    return Status.IN_PROGRESS if percent > 0 else Status.NOT_STARTED


def leading_status(text: str) -> Status:
    """The state an account of progress begins with (已完成。印发办法1项); UNKNOWN where it does not say.

    Done only where nothing behind speaks of what is still open (已完成，但尚未验收).
    """
    first, *rest = re.split("[,，。.;；:：\n]", narrow(text), maxsplit=1)
    if not names_status(first):
        return Status.UNKNOWN
    status = read_status(first)
    still_open = re.search("未|尚|待|正在|但|下一步", "".join(rest))
    return Status.UNKNOWN if status is Status.DONE and still_open else status


def names_status(text: str) -> bool:
    """Whether a text is nothing but a status word, and one that is known."""
    return is_bare_status(text) and read_status(text) is not Status.UNKNOWN
