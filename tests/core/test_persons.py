"""Names of persons: what is one, and how several are told apart once masked."""

import pytest

from app.core.persons import is_name, mask_name, mask_names, persons_to_mask


@pytest.mark.parametrize("text", ["张三", "王晓明", "欧阳文清", "高建国"])
def test_a_surname_with_one_or_two_characters_is_a_name(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize(
    "text", ["张", "张家口", "王府井", "马上", "高度", "李某", "王局长", "周边", "任何", "陈志强壮"]
)
def test_places_words_and_posts_are_none(text: str) -> None:
    assert not is_name(text)


def test_a_surname_stays_a_double_one_too() -> None:
    assert [mask_name(name) for name in ("张三", "欧阳文清", "欧阳")] == ["张某", "欧阳某", "欧某"]


def test_all_who_are_named_together_are_found_each_once() -> None:
    text = "对王晓明、李建国同志进行批评教育；王晓明被诫勉"
    assert persons_to_mask(text) == ("王晓明", "李建国")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("对相关责任人张建国、李晓燕2人给予党内警告处分", ("张建国", "李晓燕")),
        ("张建国、李晓燕两名同志被诫勉谈话", ("张建国", "李晓燕")),
        ("对王晓明等三人进行约谈", ("王晓明",)),
        ("对违规报销的刘志强进行批评教育", ("刘志强",)),
    ],
)
def test_their_number_and_what_they_did_may_stand_with_the_names(text: str, names: tuple[str, ...]) -> None:
    assert persons_to_mask(text) == names


@pytest.mark.parametrize(
    "text",
    ["对整改不力的严肃问责", "对排查出的高风险岗位进行约谈", "对违规发放的钱款予以问责", "对工作不力的王家庄村约谈"],
)
def test_words_after_what_was_done_are_no_names(text: str) -> None:
    assert persons_to_mask(text) == ()


def masked(*texts: str) -> dict[str, str]:
    return mask_names((name for text in texts for name in persons_to_mask(text)), texts)


def test_a_person_alone_is_masked_plainly() -> None:
    assert masked("对王晓明进行批评教育", "张伟被诫勉") == {"王晓明": "王某", "张伟": "张某"}


def test_two_of_one_surname_are_told_apart() -> None:
    assert masked("对王晓明、王建国进行批评教育") == {"王晓明": "王某甲", "王建国": "王某乙"}


def test_who_is_masked_already_is_another_person() -> None:
    assert masked("对王晓明进行批评教育", "王某被诫勉") == {"王晓明": "王某甲"}


def test_the_eleventh_gets_a_number() -> None:
    names = [f"王{char}明" for char in "一二三四五六七八九十百"]
    found = masked(*(f"对{name}进行批评教育" for name in names))
    assert [found[name] for name in names][-2:] == ["王某癸", "王某11"]


def test_who_stands_behind_another_one_in_the_same_sentence_is_found_too() -> None:
    text = "已对责任人王晓明进行批评教育，给予李建国党内警告处分。"
    assert set(persons_to_mask(text)) == {"王晓明", "李建国"}
