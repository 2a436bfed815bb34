"""Numbers that must not be published, and the contact of an office that may."""

import pytest

from app.checks.sensitive import identity_numbers, is_contact_label, mobiles, plates, without_contact


@pytest.mark.parametrize(
    "text", ["联系电话：", "监督电话", "电话", "通信地址：", "电子邮箱", "监督举报电话", "电 话："]
)
def test_a_label_announces_a_contact(text: str) -> None:
    assert is_contact_label(text)


@pytest.mark.parametrize("text", ["联系电话：0597-3210000", "整改进展", "当事人联系电话", "监督举报电话号", ""])
def test_other_texts_announce_none(text: str) -> None:
    assert not is_contact_label(text)


def test_a_contact_ends_with_its_sentence() -> None:
    text = "联系电话：13800000000。致电13900000000"
    assert mobiles(without_contact(text)) == ("13900000000",)
    assert len(without_contact(text)) == len(text)


def test_a_plate_has_a_digit_and_ends() -> None:
    assert plates("闽F12345、京AD12345、闽FABCDE、闽F12345678") == ("闽F12345", "京AD12345")


def test_nobody_born_before_1900_has_a_number() -> None:
    assert identity_numbers("11010519000101001X、110105189912310015") == ("11010519000101001X",)
