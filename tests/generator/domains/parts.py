"""The columns that many shapes have: owner, deadline, status, notes, and those that tell nothing of either."""

from tests.generator.domains import deadlines, people, progress
from tests.generator.domains.said import Draw, Drawn, Part, means, one, some, words


def status(head: str, draw: Draw) -> Part:
    return Part("status", (head,), draw)


def deadline(head: str, draw: Draw) -> Part:
    return Part("deadline", (head,), draw)


def owner(draw: Draw = people.single) -> Part:
    return Part("owner", ("",), draw)


def plain(head: str, *texts: str) -> Part:
    return Part("", (head,), words(means(), *texts))


def picture(_rng: object) -> Drawn:
    return one('=DISPIMG("ID_5A7C1B",1)')


LATEST = some(deadlines.plain, deadlines.period)
NOTES = plain("备注", "见附件", "2026年12月底前完成验收", "已销号资料存档", "无", "", "资金已到位")
FOUND = plain("检查时间", "2025年9月1日", "2025-10-08", "2025年11月")
PROGRESS = Part("", ("整改进展",), progress.aside)
TERM = deadline("整改时限", deadlines.simple)
