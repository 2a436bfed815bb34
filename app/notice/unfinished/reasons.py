"""Why a measure is still open, in the ledger's own words; how far it is and who was told of it are no reasons."""

import re

from app.core.columns import Column
from app.core.ledger import Ledger, Measure
from app.core.placeholders import is_bare_status, is_missing
from app.core.prose.open_words import tells_open
from app.core.text import narrow
from app.core.told.sourced import keep
from app.notice.phrases import sentences_in
from app.notice.sentences import in_sentences

# 因设计变更重新核价, 受汛期影响; but 原因, 因地制宜 give none: a reason by its form, whatever it says.
_FORM = "(?<![原成基病起])因(?![此地素果材势])|由于|受[^，。；]{1,20}(?:影响|制约|限制)"
# 汛期雨水多, 许可8月12日才办结, 资金尚未到位: what hinders, by what it says.
_REASON = re.compile(
    f"{_FORM}|等待|有待|尚待|待[^，。；]{{1,12}}后"
    "|(?:汛|疫|雨|雪|天气|气候)[^，。；]{0,4}影响|(?:雨水|降雨|雨天|阴雨)[^，。；]{0,3}多|才(?:办[结妥理]|获批|批[复准]|下达|到位|取得|拨付)"
    "|(?:人手|人员|力量|资金|经费)(?:严重)?(?:不足|紧张|短缺)|联系不上|无法联系|失去联系|联系方式变更|常年外出|无力|(?:家庭|确有|资金周转|经营)[^，。；]{0,4}困难"
    "|(?:尚未|还未|没有|暂未|未)[^，。；]{0,6}(?:批复|批准|到位|下达|拨付|列入|纳入|谈妥)|(?:条件|时机)[^，。；]{0,4}不(?:成熟|具备)"
    "|要求[^，。；]{2,12}后再|(?<!不)需(?:要)?(?:停[课产业工]|避开|重新)[^，。；]{0,8}|提出异议|有异议|对方违约|病故|去世"
)
# Told of what is late, though why is not said: 工期顺延, 申请延期.
_LATE = re.compile("延[期后长]|展期|顺延|推迟|逾期|超期|滞后")
_HELD_UP = re.compile("推迟|延|暂|滞后|缓|停|不足")
# 计划10月底完工, 申请延期至2026年9月底; but not 许可8月12日才办结.
_NAMES_TIME = re.compile(
    r"(?:预计|计划|拟|力争|争取|[延顺展]期|推迟|延长)[^，。；]{0,6}?"
    r"(?:20\d\d年|\d{1,2}月|[一二三四1-4]季度|[上下]半年|[本今明]?年[底内])"
)
_ON_DAY = r"(?:\d{4}年)?\d{1,2}月\d{1,2}日"
_SENTENCE = re.compile("[^。；！？\n]+[。；！？]?")
# 受汛情影响超期，已书面报告县政府督查室; 11月20日提交销号申请
_REPORTED = re.compile(
    "(?:^|[，。；])(?:(?:并|且)?已经?(?:书面|口头|当面|专题|及时|按程序|按规定)?(?:[向与][^，。；]*)?"
    "(?:报告|汇报|报备|备案|请示|函告|说明情况|沟通)"
    f"|(?:{_ON_DAY})?(?:已经?)?(?:向[^，。；]*)?(?:提交|报送|上报|提出)[^，。；]{{0,6}}(?:销号|验收)[^，。；]{{0,2}}(?:申请|材料|报告)?)[^，。；]*"
)


def sheets_with_reasons(ledger: Ledger) -> frozenset[str]:
    """The sheets whose column of notes is one of reasons (未完成原因)."""
    return frozenset(
        sheet.name
        for sheet in ledger.sheets
        if any("原因" in table.columns[Column.NOTE].heading for table in sheet.tables if Column.NOTE in table.columns)
    )


def noted_reason(measure: Measure, *, named: bool) -> str:
    """The reason its note gives, unless its progress tells one; `named`: the note stands in a column of reasons."""
    text = note_of(measure)
    reason = in_sentences(keep(_REPORTED.sub("", text).strip("，。；"), text))
    if named:
        return "" if is_bare_status(reason) or narrow(reason) in narrow(measure.progress) else reason
    return reason if _REASON.search(reason) and not tells_reason(measure.progress) else ""


def note_of(measure: Measure) -> str:
    """What stands in the column of notes; empty for a placeholder."""
    entry = measure.entries.get(Column.NOTE)
    return entry.text if entry and not is_missing(entry.text) else ""


def new_time_in(note: str) -> str:
    """The clause of a note that names until when it is to be done now (计划10月底完工); empty where none does."""
    return next(filter(_NAMES_TIME.search, sentences_in(note, "，。；")), "").strip("，。；\n ")


def tells_delay(note: str) -> bool:
    """Whether a note tells why something is late, or that it takes more time; a note is mostly the office's own (已与主任沟通)."""
    return bool(_REASON.search(note) or _LATE.search(note) or new_time_in(note))


def tells_reason(text: str) -> bool:
    """Whether a text of progress tells why it is not done."""
    return any(_REASON.search(one) and (tells_open(one) or _HELD_UP.search(one)) for one in _SENTENCE.findall(text))
