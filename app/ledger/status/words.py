"""The state a text names by its words: whole wordings of the closed lists, clause by clause, never a word found inside."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from app.core.deadline import Year
from app.core.numbering import items, strip_marks
from app.core.placeholders import is_bare_status
from app.core.prose.open_words import tells_open
from app.core.status import Status
from app.ledger.calendar import spans
from app.ledger.status import shares, wordings
from app.ledger.wording import spelling

_BRACKET = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]|【([^【】]*)】")
# “已完成”, 已完成*, 已完成①: what the mark adds, nobody has said.
_MARKS = re.compile(r"[“”\"'‘’《》〈〉*※#☆★]|(?<=[^\d/.])\d{1,2}$")
_BREAK = re.compile(r"\s+")
END_POINTS = "。.;,!、:~ "
_CLAUSE_END = re.compile("[,。;!:]|(?<!\\d)\\.(?!\\d)")
_NOT_DONE = (Status.IN_PROGRESS, Status.NOT_STARTED)


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """The text for reading: half-width, no white space, a line break as a comma."""
    lines = (unicodedata.normalize("NFKC", line) for line in text.split("\n"))
    return ",".join(bare for line in lines if (bare := "".join(line.split()))).lower()


# A column repeats a few wordings over thousands of rows.
@lru_cache(maxsize=4096)
def read_words(text: str, as_of: date) -> Status:
    """The state these words name as of that day; UNKNOWN for what is on no list, and for every ？."""
    listed = items(text)
    if len(listed) > 1:
        return _of_list(listed, as_of)
    if text.strip().isdigit() or not _BREAK.search(text.strip()):
        return read_one(plain(strip_marks(text)), as_of)
    # 已 and 完成 on two lines of a narrow cell are one wording; 修订办法 and 已完成 on two lines are two.
    joined = read_one(plain(_BREAK.sub("", text)), as_of)
    apart = read_one(plain(_BREAK.sub("\n", strip_marks(text))), as_of)
    return joined if joined is Status.DONE or (apart is Status.UNKNOWN and not _has_end(text)) else apart


def _has_end(text: str) -> bool:
    """Whether a line or word by itself tells completion: then what stands around it is no part of it."""
    return any(wordings.DONE_HEAD.fullmatch(plain(part)) for part in _BREAK.split(text))


def _of_list(listed: tuple[str, ...], as_of: date) -> Status:
    states = {read_words(one, as_of) for one in listed}
    return states.pop() if len(states) == 1 else Status.UNKNOWN if Status.UNKNOWN in states else Status.IN_PROGRESS


def read_one(text: str, as_of: date) -> Status:
    """The state one statement names, no list: its words (plain) with their label and remarks in brackets."""
    bare = wordings.LABEL.sub("", text).strip(END_POINTS)
    if not bare or "?" in bare:
        return Status.UNKNOWN
    remarks = ["".join(filter(None, found)) for found in _BRACKET.findall(bare)]
    outer = _BRACKET.sub("", bare).strip(END_POINTS)
    status = _of_outer(outer, as_of)
    if status is not Status.DONE:
        # 否（已于6月5日完成）: one of both is wrong.
        doubted = any(_of_outer(one, as_of) is Status.DONE for one in (*remarks, _MARKS.sub("", outer)))
        return Status.UNKNOWN if doubted else _how_far(status, outer, remarks, as_of)
    return _with_remarks(remarks, as_of)


def _how_far(status: Status, denied: str, remarks: list[str], as_of: date) -> Status:
    """未销号（长期坚持）: what is not closed may be kept up, or not begun; the one remark says which."""
    told = _of_outer(remarks[0], as_of) if len(remarks) == 1 and wordings.DENIED.fullmatch(denied) else status
    return told if told in (Status.NOT_STARTED, Status.ONGOING) else status


def names_status(text: str, as_of: date) -> bool:
    """Whether a text is nothing but a status wording that is known: no account of what was done."""
    return is_bare_status(text) and read_words(text, as_of) is not Status.UNKNOWN


def _with_remarks(remarks: list[str], as_of: date) -> Status:
    """Done, where every remark in brackets only tells lateness; 已完成（待验收） is not."""
    for remark in remarks:
        if not remark or wordings.TELLS_LATENESS.fullmatch(remark):
            continue
        read = _of_outer(remark, as_of)
        if read is not Status.DONE:
            return Status.IN_PROGRESS if read in _NOT_DONE else Status.UNKNOWN
    return Status.DONE


def _begins_by(day: date | None, as_of: date) -> bool:
    return day is not None and day <= as_of


def _of_outer(text: str, as_of: date) -> Status:
    if not wordings.SIGNAL.search(text):
        return Status.UNKNOWN
    if wordings.LEAVES_OUT.match(text):
        return Status.IN_PROGRESS
    share = shares.read_share(text)
    if share is not None:
        return share
    done = wordings.DONE_HEAD.match(text)
    if done and _opens_alone(done):
        return _behind(text[done.end("done") :])
    dated = wordings.DATED_DONE.match(text)
    if dated:
        return _of_dated(dated, text, as_of)
    return _of_clauses(clauses_of(text), as_of)


def clauses_of(text: str) -> list[str]:
    """The clauses of a text (plain) without the points that part them."""
    return [clause for clause in _CLAUSE_END.split(text) if clause]


def _opens_alone(done: re.Match[str]) -> bool:
    """按要求完成 without 已 may be a demand; 已按要求完成 is none."""
    opening = done["opening"]
    asked = re.search("(?:按|根据|依照)", opening)
    return asked is None or "已" in opening or "已" in done["done"]


def _behind(rest: str) -> Status:
    """Done, unless a further clause tells what is still open (已完成，待验收)."""
    behind = wordings.LASTING_TAIL.sub("", rest, count=1) if wordings.LASTING_TAIL.match(rest) else rest
    told = [_tells(_OPEN, clause) for clause in re.split("[,。;!:、]", behind) if clause]
    goes_on = any(status in _NOT_DONE for status in told)
    if tells_open(behind):
        return Status.IN_PROGRESS if goes_on else Status.UNKNOWN
    same_sentence = re.split("[。;!]", behind, maxsplit=1)[0]
    return Status.UNKNOWN if goes_on or wordings.NOT_YET.search(same_sentence) else Status.DONE


def _of_dated(dated: re.Match[str], text: str, as_of: date) -> Status:
    """已于5月30日完成整改 is done; 9月底前完成 is a plan; 5月30日完成 is asked: it may be either."""
    found = spans(spelling.plain(dated["when"] + (dated["before"] or "")), Year(as_of.year, ""))
    if len(found) != 1 or found[0].start != 0:
        return _of_clauses(clauses_of(text), as_of)
    past = _begins_by(found[0].first, as_of)
    if dated["already"] or "已" in dated["then"]:
        return _behind(text[dated.start("end") :]) if past else Status.UNKNOWN
    if wordings.MEANT.search(dated["when"]):
        return Status.IN_PROGRESS
    to_come = found[0].last is not None and found[0].last > as_of
    return Status.IN_PROGRESS if to_come or "前" in (dated["before"] or "") or "底" in dated["when"] else Status.UNKNOWN


def _of_clauses(clauses: list[str], as_of: date) -> Status:
    """The first clause decides; where it names no state, one behind that tells what is still open."""
    if not clauses:
        return Status.UNKNOWN
    first, later = _of_clause(clauses[0], as_of), clauses[1:]
    if first is Status.DONE:
        return _behind(",".join(("", *later)))
    if first is Status.UNKNOWN:
        # 召开会议，完成修订: a piece of the work behind something else tells nothing of the whole.
        return Status.IN_PROGRESS if any(_tells(_OPEN, clause) in _NOT_DONE for clause in later) else Status.UNKNOWN
    # 已完成方案编制，整改完成: a step and the end of all, or 一期已完成，二期已完成: only the clerk can tell.
    steps = [clauses[0], *later] if _is_step(clauses[0]) else []
    ended = len(steps) > 1 and all(_is_step(one) and not _is_plan(one) for one in steps)
    ended = ended or any(_of_clause(clause, as_of) is Status.DONE or _ends_dated(clause) for clause in later)
    return Status.UNKNOWN if first is Status.IN_PROGRESS and ended else first


def _ends_dated(clause: str) -> bool:
    dated = wordings.DATED_DONE.match(clause)
    return dated is not None and bool(dated["already"] or "已" in dated["then"])


@lru_cache(maxsize=4096)
def _of_clause(clause: str, as_of: date) -> Status:
    if not wordings.SIGNAL.search(clause):  # nearly always in an account of progress, and the lists are long
        return Status.UNKNOWN
    if (share := shares.read_share(clause)) is not None:
        return share
    done = wordings.DONE_HEAD.match(clause)
    if done and done.end() == len(clause) and _opens_alone(done):
        return Status.DONE
    told = _tells(_CLOSED, clause) or _tells(_OPEN, clause) or _tells(_PIECES, clause) or Status.UNKNOWN
    return Status.UNKNOWN if told is Status.IN_PROGRESS and _is_over(clause, as_of) else told


def _is_over(clause: str, as_of: date) -> bool:
    """Whether a time named before 完成 without 已 is past (一季度完成): a plan or a fact, which is asked (contract)."""
    if "已" in clause or not wordings.ENDS.search(clause) or re.search("前|底|预计|拟|力争|限期", clause):
        return False
    found = spans(spelling.plain(clause), Year(as_of.year, ""))
    return len(found) == 1 and found[0].start == 0 and found[0].last is not None and found[0].last < as_of


def _tells(lists: "_Lists", clause: str) -> Status | None:
    """The state of the first list that has the clause."""
    if not wordings.SIGNAL.search(clause):
        return None
    return next((status for holds, status in lists if holds(clause)), None)


def _is(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda clause: pattern.fullmatch(clause) is not None


def _is_plan(clause: str) -> bool:
    return "已" not in clause and (wordings.PLANNED.fullmatch(clause) is not None or _names_a_time_before(clause))


def _names_a_time_before(clause: str) -> bool:
    """年底前完成, 汛期前完成, 下半年完成整改: a time and the end, without 已."""
    ends = wordings.ENDS.search(clause) is not None
    named = spans(spelling.plain(clause), Year(2000, ""))[:1] if ends else ()
    return wordings.BEFORE.match(clause) is not None or any(one.start <= 2 for one in named)


def _is_part(clause: str) -> bool:
    """完成3项; but 5项均已完成 may be all of them, which only the clerk knows."""
    part = wordings.PART.fullmatch(clause) is not None and wordings.ENDING.search(clause) is not None
    return part and not re.search("均|全部|都|全面|所有", clause)


def _is_step(clause: str) -> bool:
    step = wordings.STEP.fullmatch(clause)
    return step is not None and not (step["subject"] and wordings.ABOUT_THE_WHOLE.search(step["subject"]))


_Lists = tuple[tuple[Callable[[str], bool], Status], ...]
# The order decides: 未完成 holds 完成, 预计完成3项 is a plan before it is a part.
_CLOSED: _Lists = (
    (_is(wordings.UNCLEAR), Status.UNKNOWN),
    (_is(wordings.DOUBTED), Status.UNKNOWN),
    (_is(wordings.CANCELLED), Status.CANCELLED),
)
_OPEN: _Lists = (
    (_is(wordings.NOT_BEGUN), Status.NOT_STARTED),
    (_is(wordings.DENIED), Status.IN_PROGRESS),
    (_is(wordings.EXCEPT), Status.IN_PROGRESS),
    (_is(wordings.ONGOING), Status.ONGOING),
    (_is(wordings.GOING_ON), Status.IN_PROGRESS),
    (_is_plan, Status.IN_PROGRESS),
    (_is(wordings.PARTLY), Status.IN_PROGRESS),
)
_PIECES: _Lists = (
    (_is_part, Status.IN_PROGRESS),
    (_is(wordings.MEANS), Status.IN_PROGRESS),
    (_is_step, Status.IN_PROGRESS),
)
