"""Rules of the family `contradiction`: what the columns of one measure say against each other."""

import re
from collections.abc import Iterator

from app.checks.blank import written
from app.checks.check import Family, Hit, check
from app.checks.progress.remainder import remainder_in
from app.checks.texts import around
from app.core.check_context import CheckContext
from app.core.columns import Column
from app.core.days import write_day
from app.core.deadline import OnDate, Ongoing, Recurring
from app.core.finding import Level
from app.core.grid import Doubt
from app.core.ledger import Ledger, Measure
from app.core.placeholders import is_missing
from app.core.prose.uncounted import uncounted
from app.core.sheet import table_at
from app.core.status import Status
from app.core.text import shorten

# 将 before a noun is no future (将资金上缴), nor is 争取 (争取支持) or 今后将: only what names an act still to come.
_FUTURE = re.compile(
    r"正在(?!运行|使用|发挥|执行|试行|生效)"
    r"|争取(?=[^，。；]{0,12}(?:完成|达到|实现|上半年|下半年|年底|月底|月份|季度))"
    r"|力争(?=[^，。；]{0,8}(?:年底|月底|上半年|下半年|月份|季度))"
    r"|(?:拟|计划|预计)(?:于|在|到|通过|\d{1,4}[年月]|年内|年底|下半年|下月)"
    r"|(?<![草起])拟(?:召开|开展|组织|出台|制定|修订|印发|实施|启动)(?![^，。；]{0,12}[的稿])"
    r"|(?<![按原])(?:计划|准备)(?:于|在)?(?:第?[一二三四]季度|下半年|下月|明年)"
    r"|待[^，。；]{2,10}后(?:再|启动|实施|开展|组织|办理|推进)(?!.*(?:现|目前)?已)"
    r"|将(?:继续|持续|尽快|抓紧)[^，。；]{0,6}(?:剩余|余下|未完成)"
    r"|(?<![今以])后[，,]?将|将(?:于|在)[^，。；]{0,14}(?:开展|召开|完成|举办|实施|启动|出台|印发|建成|举行|进行)"
    r"|即将|下一步|(?:还|仍)(?:没有?|未)(?:完成|解决|落实|到位|整改)(?![^，。；]{0,8}的)"
    r"|(?:尚|还|暂)未(?!发现|收到|接到|出现|发生)|未完成(?!的)"
)
_CLOSED = re.compile(
    r"已(?:经)?(?:全部|全面)?(?:销号|完成整改|整改完成|整改到位|办结)|整改(?:工作|任务)?已(?:经)?(?:全部|全面)?完成"
    r"|\A已(?:经)?(?:全部|全面)?完成[。.]?\Z"
)
_PARTLY = re.compile(r"\d|[一二三四五六七八九十]+[个项条家处件]|部分|其中|阶段|基本|有的|个别|未|不|如|待|方可|才|后")
_OPEN = re.compile(r"(?:未完成|未启动|未开始|未整改|没有完成|整改中|正在整改|推进中|进行中|正在推进|尚未完成)[。.]?")
_LONGEST = 30
_GOING_ON = (Status.IN_PROGRESS, Status.NOT_STARTED)


def _progress(measure: Measure) -> str:
    return re.sub("“[^”]*”|《[^》]*》", lambda match: "□" * len(match[0]), measure.progress)


@check(
    "done-but-future",
    Level.WARN,
    family=Family.CONTRADICTION,
    title="已完成，进展却说还要做、还有剩余",
    why="状态是已完成，进展却还在说打算，或者说还剩几个没有做，印到通报里前后矛盾。",
    fix="事情已经做完的，把进展改成做完的说法；没有做完的，改正完成状态。",
    says="状态是“{status}”，整改进展却写着“{text}”{left}。",
)
def done_but_future(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """Done, and the progress text speaks of an act still to come, or of a part that is left."""
    for measure, entry in ledger.measures_with(Column.PROGRESS):
        if measure.status is not Status.DONE or _OPEN.fullmatch(measure.progress):
            continue
        future = _FUTURE.search(_progress(measure))
        place = future.span() if future else remainder_in(_progress(measure))
        left = "" if place else uncounted(measure.text, measure.progress)
        if place or left:
            quoted = around(measure.progress, *place) if place else shorten(measure.progress, _LONGEST)
            told = f"，按整改措施里的数算，{left}" if left else ""
            yield Hit(entry.cell, {"status": measure.status_said, "text": quoted, "left": told})


@check(
    "open-but-closed",
    Level.WARN,
    family=Family.CONTRADICTION,
    title="没有完成，进展却说已销号",
    why="进展说已经完成，状态却没有跟上，统计会少算。",
    fix="已经完成的，改正完成状态并补上完成时间；没有完成的，改正整改进展。",
    says="状态是“{status}”，整改进展却写着“{text}”。",
)
def open_but_closed(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """Open by its status, closed by its own words, and not only in part."""
    for measure, entry in ledger.measures_with(Column.PROGRESS):
        if measure.status not in _GOING_ON or not _CLOSED.search(measure.progress):
            continue
        clause = next((one for one in re.split("[，,。；;\n]", _progress(measure)) if _CLOSED.search(one)), "")
        if clause and not _PARTLY.search(_progress(measure)):
            yield Hit(entry.cell, {"status": measure.status_said, "text": clause})


@check(
    "ongoing-marked-done",
    Level.INFO,
    family=Family.CONTRADICTION,
    title="长期坚持的标成了已完成",
    why="长期坚持、定期开展的工作没有做完的一天，标成已完成容易被追问。",
    fix="核对状态：长期的写“长期坚持”；阶段性任务确已完成的，不需要改动。",
    says="整改时限是“{text}”，状态却是“{status}”。",
)
def ongoing_marked_done(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """An ongoing or recurring deadline with a status that says done."""
    for measure, entry in ledger.measures_with(Column.STATUS):
        if measure.status is Status.DONE and isinstance(measure.deadline, Ongoing | Recurring):
            yield Hit(entry.cell, {"text": measure.deadline.text, "status": measure.status_said})


@check(
    "done-but-open-measure",
    Level.WARN,
    family=Family.CONTRADICTION,
    title="问题已完成，措施却没有完成",
    why="措施还没有完成，问题就不能算完成。",
    fix="核对这一条措施：完成了的改正进展，没有完成的改正状态。",
    says="状态是“{status}”，这一条措施的进展却是“{text}”。",
)
def done_but_open_measure(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """Done by a status, while the measure's own progress is nothing but a word for open."""
    for measure, entry in ledger.measures_with(Column.PROGRESS):
        if measure.status is Status.DONE and _OPEN.fullmatch(measure.progress.strip()):
            yield Hit(entry.cell, {"status": measure.status_said, "text": measure.progress.strip()})


@check(
    "signed-off-open",
    Level.WARN,
    family=Family.CONTRADICTION,
    title="是否销号（是否完成）与状态不符",
    why="完成了才能销号，两列对不上，完成率和销号率必有一个不实。",
    fix="核对这一条是否已经完成：已经完成的，改正完成状态；没有完成的，这一格改成“否”，完成后再改。",
    says="“{column}”写的是“{text}”，完成状态却是“{status}”。",
)
def signed_off_open(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """Closed in a column of its own, while the status beside it says that work goes on.

    The other way round only 是否完成 contradicts: what is done may wait for its 销号.
    """
    tables = {sheet.name: sheet.tables for sheet in ledger.sheets}
    for measure, entry in ledger.measures_with(Column.SIGNED_OFF):
        heading = table_at(tables[entry.cell.sheet], entry.cell).columns[Column.SIGNED_OFF].heading
        early = measure.signed_off and measure.status in _GOING_ON
        denied = measure.signed_off is False and measure.status is Status.DONE and "销号" not in heading
        if early or denied:
            status = measure.status_said
            yield Hit(entry.cell, {"column": heading, "text": entry.text, "status": status})


@check(
    "finished-but-open",
    Level.WARN,
    family=Family.CONTRADICTION,
    title="填了完成时间，状态却没有完成",
    why="有完成（销号）时间就该是已完成，两处对不上，统计会少算。",
    fix="已经完成的，改正完成状态；没有完成的，把完成时间清空，打算完成的日期写在整改时限里。",
    says="完成时间是{day}，完成状态却是“{status}”。",
)
def finished_but_open(ledger: Ledger, context: CheckContext) -> Iterator[Hit]:
    """A day of completion that has come, while the status says that work goes on."""
    for measure, entry in ledger.measures_with(Column.FINISHED):
        finished = measure.finished
        if measure.status in _GOING_ON and isinstance(finished, OnDate) and finished.day <= context.as_of:
            yield Hit(entry.cell, {"day": write_day(finished.day), "status": measure.status_said})


@check(
    "evidence-missing",
    Level.WARN,
    family=Family.CONTRADICTION,
    title="已完成但没有佐证材料",
    why="销号要凭材料，台账留了这一列却没有填，查起来拿不出依据。",
    fix="在该单元格写明佐证材料的名称或编号。",
    says="状态是“{status}”，佐证材料{written}。",
)
def evidence_missing(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """Done, and the ledger's column of evidence says nothing."""
    for measure, entry in ledger.measures_with(Column.EVIDENCE):
        shown = entry.told or entry.doubt is Doubt.PICTURE
        if measure.status is Status.DONE and is_missing(entry.text) and not shown:
            yield Hit(entry.cell, {"status": measure.status_said, "written": written(entry)})
