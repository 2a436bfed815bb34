"""Rules of the family `wording`: words and dates in what will be printed (GB/T 15835, common slips)."""

import re
from collections.abc import Iterable, Iterator
from functools import partial

from app.checks.check import Family, Hit, text_check
from app.checks.texts import TextInPlace, around, cells, clauses, passages
from app.core.check_context import CheckContext
from app.core.columns import Column
from app.core.days import day_or_none, read_day, write_day
from app.core.finding import Field, Level
from app.core.ledger import Ledger

_DOTTED = re.compile(r"(?<![\d./\-A-Za-z第])((?:19|20)\d\d)([./])(\d{1,2})\2(\d{1,2})(?![\d./\-])")
_SPAN = re.compile(
    r"(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})日[至到—－~～-]{1,2}(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?!内|之)"
)
_YEARS_END, _YEARS_BEGIN = range(10, 13), range(1, 4)
_MONTH_DAY = re.compile(r"(?:(?<!\d)(\d{4})年)?(?<!\d)(\d{1,2})月(\d{1,2})日")
_BARE_YEAR = re.compile(
    r"(?<![\d.\-/A-Za-z〔\[（(—－~～至第号字])((?:19[89]|20[0-4])\d)"
    r"(?=市(?![斤亩尺值])|县|省(?![力油电])|我[市县区局]|全[市县区省国]|[上下]半年|第?[一二三四]季度|\d{1,2}月)"
)
_SLIPS = (
    (
        re.compile(r"(?<!报名)(?<!申报)(?<!征集)截止(?=到?(?:目前|今[天日年]?|本[月周年]|\d{4}年|\d{1,2}月))"),
        "截止",
        "截至",
    ),
    (re.compile(r"[银开账专结挂报]?帐(?=[户目务款簿单])|(?<=[结挂报对转入])帐(?!篷)"), "帐", "账"),
    (re.compile(r"(?<![发公宣])布署(?!名)"), "布署", "部署"),
    (re.compile(r"的的(?!确)"), "的的", "的"),
    (re.compile(r"其它(?=[^一-鿿]|问题|单位|部门|方面|人员|事项|工作|有关|相关|情况|领域|学会|科室)"), "其它", "其他"),
    (
        re.compile(r"(?<=群众|居民|村民|职工|干部|访人|如实|来电|来信|来访)反应(?=了?的?(?:问题|情况|意见|诉求))"),
        "反应",
        "反映",
    ),
    (re.compile(r"撤消(?=[^一-鿿]|其|职务|处分|机构|党内|决定|单位)"), "撤消", "撤销"),
    (
        re.compile(r"做出(?=(?:了|的)?(?:重要|重大|有关|相关)*(?:决定|决策|部署|批示|指示|处理|检查|承诺))"),
        "做出",
        "作出",
    ),
)
_FULL = re.compile(r"(?<!\d)\d{4}年\d{1,2}月\d{1,2}日")
# In the imprint (版记) the day of printing follows that of the document: it tells of nothing done before.
_IMPRINT = re.compile(r"(?:^|\s)\d{4}年\d{1,2}月\d{1,2}日印发$")
_PAST = re.compile(r"已|印发|召开了|完成了|开展了|通过了|出台了|实施了")
# In what the office tells of itself (思想认识): 2026年5月8日，党组召开会议传达反馈意见.
_DAY_ALONE = re.compile(rf"{_FULL.pattern}(?:上午|下午|晚)?[，,]")
_DEED = re.compile(
    rf"{_PAST.pattern}|召开|传达|学习|成立|研究|部署|举行|听取|审议|通过|下发|制定|出台|公布|移交|办结|约谈"
)
_COMING = re.compile(
    r"将|拟|计划|预计|争取|力争|确保|准备|要求|责成|应|须|需|限|务|前|以内|之内|截[至止]|有效期|到期|至"
)
_BEFORE = re.compile(r"(?<!\d)(\d{4})年(?:(\d{1,2})月底?|年?底)前(?=[^，,。；;]{2})")
_TOLD = re.compile(r"责成|要求|督促|已|规定|通知|了|未|逾|应|原定|原计划")


def _accounts(ledger: Ledger, needs: str, *, only_open: bool = False) -> Iterator[TextInPlace]:
    """The texts that tell how far things are, if they hold the pattern `needs`."""
    closed = {
        measure.entries[Column.PROGRESS].cell
        for measure in ledger.measures()
        if only_open and measure.status.closed and Column.PROGRESS in measure.entries
    }
    yield from (said for said in cells(ledger, Column.PROGRESS, needs=needs) if said.origin not in closed)
    yield from (said for said in passages(ledger) if "。" in said.text)


@text_check(
    "date-dotted",
    Level.WARN,
    family=Family.WORDING,
    title="日期用了点或斜线",
    why="公文正文的日期写成 2026年3月31日，不用点和斜线。",
    fix="改写成 年、月、日 的样子。",
    says="“{text}”应写成{expected}。",
    needs=r"\d[./]\d",
)
def date_dotted(texts: Iterable[TextInPlace], _: CheckContext) -> Iterator[Hit]:
    """2020.3.31 or 2020/3/31 in running text."""
    for said in texts:
        for match in _DOTTED.finditer(said.own):
            day = day_or_none(int(match[1]), int(match[3]), int(match[4]))
            # A text that is nothing else stands in a table, where figures alone are as good (GB/T 15835).
            if day and match[0] != said.text.strip():
                yield Hit(said.origin, {"text": match[0], "expected": write_day(day)})
                break


@text_check(
    "date-impossible",
    Level.WARN,
    family=Family.WORDING,
    title="没有这一天",
    why="日历上没有的日期印出来就是错误。",
    fix="核对并改正日期。",
    says="“{text}”：日历上没有这一天。",
    needs=r"月\d{1,2}日",
)
def date_impossible(texts: Iterable[TextInPlace], _: CheckContext) -> Iterator[Hit]:
    """A month and day that no year, or not the year written, has."""
    for said in texts:
        for match in _MONTH_DAY.finditer(said.text):
            # Without a year, 29 February may be meant: 2024 has one.
            if not day_or_none(int(match[1] or 2024), int(match[2]), int(match[3])):
                yield Hit(said.origin, {"text": match[0]})
                break


@text_check(
    "span-reversed",
    Level.WARN,
    family=Family.WORDING,
    title="起止日期颠倒",
    why="结束的日子早于开始的日子，两个必有一个写错。",
    fix="核对起止日期，改正写错的一个；跨年的，把结束的年份写上。",
    says="“{text}”：{day}早于{other}。",
    needs=r"日[至到—－~～-]",
)
def span_reversed(texts: Iterable[TextInPlace], _: CheckContext) -> Iterator[Hit]:
    """From a full date to one before it; year and month not written again are those of the first, but over New Year."""
    for said in texts:
        for match in _SPAN.finditer(said.own):
            year, month, day = (int(match[at]) for at in (1, 2, 3))
            first = day_or_none(year, month, day)
            last = day_or_none(int(match[4] or year), int(match[5] or month), int(match[6]))
            across = not match[4] and month in _YEARS_END and int(match[5] or month) in _YEARS_BEGIN
            if first and last and last < first and not across:
                yield Hit(said.origin, {"text": match[0], "day": write_day(last), "other": write_day(first)})
                break


@text_check(
    "year-bare",
    Level.WARN,
    family=Family.WORDING,
    title="年份后面少了“年”",
    why="年份不写“年”字，印出来读不通。",
    fix="在年份后面补上“年”。",
    says="“{text}”里的 {expected} 后面少了“年”。",
    needs=r"(?:19[89]|20[0-4])\d[市县省我全上下第一二三四\d]",
)
def year_bare(texts: Iterable[TextInPlace], _: CheckContext) -> Iterator[Hit]:
    """A year that runs straight into a place, a half-year, a quarter or a month."""
    for said in texts:
        match = _BARE_YEAR.search(said.own)
        if match:
            yield Hit(said.origin, {"text": around(said.text, *match.span()), "expected": match[1]})


@text_check(
    "word-wrong",
    Level.WARN,
    family=Family.WORDING,
    title="常见错字",
    why="印出来就是错字。",
    fix="按提示改正。",
    says="有常见的错字：{slips}。",
    needs="|".join(slip[1] for slip in _SLIPS),
)
def word_wrong(texts: Iterable[TextInPlace], _: CheckContext) -> Iterator[Hit]:
    """截止 before a time that has come, 帐 for 账, 布署, a doubled 的, and their like; once a text."""
    for said in texts:
        known = [slip for slip in _SLIPS if slip[1] in said.text]
        found = [(match, word, right) for pattern, word, right in known if (match := pattern.search(said.own))]
        slips = [f"“{around(said.text, *match.span())}”里的“{word}”应写“{right}”" for match, word, right in found]
        if slips:
            yield Hit(said.origin, {"slips": "；".join(slips)})


@text_check(
    "date-after",
    Level.WARN,
    family=Family.WORDING,
    title="还没到的日期写成了已经发生",
    why="说成已经办了的事，日期却在核对日期之后，多半是年份写错。",
    fix="核对并改正日期；核对日期不对的，在窗口上方改正（命令行用 --as-of）。",
    says="“{text}”：{day}在{as_of}之后。",
    needs=r"月\d{1,2}日",
    of=_accounts,
)
def date_after(texts: Iterable[TextInPlace], context: CheckContext) -> Iterator[Hit]:
    """A day after the as-of day in a clause that tells of something done, and of nothing to come."""
    for said in texts:
        told = isinstance(said.origin, Field)
        past = _DEED if told else _PAST
        own = _DAY_ALONE.sub(lambda match: match[0][:-1], said.own) if told else said.own
        for clause in clauses(own):
            days = [day for match in _FULL.finditer(clause) if (day := read_day(match[0]))]
            late = next((day for day in days if day > context.as_of), None)
            if late and not _IMPRINT.search(clause) and past.search(clause) and not _COMING.search(clause):
                values = {"text": clause, "day": write_day(late), "as_of": context.day_named}
                yield Hit(said.origin, values)


@text_check(
    "plan-passed",
    Level.WARN,
    family=Family.WORDING,
    title="计划的时间已过",
    why="写着某月前要做的事，到核对日期已经过了时间，公布出来自相矛盾。",
    fix="已经做完的，改成做完的说法；没有做完的，写明新的时间。",
    says="“{text}”：到{as_of}，这个时间已经过了。",
    needs=r"[月底]前",
    of=partial(_accounts, only_open=True),
)
def plan_passed(texts: Iterable[TextInPlace], context: CheckContext) -> Iterator[Hit]:
    """…年…月底前 with an act still to be done behind it, in a passage or the progress of what is open."""
    for said in texts:
        for clause in clauses(said.own):
            match = _BEFORE.search(clause)
            if match and not _TOLD.search(clause):
                passed = (int(match[1]), int(match[2] or 12)) < (context.as_of.year, context.as_of.month)
                if passed:
                    yield Hit(said.origin, {"text": clause, "as_of": context.day_named})
