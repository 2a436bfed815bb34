"""Elements that are missing, in the wrong order or at odds with each other are told."""

import pytest

from tests.word.inspect.conftest import Checked, differing
from tests.word.inspect.faults import Fault, attached, gone, words
from tests.word.inspect.faults import signers as signed
from tests.word.inspect.letters import LEFT, Letter, ind, write

ONE, TWO = "附件：检查情况表", "附件：1.检查情况表\n2.整改台账"


def report(addressee: bool, *, signers: bool = True) -> Fault:
    def spoil(one: Letter) -> None:
        write(one.titles[1], "关于档案安全检查情况的报告")
        if signers:
            signed("签发人：", "楷体")(one)
        if not addressee:
            gone("addressee")(one)

    return spoil


def minutes(one: Letter) -> None:
    write(one.titles[1], "关于档案安全的会议纪要")
    gone("date", "signature")(one)


def report_waiting(one: Letter) -> None:
    report(addressee=True, signers=False)(one)
    one.number.alignment = LEFT
    ind(one.number, left=315)


def misnumbered(one: Letter) -> None:
    attached("检查情况表", "整改台账", note=TWO)(one)
    mark = next(each for each in one.document.paragraphs if each.text == "附件2")
    write(mark, "附件3")


def date_first(one: Letter) -> None:
    one.date._p.addnext(one.signature._p)


def untitled(one: Letter) -> None:
    gone("number", "line", "mark", "addressee")(one)
    for title in one.titles:
        write(title, "")


FAULTS: list[tuple[str, Fault, set[str]]] = [
    ("a report to nobody", report(addressee=False), {"addressee-present"}),
    ("a report with its addressee", report(addressee=True), set()),
    ("a report without signers", report(addressee=True, signers=False), {"signers-present"}),
    ("its number left, waiting for them", report_waiting, {"signers-present"}),
    ("a date without its day", words("2026年6月", lambda one: one.date), {"date-form"}),
    ("no issuer", gone("signature"), {"signature-present"}),
    ("signed by another", words("云川市图书馆", lambda one: one.signature), {"signature-name"}),
    ("signed by a short name", words("市档案馆", lambda one: one.signature), {"closing-place"}),
    ("an attachment that is not listed", words("详见附件2。", lambda one: one.body[0]), {"attachment-titles"}),
    ("the one attachment", words("详见附件1。", lambda one: one.body[0]), set()),
    ("marked 1 and 3", misnumbered, {"attachment-titles"}),
    ("a notice to everyone", gone("addressee"), set()),
    ("no title", untitled, {"title-present"}),
    ("no date", gone("date"), {"date-present"}),
    ("no closing", gone("date", "signature"), {"date-present"}),
    ("minutes without a date at the end", minutes, set()),
    ("date above its issuer", date_first, {"closing-order"}),
    ("printed a day early", words("云川市档案馆办公室　　2026年6月29日印发", lambda one: one.printed), {"printed-after"}),
    ("printed the same day", words("云川市档案馆办公室　　2026年6月30日印发", lambda one: one.printed), set()),
    ("one attachment", attached("检查情况表", note=ONE), set()),
    ("two attachments", attached("检查情况表", "整改台账", note=TWO), set()),
    ("an attachment called otherwise", attached("检查情况一览表", note=ONE), {"attachment-titles"}),
    ("two attachments the wrong way round", attached("整改台账", "检查情况表", note=TWO), {"attachment-titles"}),
    ("one of two attached", attached("检查情况表", note=TWO), {"attachment-titles"}),
    ("an attachment without a title", attached("", note=ONE), {"attachment-titles"}),
    ("an attachment's name in 《》", words("附件：《检查情况表》", lambda one: one.note), {"attachment-note-points"}),
    ("《》 within a name", words("附件：《云川日报》报道汇编", lambda one: one.note), set()),
]  # fmt: skip


@pytest.mark.parametrize(("fault", "expected"), [one[1:] for one in FAULTS], ids=[one[0] for one in FAULTS])
def test_exactly_what_was_spoilt_is_found(as_written: Checked, fault: Fault, expected: set[str]) -> None:
    letter = Letter()
    fault(letter)
    assert differing(as_written(letter.content())) == expected
