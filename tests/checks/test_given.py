"""Rules on the particulars: what a clerk gives is printed as well, and the contact may be a telephone."""

from app import checks
from app.core.check_context import CheckContext
from app.core.finding import Field
from app.core.matters.given import Particulars
from app.core.particulars import PARTICULARS
from tests.tables import AS_OF, grid, ledger

ROWS = [
    ["序号", "具体问题", "整改措施", "责任人", "整改时限", "状态"],
    [1, "学习流于形式", "组织培训", "周敏", "2026年12月31日", "整改中"],
]


def found(**given: str) -> list[tuple[str, str]]:
    context = CheckContext(AS_OF, particulars=Particulars().with_(given))
    return [
        (one.rule, one.origin.name) for one in checks.run(ledger(grid(ROWS)), context) if isinstance(one.origin, Field)
    ]


def test_the_contact_may_give_a_mobile_number_and_a_room() -> None:
    given = {"联系电话": "13800000000", "通信地址": "幸福路5号楼1201室", "电子邮箱": "13800000000@example.cn"}
    assert found(**given) == []
    # Whatever else is declared as a way to reach the office.
    assert [one.name for one in PARTICULARS if one.contact and found(**{one.name: "幸福路5号楼1201室"})] == []


def test_elsewhere_they_are_found() -> None:
    assert found(附注="联系他13800000000") == [("mobile-number", "附注")]
    assert found(问题线索处理情况="已对王晓明进行立案审查。") == [("person-named", "问题线索处理情况")]
    assert found(标题="关于XX问题的通报") == [("left-over", "标题")]


def test_signers_are_named_by_right() -> None:
    assert found(签发人="王晓明、李建国") == []


def test_a_mark_of_secrecy_is_asked_for_once_in_its_own_field() -> None:
    assert found(密级和保密期限="机密★1年") == [("secrecy-given", "密级和保密期限")]
    assert found(附注="机密★1年") == [("secrecy-mark", "附注")]


def test_whole_sentences_are_read_as_the_rest_of_the_text_is() -> None:
    assert found(问题线索处理情况="截止目前未收到线索。。") == [
        ("word-wrong", "问题线索处理情况"),
        ("point-doubled", "问题线索处理情况"),
    ]
    assert found(附件="截止目前台账") == []
