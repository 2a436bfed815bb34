"""Breaks a title (标题) into one to four lines at words, as trapezoid (梯形) or diamond (菱形)."""

import re
from collections.abc import Iterator
from itertools import accumulate, combinations, pairwise

from app.core.prose.inspections import OF_PARTY
from app.core.text import width

LINE = 20.0  # 2号 characters in the 156 mm of the type area
_SHORTEST = 3.0
_LINES = 4
# 中共××局党组｜关于……整改的通报
_STRONG = re.compile("(?=关于)")
# 中共××局党组｜关于……；“党组织”里不断
_AFTER = re.compile(
    "(?:党组|党委|党工委|党支部|委员会|办公室|领导小组|联合会|协会|集团|公司)(?!党|织|委员会|机关|办公室|有限|股份|公司|分公司)"
)
# ××局党组｜整改｜进展｜情况；“工作委员会”里不断
_BEFORE = re.compile(
    f"(?={OF_PARTY}|集中整改|整改|反馈意见|贯彻|(?<!贯彻)落实|进展|情况|工作(?!委员会|领导小组|条例)|专项|专题|《)"
)
# For issuers too long for one line: after a region's name, but not within 城市, 社区, 市委 or 市级.
# 云州市｜西山区｜教育局
_REGIONS = re.compile("(?:省|自治区|自治州|(?<!城)市|县|(?<!社)(?<!小)区|街道)(?![委局府人级直场政党机])")
# For issuers longer still: behind an organ within a name (规划局 / 不动产…中心), and before what joins two matters.
# 云州市规划局｜不动产登记中心
_ORGANS = re.compile(
    "(?:局|中心|集团|公司|学院|学校|大学|协会|医院|总站|总队|支队|研究所)(?![党委组织机直工分局长支总附关的公])"
    "|人民政府(?!办公)"
)
# 集中整改｜与作风建设；“共和国”“总和”里不断
_JOINTS = re.compile("(?=与|暨|及|(?<!共)(?<!总)和(?!平|谐|解))")
# 中间不断：《廉洁自律准则》、2026年、第二轮
_CLOSED = re.compile(
    "《[^》]*》|【[^】]*】|“[^”]*”|（[^）]*）|〔[^〕]*〕|[0-9]+(?:年度|[年月日])?"
    f"|第[一二三四五六七八九十]+(?:(?:{OF_PARTY})组|[轮批届])|(?:{OF_PARTY})(?:“|机构|工作|组)"
)
# 整改落实, 集中整改: words that belong to the one before them are broken before only if nothing better is there.
# 集中｜整改、进展｜情况
_WEAK = re.compile(
    "(?<=集中)(?=整改)|(?<=落实|进展|工作|整改)(?=情况)|(?<=整改)(?=工作|落实)"
    f"|(?<={OF_PARTY})(?=整改|集中)|(?<=专项|专题)(?={OF_PARTY})|(?<=[轮批委])(?={OF_PARTY}|专项)|(?=《)"
)
_WEAKNESS, _NOT_AT_STRONG, _THIRD_LINE = 3, 4, 2


# The usual ones together, then one more at a time where no shape was found.
_RULES, _USUAL = (_STRONG, _AFTER, _BEFORE, _REGIONS, _ORGANS, _JOINTS), 3


def break_title(title: str) -> list[str]:
    """The lines; a title without a fitting break stays whole and is wrapped by Word."""
    if width(title) <= LINE:
        return [title]
    ways: list[list[str]] = []
    best = [title]
    for at in range(len(_RULES) - _USUAL + 1):
        rules = _RULES[: _USUAL + at]
        ways += [way for way in _ways(title, rules) if all(_SHORTEST <= width(line) <= LINE for line in way)]
        best = min(ways, key=lambda way: _cost(title, way), default=[title])
        if ways and is_shapely(list(map(width, best))) and not _parts_report(best):
            break
    return best


def _parts_report(way: list[str]) -> bool:
    """关于集中整改｜情况的报告 is broken only where no other words of the title give it a shape."""
    return any(before.endswith("整改") and line.startswith("情况") for before, line in pairwise(way))


def _ways(title: str, rules: tuple[re.Pattern[str], ...]) -> Iterator[list[str]]:
    breaks = _find_breaks(title, rules)
    for number in range(1, _LINES):
        for chosen in combinations(breaks, number):
            yield [title[start:end] for start, end in pairwise((0, *chosen, len(title)))]


def _find_breaks(title: str, rules: tuple[re.Pattern[str], ...]) -> list[int]:
    spans = [span.span() for span in _CLOSED.finditer(title) if width(span[0]) <= LINE]
    # 中共××县××镇委员会 that fits one line is never cut.
    spans += [(0, strong.start()) for strong in _STRONG.finditer(title) if width(title[: strong.start()]) <= LINE][:1]
    closed = {at for start, end in spans for at in range(start + 1, end)}
    found = {match.end() for rule in rules for match in rule.finditer(title)}
    return sorted(at for at in found - closed if 0 < at < len(title) and _between_words(title, at))


def _between_words(title: str, at: int) -> bool:
    return title[at] not in "的》”）" and not title.endswith(("关于", "《"), 0, at)


def _cost(title: str, way: list[str]) -> tuple[bool, int, int, float]:
    """The shape, then the best words to break at and few lines, then even lines."""
    widths = [width(line) for line in way]
    strong = {match.start() for match in _STRONG.finditer(title) if match.start()}
    weak = {match.start() for match in _WEAK.finditer(title)}
    breaks = set(accumulate(len(line) for line in way[:-1]))
    badness = sum(0 if at in strong else _WEAKNESS if at in weak else 1 for at in breaks)
    badness += _NOT_AT_STRONG if strong and not strong & breaks else 0
    badness += (_NOT_AT_STRONG if _parts_report(way) else _THIRD_LINE) * max(len(way) - 2, 0)
    return not is_shapely(widths), badness, len(way), max(widths) - min(widths)


def is_shapely(widths: list[float]) -> bool:
    """Whether lines of these widths form a trapezoid, upright or inverted, or a diamond."""
    peak = widths.index(max(widths))
    rising, falling = pairwise(widths[: peak + 1]), pairwise(widths[peak:])
    return all(one < after for one, after in rising) and all(one > after for one, after in falling)
