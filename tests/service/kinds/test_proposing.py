"""Which matter (事项) a ledger is about: one is taken, several are asked about, nothing is guessed."""

from dataclasses import replace

import pytest

from app.core.grid import Grid
from app.core.ledger import Ledger
from app.core.matters.given import Particulars
from app.core.matters.shipped import shipped_matters
from app.core.sheet import Sheet
from app.service.kinds.proposing import NO_PROPOSAL, MatterProposal, propose_matter

PLAIN = "整改台账"


def ledger(title: str = PLAIN, *, sheet: str = PLAIN, file: str = PLAIN, row: str = "", unread: str = "说明") -> Ledger:
    grid = Grid(sheet, ((title, None), ("序号", "问题"), (1, row)))
    sheets = (Sheet(sheet, True, header_rows=(2,), grid=grid), Sheet(unread, False, "没有可以识别的表头"))
    return Ledger(f"{file}.xlsx", "", "xlsx", sheets, ())


TITLE = "审计查出问题整改台账"
TABLE = {
    "the title": (ledger(TITLE), {}, ("审计",), "标题"),
    "the sheet": (ledger(sheet="巡视反馈问题"), {}, ("巡视",), "工作表名"),
    "the file": (ledger(file="环保督察整改台账"), {}, ("生态环境保护督察",), "文件名"),
    "a particular": (ledger(), {"检查机构": "省委第三巡视组"}, ("巡视",), "要素"),
    "the title before the particulars": (ledger(TITLE), {"被检查单位": "被审计单位"}, ("审计",), "标题"),
    "several": (ledger(TITLE, sheet="巡视反馈问题"), {}, ("审计", "巡视"), "标题"),
    "the default and another": (ledger(TITLE), {"检查机构": "市委第二巡察组"}, ("审计", "巡察"), "标题"),
    "nothing": (ledger(), {}, (), ""),
    "the default alone": (ledger("巡察反馈问题整改台账"), {}, (), ""),
    "only in a row": (ledger(row="审计组发现的问题"), {}, (), ""),
    "a sheet that is not read": (ledger(unread=TITLE), {}, (), ""),
    "one was given": (ledger(TITLE), {"事项": "巡察"}, (), ""),
    "not the name of a matter alone": (ledger("内部审计科整改台账"), {}, (), ""),
}


@pytest.mark.parametrize(("read", "given", "names", "where"), TABLE.values(), ids=TABLE)
def test_what_a_ledger_is_about(read: Ledger, given: dict[str, str], names: tuple[str, ...], where: str) -> None:
    proposed = propose_matter(read, Particulars().with_(given))
    assert (set(proposed.names), proposed.where) == (set(names), where)
    assert proposed.taken == (names[0] if len(names) == 1 else "")


def test_a_longer_sign_of_the_office_s_own_matter_is_the_more_telling() -> None:
    own = replace(shipped_matters()[0], name="提级巡察", signs=("提级巡察",))
    given = Particulars(matters=(*shipped_matters(), own))
    assert propose_matter(ledger("提级巡察反馈问题整改台账"), given) == MatterProposal(("提级巡察",), "标题")
    assert propose_matter(ledger("巡察反馈问题整改台账"), given) == NO_PROPOSAL


def test_a_copy_with_the_same_signs_is_asked_about() -> None:
    own = replace(shipped_matters()[0], name="县委巡察")
    given = Particulars(matters=(*shipped_matters(), own))
    assert propose_matter(ledger("巡察反馈问题整改台账"), given).names == ("巡察", "县委巡察")
