"""Cutting paragraphs into sentences, each with its one source."""

import pytest

from app.core.grid import Cell
from app.core.told.origin import TEMPLATE, Origin, OriginKind, from_cell
from app.core.told.sourced import OriginPiece
from app.notice.told.sentences import cut, tell_sentences

PROBLEM, DONE = (Cell("台账", 5, column) for column in (3, 10))
DAY = Origin(OriginKind.PARTICULAR, "反馈日期")


@pytest.mark.parametrize(
    "sentences",
    [
        ["针对挂账问题。", "一是清退。", "二是入账。"],
        ["学习“坚决查处！彻底整改”精神。", "完"],
        ["书记说：“马上改。”", "会后即办。"],
        ["印发《办法（试行。）》等。", "已公开！", "无标点"],
        ["引号“没有配对。", "下一句。"],
        ["三问：谁来改？", "怎么改？", "完成率88.89%。"],
    ],
)
def test_a_paragraph_is_cut_at_full_stops_outside_of_quotations(sentences: list[str]) -> None:
    words = "".join(sentences)
    assert [words[begin:end] for begin, end in cut(words)] == sentences


def test_a_cell_speaks_for_a_sentence_before_a_particular_and_this_before_the_template() -> None:
    told = list(
        tell_sentences(
            [
                [
                    OriginPiece("（1）", None),
                    OriginPiece("反馈日", DAY),
                    OriginPiece("挂账", from_cell(PROBLEM)),
                    OriginPiece("。已清退。", from_cell(DONE)),
                ],
                [OriginPiece("于", None), OriginPiece("12月5日", DAY), OriginPiece("反馈。现予公布。", None)],
            ]
        )
    )
    assert [(one.paragraph, one.text) for one in told] == [
        (1, "（1）反馈日挂账。"), (1, "已清退。"), (2, "于12月5日反馈。"), (2, "现予公布。"),
    ]  # fmt: skip
    assert [one.source for one in told] == [from_cell(PROBLEM), from_cell(DONE), DAY, TEMPLATE]
    assert (told[0].cells, told[0].names) == ((PROBLEM, DONE), ("反馈日期",))
