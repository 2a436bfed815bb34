"""The word an office has for mending (消缺, 处治): three headings use it as others use 整改, and it is read as that."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.core.columns import Column, Guess
from app.core.text import one_line
from app.ledger.heading.groups import Path, Paths, SettledPath
from app.ledger.heading.header import Header
from app.ledger.heading.words import parts as of
from app.ledger.heading.words.headings import plain, tells_other

COMMON = "整改"
_VERB = "(?P<verb>[一-鿿]{2})"
# The kinds of headings it stands in: till when, whether, how far, who, which body, how, on which day.
_ROLES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:{of.PLANNED})?{_VERB}(?:完成)?[期时]限",
        f"是否(?:已|完成|已完成)?{_VERB}",
        f"{_VERB}(?:状态|情况|进展|进度|结果)",
        f"{_VERB}(?:责任人|负责人|人员)",
        f"{_VERB}{of.BODY}",
        f"{_VERB}(?:措施|方案|办法|方法|举措|对策)",
        rf"(?:实际|{of.PLANNED})?{_VERB}(?:完成)?{of.TIME}",
    )
)
_FEWEST = 3
# Without 消缺期限, 是否消缺 or 消缺措施 nothing says that it is to be done: 入住人员, 入住时间, 入住情况.
_TO_BE_DONE = {0, 1, 5}
# What others write there and is known by itself.
_COMMON = re.compile("整改|整治|治理|办理|处置|处理|落实|完成|办结|解决|化解|推进|承办|督办|销号|工作")
# 监测单位, 监测时间 and 是否监测 tell of something else that is done; 设备单位 of no doing at all.
_ELSE = re.compile(
    "|".join((of.WATCHING, of.WATCHING_BODY, of.BEGINS, of.OTHER_DAYS, of.OF_A_STEP, of.HELPING))
    + "|监测|检测|评估|评定|论证|演练|宣传|贷款|计划|预计|要求|规定|承诺|实际|延期|责任|任务|问题|事项|项目|工程|隐患"
    "|目标|指标|案件|诉求|工单|设备|系统|企业|人员"
)


@dataclass(frozen=True)
class OwnVerb:
    """The headings of a sheet, and the word in them that stands for 整改; empty where there is none."""

    written: Header
    verb: str

    @property
    def header(self) -> Header:
        """The header with the common word in place of the office's own."""
        headings = {index: self._in_common_words(path) for index, path in self.written.headings.items()}
        return replace(self.written, headings=headings) if self.verb else self.written

    def as_written(self, guesses: Mapping[Column, Guess]) -> dict[Column, Guess]:
        """The guesses with the headings the clerk wrote, and why they are read so."""
        return {column: self._as_written(guess) for column, guess in guesses.items()} if self.verb else dict(guesses)

    def _in_common_words(self, path: Path) -> Path:
        return path if isinstance(path, SettledPath) else tuple(one.replace(self.verb, COMMON) for one in path)

    def _as_written(self, guess: Guess) -> Guess:
        written = one_line(self.written.headings.get(guess.cell.column, ("",))[-1])
        if written == guess.heading:
            return guess
        reason = f"表头“{written}”；本表说的“{self.verb}”按“{COMMON}”读"
        return replace(guess, heading=written, reason=reason, doubt=guess.doubt.replace(guess.heading, written))


def own_verb(header: Header) -> OwnVerb:
    """The verb of these headings that stands where 整改 stands elsewhere, and has no common one beside it in its roles."""
    roles = _roles(header.headings)
    common = {role for verb, found in roles.items() if _COMMON.search(verb) for role in found}
    own = {verb: found for verb, found in roles.items() if not (_COMMON.search(verb) or _is_else(verb))}
    fitting = (verb for verb, found in own.items() if len(found) >= _FEWEST and found & _TO_BE_DONE)
    return OwnVerb(header, next((verb for verb in fitting if not own[verb] & common), ""))


def _is_else(verb: str) -> bool:
    """Whether something else is done: by its words, or because a term of it is no deadline (服务期限, 租赁期限)."""
    return _ELSE.search(verb) is not None or tells_other(f"{verb}期限")


def _roles(headings: Paths) -> Mapping[str, set[int]]:
    """For each verb the kinds of headings it stands in."""
    found: dict[str, set[int]] = defaultdict(set)
    for path in headings.values():
        for role, pattern in enumerate(_ROLES):
            if not isinstance(path, SettledPath) and (match := pattern.fullmatch(plain(path[-1]))):
                found[match["verb"]].add(role)
    return found
