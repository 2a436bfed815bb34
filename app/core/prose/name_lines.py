"""Where the name of an organ may be broken into lines, and the lines it makes: for titles, red marks and signatures."""

import re
from collections.abc import Sequence
from itertools import combinations, pairwise

from app.core.text import width

_MOST, _SHORTEST = 3, 4
# 中共××局党组｜关于……；“党组织”里不断
AFTER_ORGAN = re.compile(
    "(?:党组|党委|党工委|党支部|委员会|办公室|领导小组|联合会|协会|集团|公司)(?!党|织|委员会|机关|办公室|有限|股份|公司|分公司)"
)
# For issuers too long for one line: after a region's name, but not within 城市, 社区, 市委 or 市级.
# 云州市｜西山区｜教育局
AFTER_REGION = re.compile("(?:省|自治区|自治州|(?<!城)市|县|(?<!社)(?<!小)区|街道)(?![委局府人级直场政党机])")
# For issuers longer still: behind an organ within a name (规划局 / 不动产…中心), and before what joins two matters.
# 云州市规划局｜不动产登记中心
WITHIN_ORGAN = re.compile(
    "(?:局|中心|集团|公司|学院|学校|大学|协会|医院|总站|总队|支队|研究所)(?![党委组织机直工分局长支总附关的公])"
    "|人民政府(?!办公)"
)
# 审计整改｜与作风建设；“共和国”“总和”里不断
BEFORE_JOINT = re.compile("(?=与|暨|及|(?<!共)(?<!总)和(?!平|谐|解))")
# 云川市档案馆、｜云川市地方志编纂委员会办公室
_BETWEEN = re.compile("[、， ]")
_RULES = ((_BETWEEN, 0), (AFTER_ORGAN, 1), (AFTER_REGION, 2), (WITHIN_ORGAN, 2), (BEFORE_JOINT, 3))


def break_name(name: str, room: float, *, longest_first: bool = False) -> list[str]:
    """The fewest lines that hold the name, each of at most so many 字, broken between its words and as even as they allow.

    One line where it fits or where no break of its words makes it fit. `longest_first`: no line is longer than the first.
    """
    if width(name) <= room:
        return [name]
    ranks = _ranks(name)
    for number in range(1, _MOST):
        ways = [_cut(name, chosen) for chosen in combinations(sorted(ranks), number)]
        fitting = [way for way in ways if _fits(way, room, longest_first=longest_first)]
        if fitting:
            return min(fitting, key=lambda way: _cost(way, ranks))
    return [name]


def halve(name: str) -> list[str]:
    """Two lines of a name without any word to break it at."""
    middle = (len(name) + 1) // 2
    return [name[:middle], name[middle:]]


def _fits(way: Sequence[str], room: float, *, longest_first: bool) -> bool:
    longest = max(map(width, way))
    return longest <= room and (not longest_first or width(way[0]) == longest)


def _ranks(name: str) -> dict[int, int]:
    """How little each break is liked."""
    found: dict[int, int] = {}
    for rule, rank in _RULES:
        for match in rule.finditer(name):
            if _SHORTEST <= match.end() <= len(name) - _SHORTEST:
                found.setdefault(match.end(), rank)
    return found


def _cut(name: str, breaks: Sequence[int]) -> list[str]:
    return [name[start:end] for start, end in pairwise((0, *breaks, len(name)))]


def _cost(way: Sequence[str], ranks: dict[int, int]) -> tuple[int, float]:
    """The breaks between whole names first, then lines of even length."""
    at, badness = 0, 0
    for line in way[:-1]:
        at += len(line)
        badness += ranks[at]
    widths = [width(line) for line in way]
    return badness, max(widths) - min(widths)
