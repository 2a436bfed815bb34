"""Points on printing: each cell that is printed otherwise is listed, and no other text changes."""

from app.core.fix import Slip
from app.core.matters.given import Particulars
from app.notice import compose, pointings, with_points
from tests.tables import grid, ledger

HEAD = ["序号", "反馈问题", "具体问题", "整改措施", "责任人", "整改进展", "状态", "整改时限"]
TYPED = ledger(
    grid(
        [
            HEAD,
            [1, '落实"一岗双责"', "学习不深入,研讨少", "加强学习", "周敏,李一", "1.已学习,已研讨 2.已印发(试行)", "已完成", "2026年6月底前"],
            [2, "", "账目不清", "清理", "周敏", "已清理，已入账", "已完成", "2026年6月底前"],
            [3, "", "档案不全", "补齐", "周敏", "已补齐,已归档，。", "已完成", "2026年6月底前"],
            [4, "", "公示不及时", "公示", "周敏", "已公示，。", "已完成", "2026年6月底前"],
        ]
    )
)  # fmt: skip


def test_each_cell_is_listed_before_it_is_printed() -> None:
    assert [(one.cell.address, *one.excerpts()) for one in pointings(TYPED)] == [
        ("B2", '“落实"一岗双责"”', "“落实“一岗双责””"),
        ("C2", "“学习不深入,研讨少”", "“学习不深入，研讨少”"),
        ("F2", "“1.已学习,已研讨 2.已印发(试行)”", "“1.已学习，已研讨 2.已印发（试行）”"),
        ("F4", "“已补齐,已归档，。”", "“已补齐，已归档。”"),
        ("F5", "“已公示，。”", "“已公示。”"),
    ]
    assert [one.kinds for one in pointings(TYPED)[2:]] == [
        (Slip.WIDTH,),
        (Slip.WIDTH, Slip.POINT),
        (Slip.POINT,),
    ]


def test_only_what_was_listed_is_printed_otherwise() -> None:
    before, after = (str(compose(one, Particulars())) for one in (TYPED, with_points(TYPED)))
    assert "周敏" in after
    assert "关于‘" not in before
    for was, becomes in (
        ("不深入,", "不深入，"),
        ("(试行)", "（试行）"),
        ("已学习,", "已学习，"),
        ('"一岗双责"', "“一岗双责”"),
    ):
        assert was in before
        assert was not in after
        assert becomes in after
    assert pointings(with_points(TYPED)) == ()


def test_a_ledger_with_its_points_stays_the_same() -> None:
    clean = with_points(TYPED)
    assert with_points(clean) is clean
