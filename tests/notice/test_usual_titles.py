"""Usual titles made of their parts, for every matter: none is broken inside a phrase, and each has a shape or is told."""

from collections.abc import Iterator
from itertools import accumulate, product

import pytest

from app.core.matters.shipped import shipped_matters
from app.core.matters.texts import NOTICE_TITLE, REPORT_TITLE
from app.core.text import width
from app.notice.title import LINE, break_title, unset

PLACES = ("云溪县", "云川市", "云川市云溪区")
ORGANS = ("水利局", "档案馆", "教育体育局", "科学技术协会", "自然资源和规划局", "城市管理综合行政执法局")
ISSUERS = (
    *(f"中共{place}{organ}{kind}" for place, organ, kind in product(PLACES, ORGANS, ("党组", "委员会"))),
    *(f"{place}{organ}" for place, organ in product(PLACES[:2], ORGANS)),
    "澄州市人民政府",
    "云溪县公共交通有限公司",
)
MATTERS = tuple(
    one.texts[name.name].replace("{{ 检查事项 }}", "校外培训机构专项整治")
    for one in shipped_matters()
    for name in (NOTICE_TITLE, REPORT_TITLE)
)
FEEDBACK = tuple(
    f"关于{led}市委第{number}巡察组反馈意见{kind}进展情况的{genre}"
    for led, number, kind, genre in (
        ("", "三", "整改", "报告"), ("", "十一", "整改", "通知"), ("落实", "三", "整改", "通报"),
        ("落实", "五", "集中整改", "通报"), ("", "三", "集中整改", "报告"),
    )
)  # fmt: skip
TITLES = tuple(f"{issuer}{what}" for issuer, what in product(ISSUERS, (*MATTERS, *FEEDBACK)))
# Listed by hand, not taken from the code: what a reader takes in at once.
PHRASES = (
    "集中整改进展情况的", "整改进展情况的", "整改情况的", "办理情况的", "反馈意见", "查出问题", "发现问题", "发现隐患",
    "市委第三巡察组", "市委第五巡察组", "市委第十一巡察组", "督查督办事项", "安全生产检查", "生态环境保护督察", "专项整治",
    "校外培训机构", "通报", "报告", "通知", "公告", "关于落实", *ISSUERS,
)  # fmt: skip


def cuts(title: str) -> Iterator[str]:
    """The phrases a break of the title lies in, an issuer's name only where it fits one line."""
    for at in accumulate(map(len, break_title(title)[:-1])):
        for phrase in PHRASES:
            begin = title.find(phrase)
            if begin >= 0 and begin < at < begin + len(phrase) and width(phrase) <= LINE:
                yield phrase


def test_there_are_many() -> None:
    assert len(TITLES) > 900


@pytest.mark.parametrize("issuer", ISSUERS)
def test_no_break_inside_a_phrase(issuer: str) -> None:
    assert {title: found for title in TITLES if title.startswith(issuer) and (found := list(cuts(title)))} == {}


def test_lines_of_one_length_only_where_every_other_break_cuts_a_phrase() -> None:
    told = [title for title in TITLES if unset(title)]
    assert len(told) < len(TITLES) / 40
    for title in told:
        first, second, third = map(width, break_title(title))
        assert first == second > third
        # 关于 begins its line, and behind the team nothing fits the first line any more.
        assert width(title[: title.index("反馈意见")]) > LINE


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("中共云溪县科学技术协会党组关于巡察整改进展情况的通报", ""),
        ("关于巡察整改情况的报告", ""),
        (
            "中共云溪县科学技术协会党组关于市委第三巡察组反馈意见整改进展情况的报告",
            "各行是 13、13、9 个字，排不成梯形或菱形",
        ),
        ("甲" * 30, "有 30 个字，找不到合适的地方分行，要由 Word 自行折行"),
    ],
)
def test_a_title_that_cannot_be_set_well_is_told(title: str, said: str) -> None:
    assert unset(title).endswith(said)
    assert bool(unset(title)) is bool(said)
