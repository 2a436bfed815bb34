"""Rules of the family `figures`: numbers in texts against each other and against what the ledger holds."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal

from app.checks.check import Family, Hit, check, text_check
from app.checks.texts import LEFT_OUT, TextInPlace, kept_given
from app.core.check_context import CheckContext
from app.core.finding import Level, Origin
from app.core.ledger import Ledger, Problem
from app.core.matters.matter import Matter
from app.core.status import Status

_UNIT = r"(?P<unit>个|家|人|条|项|件|名|处|户|所|支)"
_PROBLEMS = re.compile(
    r"(?:反馈|指出|梳理|列出|共有?|合计|总计)(?:意见|问题|的|出|了)*(?:\d+个方面的?[、，]?)?(\d+)[个项](?:具体|反馈|方面)?问题"
    r"|(?:反馈|指出)(?:的|了|意见|具体)*问题(?:共|合计|共计)?(\d+)[个项]|[（(](\d+)[个项]问题"
)
_MEASURES = re.compile(
    r"整改措施(?:共|合计|计)?(\d+)[条项](?!以)|(?:制定|明确|细化|共|合计)(?:了|出)?(\d+)[条项](?:具体|整改)*措施"
    r"|(?:制定|明确|细化)(?:了|出)?(?:具体|整改)*措施(\d+)[条项](?!以)|\d+[个项]问题[、，和]?(\d+)[条项](?:具体|整改)*措施"
)
_FINISHED = re.compile(
    rf"(?:\d+|{LEFT_OUT})[个项](?:反馈|具体)?问题[，,、]?(?:其中|目前|现)*已(?:全部)?(?:完成整改|整改完成|整改到位|完成|整改|销号)(\d+)[个项]"
)
_RATE = r"(?:完成率|整改率|办结率|覆盖率|比例|占比|占|率)(?:达到?了?|为|是|约)?"
_OF = re.compile(
    rf"(?P<all>\d+){_UNIT}[^，,。；;\d]{{0,10}}[中里][，,]?(?:有|已)?[^，,。；;\d]{{0,10}}?(?P<part>\d+)(?P=unit)"
    rf"[^。；;\d%]{{0,18}}{_RATE}(?P<rate>\d+(?:\.\d+)?)%"
)
_TOTAL = re.compile(
    rf"(?:共有?|总计|合计|涉及)[^，,。；;\d]{{0,10}}(?P<all>\d+){_UNIT}[^，,。；;\d]{{0,10}}[，,](?:其中)?[，,]?(?:已|目前已|现已)?"
    rf"(?:完成|完工|整改|办结|销号)[^，,。；;\d]{{0,8}}(?P<part>\d+)(?P=unit)[，,]?{_RATE}(?P<rate>\d+(?:\.\d+)?)%"
)
_ATTENDED = re.compile(
    rf"应[^，,、。；;\d]{{1,4}}(?P<all>\d+){_UNIT}[，,、]实[^，,、。；;\d]{{1,4}}(?P<part>\d+)(?P=unit)"
    rf"[，,、][^，,。；;\d]{{0,4}}?{_RATE}(?P<rate>\d+(?:\.\d+)?)%"
)
_LEFT = "还剩|剩余|还有|尚有|未完成|未整改|未销号|正在整改|整改中|正在推进|推进中|持续推进"
_SUM = re.compile(
    rf"(?<!\d)(?P<all>\d+){_UNIT}[^。；;\d]{{0,12}}已(?:推动|完成|整改|办结|成立)[^，,。；;\d]{{0,8}}(?P<part>\d+)(?P=unit)"
    rf"[^。；;\d]{{0,16}}(?:{_LEFT})[^，,。；;\d]{{0,4}}(?P<rest>\d+)(?P=unit)"
    rf"(?![^。]{{0,30}}\d+(?P=unit))"
)
# As its matter says it: 针对查出的27个问题, 检查发现的12个隐患, 交办的9项事项.
_PROPER_CLAIM = r"(?<!自查){提出方式}的(\d+)[个项]{问题词}"
_MATTERS_WORDS = ("提出方式", "问题词")
_AMOUNT = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?)(万?)元")


# What an earlier inspection found is not what this ledger counts.
_EARLIER = re.compile(r"(?:上一?[轮次届]|前[一次]轮?|历次|往年|以往|此前)[^，,。；;]{0,8}$")


def _find_claim(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The first number claimed for what is counted here."""
    return next((one for one in pattern.finditer(text) if not _EARLIER.search(text[: one.start()])), None)


def _measures(problems: Sequence[Problem]) -> int:
    return sum(len(problem.measures) for problem in problems)


def _done(problems: Sequence[Problem]) -> int:
    return sum(problem.status is Status.DONE for problem in problems)


_Claim = tuple[re.Pattern[str], Callable[[Sequence[Problem]], int], str]
_CLAIMS: tuple[_Claim, ...] = (
    (_PROBLEMS, len, "个问题"),
    (_MEASURES, _measures, "条措施"),
    (_FINISHED, _done, "个已完成的问题"),
)


@check(
    "count-claimed",
    Level.WARN,
    family=Family.FIGURES,
    title="写的总数与台账不符",
    why="标题、说明、要素里的总数和台账条数对不上，公布后容易被指出。",
    fix="核对总数：台账漏登的补上，总数写错的改正；要素里可以改写成 {{ 问题数 }} 这样的字段，以后跟着台账变。",
    says="数目对不上：{claims}。",
)
def count_claimed(ledger: Ledger, context: CheckContext) -> Iterator[Hit]:
    """A title, note or paragraph names the number of problems, measures or finished ones, as nothing in the ledger has it."""
    for passage in ledger.passages:
        own = [problem for problem in ledger.problems if problem.sheet == passage.cell.sheet]
        yield from _claimed(passage.text, passage.cell, _CLAIMS, (ledger.problems, own))
    told = _PROPER_CLAIM.format(**_words(context.particulars.matter))
    claims = ((re.compile(f"{_PROBLEMS.pattern}|{told}"), len, "个问题"), *_CLAIMS[1:])
    for said in kept_given(context.particulars):
        yield from _claimed(said.text, said.origin, claims, list(_parts(ledger.problems)))


def _claimed(text: str, origin: Origin, claims: Sequence[_Claim], parts: Sequence[Sequence[Problem]]) -> Iterator[Hit]:
    """Held against each of the parts, of which the first is the whole."""
    found = []
    for pattern, count, unit in claims:
        match = _find_claim(pattern, text)
        if match and int(next(filter(None, match.groups()))) not in map(count, parts):
            found.append(f"写的是“{match[0]}”，台账里读到 {count(parts[0])} {unit}")
    if found:
        yield Hit(origin, {"claims": "；".join(found)})


def _parts(problems: Sequence[Problem]) -> Iterator[Sequence[Problem]]:
    """What a paragraph may count: all, those not cancelled, those of one sheet or category."""
    yield problems
    yield [one for one in problems if one.status is not Status.CANCELLED]
    for key in ("sheet", "category"):
        for name in {getattr(one, key) for one in problems}:
            yield [one for one in problems if getattr(one, key) == name]


def _words(matter: Matter) -> dict[str, str]:
    return {name: re.escape(matter.texts[name]) for name in _MATTERS_WORDS}


@text_check(
    "share-wrong",
    Level.WARN,
    family=Family.FIGURES,
    title="百分比算得不对",
    why="百分比和前面的数对不上，公布后容易被指出。",
    fix="重新计算，改正写错的数。",
    says="“{text}”：{count}应是 {expected}%。",
    needs=r"\d%",
)
def share_wrong(texts: Iterable[TextInPlace], _: CheckContext) -> Iterator[Hit]:
    """A part, its whole and their share stand side by side and do not agree, cut off or rounded."""
    for said in texts:
        for pattern in (_OF, _TOTAL, _ATTENDED):
            for match in pattern.finditer(said.text):
                expected = _share(int(match["part"]), int(match["all"]), match["rate"])
                if expected:
                    values = {"text": match[0], "count": f"{match['part']}/{match['all']} ", "expected": expected}
                    yield Hit(said.origin, values)


def _share(part: int, whole: int, rate: str) -> str | None:
    """The right share where the written one is off by a unit of its last place or more."""
    if not whole:
        return None
    places = len(rate.partition(".")[2])
    exact = Decimal(100 * part) / whole
    if abs(exact - Decimal(rate)) < Decimal(1).scaleb(-places):
        return None
    return f"{exact:.{max(places, 1)}f}"


@text_check(
    "sum-wrong",
    Level.WARN,
    family=Family.FIGURES,
    title="分项加起来不等于总数",
    why="总数和分项对不上，公布后容易被指出。",
    fix="核对总数和各分项，改正写错的数。",
    says="“{text}”：{part} 加 {rest} 不等于 {count}。",
    needs=_LEFT,
)
def sum_wrong(texts: Iterable[TextInPlace], _: CheckContext) -> Iterator[Hit]:
    """So many in all, so many done, so many left, and no further part."""
    for said in texts:
        for match in _SUM.finditer(said.text):
            if int(match["part"]) + int(match["rest"]) != int(match["all"]):
                values = {"text": match[0], "part": match["part"], "rest": match["rest"], "count": match["all"]}
                yield Hit(said.origin, values)


@text_check(
    "amount-unit",
    Level.WARN,
    family=Family.FIGURES,
    title="金额单位前后不一",
    why="同一个数一处写“万元”、一处写“元”，差一万倍。",
    fix="核对金额单位，改正写错的一处。",
    says="“{text}”与“{other}”数字相同，单位不同。",
    needs=r"\d万?元",
)
def amount_unit(texts: Iterable[TextInPlace], _: CheckContext) -> Iterator[Hit]:
    """Within one text, the same number with 万元 and with 元; below 10 both may well be meant."""
    for said in texts:
        units: dict[str, str] = {}
        for number, unit in _AMOUNT.findall(said.text):
            if units.setdefault(number, unit) != unit and Decimal(number) >= 10:
                yield Hit(said.origin, {"text": f"{number}{units[number]}元", "other": f"{number}{unit}元"})
