"""Breaks a title (标题) into one to four lines between its phrases, as trapezoid (梯形) or diamond (菱形)."""

import re
from collections.abc import Iterator
from itertools import accumulate, combinations, pairwise

from app.core.prose.inspections import INSPECTION
from app.core.prose.name_lines import AFTER_ORGAN, AFTER_REGION, BEFORE_JOINT, WITHIN_ORGAN
from app.core.text import width

LINE = 20.0  # 2号 characters in the 156 mm of the type area
_SHORTEST = 3.0
_LINES = 4
_LEAST_STEP = 1.0  # 字 between two lines next to each other: 12.5 and 13 look alike
_INSPECTIONS = f"{INSPECTION}|督办|检查|考核|整治|评估"
_DEEDS = "整改|贯彻落实|落实|办理|化解|整治|治理|处理|处置|解决|推进|完成|自查|销号"
_NUMBER = "[一二三四五六七八九十]+"
# 整改进展情况, 集中整改落实情况, 办理情况, 整改方案
_ACCOUNT = (
    rf"(?:集中|全面|专项|持续|深化|立行立改)?(?:{_DEEDS})(?:{_DEEDS}|进展|工作|任务|成效|结果|责任)*"
    r"(?:情况|方案|台账|措施|清单|报告)?"
)
# 反馈意见, 查出问题, 发现隐患, 交办事项
_FOUND = r"(?:反馈|发现|查出|指出|提出|移送|移交|交办|督办)(?:意见|问题|隐患|事项|线索)+"
# 专项审计, 专题审计
_SPECIAL = rf"(?:专项|专题)(?:{_INSPECTIONS})"
# 市委第三审计组, 中央第二生态环境保护督察组
_TEAM = rf"(?:中央|[省市县区州旗盟]委)?第{_NUMBER}[一-鿿]{{0,8}}?组"
_PERIOD = "[0-9]+(?:年度|年)?"
# 中间不断：《廉洁自律准则》、2026年、整改进展情况
_CLOSED = re.compile(
    "《[^》]*》|【[^】]*】|“[^”]*”|（[^）]*）|〔[^〕]*〕|[0-9]+(?:年度|[年月日])?"
    rf"|第{_NUMBER}[轮批届次]|(?:{_INSPECTIONS})(?:“|机构|工作|组|组织|事项|机关)|{_TEAM}|{_SPECIAL}|{_FOUND}|{_ACCOUNT}"
)
# 中共××局党组｜关于审计整改的通报
_STRONG = re.compile("(?=关于)")
# 市委第三审计组｜反馈意见｜整改进展情况，涉粮问题｜专项审计，2025年度｜审计，《……》｜情况
_BETWEEN = re.compile(
    rf"(?={_ACCOUNT}|{_FOUND}|{_SPECIAL}|{_PERIOD})|(?<=》)|(?<=年度)|(?<=工作)(?!委员会|领导小组|条例|情况|会议|部门)"
)
# 审计｜整改进展情况，十二届市委｜第七轮，第七轮｜审计，关于落实｜市委……，关于印发｜《……》: only where nothing better gives a shape.
_WEAK = re.compile(
    rf"(?<={_INSPECTIONS})(?={_ACCOUNT}|{_FOUND})|(?=第{_NUMBER}[轮批])|(?<=轮)(?={_INSPECTIONS}|{_SPECIAL})"
    rf"|(?<=落实)(?=中央|[省市县区州旗盟]委|第)|(?<=委)(?={_INSPECTIONS})|(?=《)"
)
_WEAKNESS, _NOT_AT_STRONG, _THIRD_LINE = 3, 4, 2


# The usual ones together, then one more at a time where no shape was found.
_RULES, _USUAL = (_STRONG, _BETWEEN, _WEAK, AFTER_ORGAN, AFTER_REGION, WITHIN_ORGAN, BEFORE_JOINT), 5


def break_title(title: str) -> list[str]:
    """The lines; a title without a fitting break stays whole and is wrapped by Word."""
    if width(title) <= LINE:
        return [title]
    ways: list[list[str]] = []
    best = [title]
    for at in range(len(_RULES) - _USUAL + 1):
        ways += [way for way in _ways(title, _RULES[: _USUAL + at]) if _fits(way)]
        best = min(ways, key=lambda way: _cost(title, way), default=[title])
        if is_shapely(list(map(width, best))) and len(best) > 1:
            break
    return best


def unset(title: str) -> str:
    """What the lines of a title lack of a shape, in Chinese; empty where they lack nothing."""
    lines = break_title(title)
    widths = list(map(width, lines))
    if max(widths) > LINE:
        return f"标题“{title}”有 {width(title):g} 个字，找不到合适的地方分行，要由 Word 自行折行"
    if is_shapely(widths):
        return ""
    return f"标题“{title}”在词和词之间分行，各行是 {'、'.join(f'{one:g}' for one in widths)} 个字，排不成梯形或菱形"


def _fits(way: list[str]) -> bool:
    return all(_SHORTEST <= width(line) <= LINE for line in way)


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


def _cost(title: str, way: list[str]) -> tuple[bool, bool, int, int, float]:
    """The shape, then the best words to break at and few lines, then even lines."""
    widths = [width(line) for line in way]
    strong = {match.start() for match in _STRONG.finditer(title) if match.start()}
    weak = {match.start() for match in _WEAK.finditer(title)}
    breaks = set(accumulate(len(line) for line in way[:-1]))
    badness = sum(0 if at in strong else _WEAKNESS if at in weak else 1 for at in breaks)
    badness += _NOT_AT_STRONG if strong and not strong & breaks else 0
    badness += _THIRD_LINE * max(len(way) - 2, 0)
    return not is_shapely(widths), _is_hollow(widths), badness, len(way), max(widths) - min(widths)


def is_shapely(widths: list[float]) -> bool:
    """Whether lines of these widths form a trapezoid, upright or inverted, or a diamond."""
    peak = widths.index(max(widths))
    rising, falling = pairwise(widths[: peak + 1]), pairwise(widths[peak:])
    return all(after - one >= _LEAST_STEP for one, after in rising) and all(
        one - after >= _LEAST_STEP for one, after in falling
    )


def _is_hollow(widths: list[float]) -> bool:
    """Whether a line is shorter than one above and one below it: worse than two of one length."""
    return any(
        max(widths[:at]) > one < max(widths[at + 1 :]) for at, one in enumerate(widths) if 0 < at < len(widths) - 1
    )
