"""Why a measure is still open, in the ledger's own words; how far it is and who was told of it are no reasons."""

import re

from app.core.ledger import Measure
from app.core.placeholders import is_bare_status
from app.core.prose.open_words import WAITS, tells_open
from app.core.text import narrow
from app.core.told.sourced import keep
from app.notice.phrases import sentences_in
from app.notice.sentences import in_sentences
from app.notice.unfinished.elsewhere import noted_elsewhere
from app.notice.unfinished.noted import REASON, NoteKind, note_of, parted_note

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
_WHY = re.compile(f"{REASON.pattern}|{WAITS}")
# 受汛情影响超期，已书面报告县政府督查室; 11月20日提交销号申请
_REPORTED = re.compile(
    "(?:^|[，。；])(?:(?:并|且)?已经?(?:书面|口头|当面|专题|及时|按程序|按规定)?(?:[向与][^，。；]*)?"
    "(?:报告|汇报|报备|备案|请示|函告|说明情况|沟通)"
    f"|(?:{_ON_DAY})?(?:已经?)?(?:向[^，。；]*)?(?:提交|报送|上报|提出)[^，。；]{{0,6}}(?:销号|验收)[^，。；]{{0,2}}(?:申请|材料|报告)?)[^，。；]*"
)


def noted_reason(measure: Measure, kind: NoteKind) -> str:
    """The reason its note gives, unless its progress tells one; `kind`: of the column the note stands in."""
    reason = _without_reports(parted_note(note_of(measure), kind).reason)
    if kind.gives_reasons:
        return "" if is_bare_status(reason) or narrow(reason) in narrow(measure.progress) else reason
    tells = REASON.search(reason) or noted_elsewhere(reason, measure)
    return reason if tells and not tells_reason(measure.progress) else ""


def unparted(measure: Measure, kind: NoteKind) -> str:
    """Its note for reasons and plans that cannot be told apart; empty for any other."""
    said = _without_reports(parted_note(note_of(measure), kind).whole)
    return "" if is_bare_status(said) else said


def _without_reports(text: str) -> str:
    return in_sentences(keep(_REPORTED.sub("", text).strip("，。；"), text))


def new_time_in(note: str) -> str:
    """The clause of a note that names until when it is to be done now (计划10月底完工); empty where none does."""
    return next(filter(_NAMES_TIME.search, sentences_in(note, "，。；")), "").strip("，。；\n ")


def tells_delay(note: str, measure: Measure) -> bool:
    """Whether a note tells why something is late, or that it takes more time; a note is mostly the office's own (已与主任沟通)."""
    tells = REASON.search(note) or _LATE.search(note) or new_time_in(note)
    return bool(tells) or noted_elsewhere(note, measure)


def tells_reason(text: str) -> bool:
    """Whether a text of progress tells why it is not done; to wait for somebody above (待批复) is why."""
    return any(_WHY.search(one) and (tells_open(one) or _HELD_UP.search(one)) for one in _SENTENCE.findall(text))
