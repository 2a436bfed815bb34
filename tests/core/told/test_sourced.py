"""Texts that know where they come from: equal to plain ones, and what is made of them still knows."""

from app.core.grid import Cell
from app.core.told.origin import from_cell
from app.core.told.sourced import OriginPiece, SourcedNumber, keep, keeps_source, pieces_of, sourced

A, B = (from_cell(Cell("台账", row, 10)) for row in (5, 6))


def test_a_sourced_text_is_a_text_like_any_other() -> None:
    text = sourced("已清退", A)
    assert text == "已清退"
    assert {text: 1}["已清退"] == 1
    assert sourced("已清退", None) is not text


def test_what_was_made_of_one_text_is_from_there_to_its_last_word() -> None:
    assert pieces_of(keep("清退。", sourced("一、清退", A))) == (OriginPiece("清退。", A),)


def test_what_joins_texts_is_from_nowhere() -> None:
    joined = keep("一是清退。二是入账。", sourced("清退。", A), sourced("入账。", B))
    assert pieces_of(joined) == (
        OriginPiece("一是", None), OriginPiece("清退。", A), OriginPiece("二是", None), OriginPiece("入账。", B),
    )  # fmt: skip


def test_equal_texts_are_found_one_after_the_other() -> None:
    joined = keep("学习；学习", sourced("学习", A), sourced("学习", B))
    assert [one.origin for one in pieces_of(joined)] == [A, None, B]


def test_a_function_that_changes_a_text_may_keep_its_source() -> None:
    @keeps_source
    def shout(text: str) -> str:
        return f"{text}！"

    assert pieces_of(shout(sourced("好", A))) == (OriginPiece("好！", A),)
    assert pieces_of(shout("好")) == (OriginPiece("好！", None),)


def test_a_number_keeps_its_source_through_its_text() -> None:
    assert pieces_of(keep("八", SourcedNumber(8, A))) == (OriginPiece("八", A),)
    assert SourcedNumber(8, A) > 7
