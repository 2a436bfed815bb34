"""A percentage as a state: 100 % is done, 0 not started, what lies between in progress."""

import re

from app.core.status import Status

_SHARE = re.compile(
    r"(?:目前|截至目前|已|现|累计|总体|整体|综合|约|达到?|全部|,|:)*(?:(?:整改|任务|工作|项目|问题|形象|工程|总|平均)*"
    r"(?:完成率|整改率|办结率|销号率|化解率|进度|完成度|完成比例|完成|办结|推进|整改到位率?|到位率?|整改))?(?:已|率|进度|比例|,|:|为|是|约|达到?)*"
    r"(?P<number>\d{1,3}(?:\.\d+)?)%(?:左右|以上|以内|已?完成)?"
)


def read_share(text: str) -> Status | None:
    """The state a text that is nothing but a share tells (完成进度约80%); None for any other text."""
    share = _SHARE.fullmatch(text)
    if share is None:
        return None
    # 约100% leaves open whether anything is left.
    about = re.search("约|左右|以内", text)
    return Status.UNKNOWN if about and float(share["number"]) >= 100 else of_percent(float(share["number"]))


def of_percent(percent: float) -> Status:
    """The state that so many per cent are; above 100 nobody knows what is counted."""
    if percent > 100:
        return Status.UNKNOWN
    if percent == 100:
        return Status.DONE
    return Status.IN_PROGRESS if percent > 0 else Status.NOT_STARTED
