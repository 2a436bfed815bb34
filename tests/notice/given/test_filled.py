"""Sentences that are data, with fields put in by name."""

import pytest

from app.core.told.origin import Origin, OriginKind
from app.core.told.sourced import OriginPiece, SourcedNumber, pieces_of, sourced
from app.notice.given.filled import fill, names_in

ISSUER, COUNT = Origin(OriginKind.PARTICULAR, "发文机关"), Origin(OriginKind.FIGURE, "问题数")
VALUES = {"发文机关": sourced("某局", ISSUER), "问题数": SourcedNumber(27, COUNT), "台账": ["甲"]}


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{{ 发文机关 }}共{{问题数}}个问题。", "某局共27个问题。"),
        ("没有字段。", "没有字段。"),
        ("", ""),
        ("{{ 发文机关 }}", "某局"),
        ("{{ 无此字段 }}个", "【待补：无此字段】个"),
        ("{{ 台账 }}个", "【待补：台账】个"),
        ("{ 发文机关 }", "【待补：发文机关】"),
        ("由｛｛ 发文机关 ｝｝报", "由【待补：发文机关】报"),
        ("{{ 发文机关 }报{{ 问题数 }}个", "【待补：发文机关】报27个"),
        ("{{ 发文 机关 }}", "【待补：发文 机关】"),
        ("{{{ 问题数 }}}个", "【待补：问题数】个"),
        ("{{ 发文机关 报", "【待补：字段】 发文机关 报"),
        ("{{ }}", "【待补：字段】"),
    ],
)
def test_fields_are_put_in_by_name(text: str, filled: str) -> None:
    assert fill(text, VALUES) == filled


def test_what_was_put_in_knows_where_it_is_from() -> None:
    assert pieces_of(fill("由{{ 发文机关 }}报{{ 问题数 }}个。", VALUES)) == (
        OriginPiece("由", None),
        OriginPiece("某局", ISSUER),
        OriginPiece("报", None),
        OriginPiece("27", COUNT),
        OriginPiece("个。", None),
    )


def test_the_fields_a_text_names() -> None:
    assert names_in("{{ 甲 }}和{{乙}}，{{ 甲 }}") == ("甲", "乙", "甲")


def test_what_stands_around_them_keeps_its_source() -> None:
    assert pieces_of(fill(sourced("共{{ 问题数 }}个。", ISSUER), VALUES)) == (
        OriginPiece("共", ISSUER),
        OriginPiece("27", COUNT),
        OriginPiece("个。", ISSUER),
    )
