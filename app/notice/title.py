"""Breaks a title (标题) into one to three lines at words, as trapezoid (梯形) or diamond (菱形)."""

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

LINE = 20.0  # 2号 characters in the 156 mm of the type area
_SHORTEST = 3.0
_LINES = 3
_STRONG = re.compile("(?=关于)")
_AFTER = re.compile("(?:党组|党委|党支部|委员会|办公室|领导小组|联合会|协会|集团|公司)(?!党|委员会|机关)")
_BEFORE = re.compile("(?=巡察|巡视|集中整改|整改|反馈意见|落实|进展|情况|工作|专项|专题)")
# For issuers too long for one line: after a region's name, but not within 城市, 社区, 市委 or 市级.
_REGIONS = re.compile("(?:省|自治区|自治州|(?<!城)市|县|(?<!社)(?<!小)区|街道)(?![委局府人级直场政党机])")
_CLOSED = re.compile("《[^》]*》|【[^】]*】|“[^”]*”|（[^）]*）|〔[^〕]*〕|[0-9]+[年月日]?")
# 整改落实情况, 工作情况: words that belong to the one before them are broken before only if nothing better is there.
_WEAK = re.compile("(?<=集中)(?=整改)|(?<=落实)(?=情况)|(?<=进展)(?=情况)|(?<=工作)(?=情况)|(?<=整改)(?=工作)")


def broken_title(title: str) -> list[str]:
    """The lines; a title without a fitting break stays whole and is wrapped by Word."""
    if width(title) <= LINE:
        return [title]
    for breaks in (_allowed(title, (_STRONG, _AFTER, _BEFORE)), _allowed(title, (_STRONG, _AFTER, _BEFORE, _REGIONS))):
        ways = [way for way in _ways(title, breaks) if all(_SHORTEST <= width(line) <= LINE for line in way)]
        if ways:
            return min(ways, key=lambda way: _cost(title, way))
    return [title]


def width(text: str) -> float:
    """The width in 字: half-width characters count half."""
    return sum(0.5 if char.isascii() else 1.0 for char in text)


def _ways(title: str, breaks: list[int]) -> Iterator[list[str]]:
    for number in range(1, _LINES):
        for chosen in combinations(breaks, number):
            yield [title[start:end] for start, end in pairwise((0, *chosen, len(title)))]


def _allowed(title: str, rules: tuple[re.Pattern[str], ...]) -> list[int]:
    closed = {at for span in _CLOSED.finditer(title) for at in range(span.start() + 1, span.end())}
    found = {match.end() for rule in rules for match in rule.finditer(title)}
    return sorted(at for at in found - closed if 0 < at < len(title) and _between_words(title, at))


def _between_words(title: str, at: int) -> bool:
    return title[at] != "的" and not title.endswith("关于", 0, at)


def _cost(title: str, way: list[str]) -> tuple[int, bool, int, float]:
    """Fewest lines, then the shape, then the best words to break at, then even lines."""
    widths = [width(line) for line in way]
    at, badness = 0, 0
    strong = {match.start() for match in _STRONG.finditer(title)}
    weak = {match.start() for match in _WEAK.finditer(title)}
    for line in way[:-1]:
        at += len(line)
        badness += 0 if at in strong else 3 if at in weak else 1
    return len(way), not is_shapely(widths), badness, max(widths) - min(widths)


def is_shapely(widths: list[float]) -> bool:
    """Whether lines of these widths form a trapezoid, upright or inverted, or a diamond."""
    steps = [after - before for before, after in pairwise(widths)]
    rising, falling = [step > 0 for step in steps], [step < 0 for step in steps]
    return all(rising) or all(falling) or (len(steps) == 2 and rising[0] and falling[1])
