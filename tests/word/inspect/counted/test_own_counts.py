"""What a document says of its own items is counted only where claim and list are unmistakable, and then exactly."""

from collections.abc import Sequence

import pytest

from app.word.inspect.counted.own_counts import own_counts
from app.word.inspect.document import read
from app.word.reading.opening import document_in
from tests.word.inspect.letters import Letter, indented, remove, write


def found(texts: Sequence[str], note: str = "", rows: Sequence[Sequence[str]] = ()) -> list[str]:
    """What is said of a letter with these paragraphs; the table stands below the first of them."""
    letter = Letter(0)
    for one in letter.levels:
        remove(one)
    made = [indented(letter._add(text)) for text in texts]
    for paragraph in made:
        letter.above_note._p.addprevious(paragraph._p)
    if rows:
        table = letter.document.add_table(len(rows), len(rows[0]))
        for cells, row in zip(rows, table.rows, strict=True):
            for text, cell in zip(cells, row.cells, strict=True):
                cell.text = text
        made[0]._p.addnext(table._tbl)
    write(letter.note, note) if note else remove(letter.note)
    outcome = own_counts.judge(read(document_in(letter.content(), "文件")))
    return [one.found for one in outcome.differences]


THREE = ["1.制度不全。", "2.台账不清。", "3.整改不实。"]
FOUR = [*THREE, "4.监督不力。"]
POINTED: list[tuple[list[str], list[str]]] = [
    (["检查发现以下3个问题：", *THREE], []),
    (["检查发现以下三个问题。", *THREE], []),
    (["检查发现以下3个问题：", *FOUR], ["说“以下3个问题”，后面列了 4 个"]),
    (["检查发现以下3个问题：", *THREE[:2]], ["说“以下3个问题”，后面列了 2 个"]),
    (["现提出下列四项要求，请认真落实。", *THREE], ["说“下列四项要求”，后面列了 3 项"]),
    (["请落实以下两项措施：", *THREE], ["说“以下两项措施”，后面列了 3 项"]),
    # The list ends with the next part, or where another begins.
    (["一、问题", "存在以下3个问题：", *THREE, "二、要求", "1.抓紧整改。", "2.按时报告。"], []),
    (["存在以下3个问题：", *THREE, "同时提出要求：", "1.抓紧整改。"], []),
    (["存在以下3个问题：", *THREE[:2], "3.整改不实。", "这项问题反复出现。", "请抓紧整改。"], []),
    # Numbers that leave one out are another clause's.
    (["存在以下3个问题：", THREE[0], FOUR[3]], []),
    (["存在以下3个问题：", "制度不全。", "台账不清。"], []),
    (["存在以下3个问题，请对照整改。", "请按时报告。", *THREE[:2]], []),
    # What the parts hold, or what they hold in all.
    (["存在以下4个问题：", "（一）制度", "1.不全。", "2.不新。", "（二）台账", "1.不清。", "2.不全。"], []),
    (["存在以下5个问题：", "（一）制度", "1.不全。", "2.不新。", "（二）台账", "1.不清。", "2.不全。"], ["说“以下5个问题”，后面列了 4 个"]),
    (["存在以下5个问题：", "（一）制度方面2个。", "（二）台账方面3个。"], []),
    # Parts of the document may follow under the same numbers, but not be missing.
    (["有以下2个方面：", "一、抓学习。", "二、抓落实。", "三、下一步打算。"], []),
    (["有以下4个方面：", "一、抓学习。", "二、抓落实。", "三、抓监督。"], ["说“以下4个方面”，后面列了 3 个"]),
    (["有以下2个方面：", "（一）抓学习。", "（二）抓落实。", "（三）抓监督。"], []),
    (["一、做法", "有以下2个方面：", "（一）抓学习。", "（二）抓落实。", "（三）抓监督。", "二、打算"], ["说“以下2个方面”，后面列了 3 个"]),
    # Below is no pointer here, and no number of these.
    (["处理处级以下3名干部：", *FOUR], []),
    (["清理20万元以下3个项目：", *FOUR], []),
    (["在以下3个月内完成：", *FOUR], []),
    (["做好以下几项工作：", *FOUR], []),
    # Within the paragraph.
    (["检查发现以下3个问题：一是制度不全；二是台账不清；三是整改不实。"], []),
    (["检查发现以下3个问题：一是制度不全；二是台账不清。"], ["说“以下3个问题”，后面列了 2 个"]),
    (["检查发现以下2个问题：（1）制度不全；（2）台账不清；（3）整改不实。"], ["说“以下2个问题”，后面列了 3 个"]),
    (["检查发现以下2个问题：①制度不全；②台账不清；③整改不实。"], ["说“以下2个问题”，后面列了 3 个"]),
    (["检查发现以下3个问题：1.制度不全；2.台账不清。"], ["说“以下3个问题”，后面列了 2 个"]),
    (["检查发现以下3个问题：1.5万元没有入账；2.5万元没有追缴。"], []),
    (["检查发现以下3个问题：一是制度不全；二是台账不清；此外，整改不实。"], []),
    (["检查发现以下3个问题：一是制度不全；二是台账不清，三则整改不实。"], []),
    (["检查发现以下3个问题：一是制度不全二是台账不清三是整改不实。"], []),
    (["检查发现以下3个问题：一是制度2个；二是台账1个。"], []),
    (["检查发现以下3个问题：制度、台账、整改各1个。"], []),
    # Right before a colon.
    (["主要存在3个方面的问题：一是制度不全；二是台账不清。"], ["说“3个方面的问题”，后面列了 2 个"]),
    (["会议提出了3点要求：一是抓紧；二是抓实；三是抓细。"], []),
    (["会议提出了3点要求：一是抓紧；二是抓实；三是抓细；四是抓常。"], ["说“3点要求”，后面列了 4 点"]),
    (["分为3类：", *THREE[:2]], ["说“3类”，后面列了 2 类"]),
    (["针对发现2个问题：一是制定方案；二是抓紧整改；三是建章立制。"], []),
    (["开展3次检查：一是查制度；二是查台账。"], []),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "said"), POINTED, ids=[" / ".join(one)[:60] for one, _ in POINTED])
def test_a_list_that_is_pointed_to(texts: list[str], said: list[str]) -> None:
    assert found(texts) == said


HEAD = ["序号", "问题"]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([HEAD, ["1", "制度"], ["2", "台账"], ["3", "整改"]], []),
        ([HEAD, ["1", "制度"], ["2", "台账"]], ["说“下列3项整改事项需要”，后面列了 2 项"]),
        ([HEAD, ["1", "制度"], ["1", "制度"], ["2", "台账"], ["3", "整改"]], []),
        ([HEAD, ["7", "制度"], ["9", "台账"]], []),
        ([["问题", "措施"], ["制度", "修订"], ["台账", "补记"]], []),
    ],
)
def test_a_table_below(rows: list[list[str]], said: list[str]) -> None:
    assert found(["下列3项整改事项需要督办。请按时反馈。"], rows=rows) == said


ABOVE: list[tuple[list[str], list[str]]] = [
    ([*THREE, "以上三项工作，请抓紧落实。"], []),
    ([*THREE, "以上四项工作，请抓紧落实。"], ["说“以上四项工作”，前面列了 3 项"]),
    ([*FOUR, "上述3个问题，请抓紧整改。"], ["说“上述3个问题”，前面列了 4 个"]),
    (["一、问题", *FOUR, "二、要求", "1.抓紧。", "2.抓实。", "以上2项要求，请落实。"], []),
    (["一、问题", *FOUR, "二、要求", "1.抓紧。", "2.抓实。", "以上4个问题，请整改。"], []),
    (["有关问题已经通报。", "以上三项工作，请抓紧落实。"], []),
    ([*FOUR, "上述3项费用共计2万元。"], []),
    (["（一）抓学习。", "（二）抓落实。", "（三）抓监督。", "上述第（一）至（三）项由办公室牵头。"], []),
    (["（一）抓学习。", "（二）抓落实。", "上述第（一）至（三）项由办公室牵头。"], ["说“上述第（一）至（三）项”，编号只到 2"]),
    (["上述第（一）至（三）项由办公室牵头。"], []),
    (["本办法第（一）至（三）项由办公室牵头。", "（一）抓学习。", "（二）抓落实。"], ["说“本办法第（一）至（三）项”，编号只到 2"]),
    (["（一）抓学习。", "（二）抓落实。", "依照《条例》第五条第（一）至（三）项处理。"], []),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "said"), ABOVE, ids=[" / ".join(one)[-60:] for one, _ in ABOVE])
def test_a_list_above(texts: list[str], said: list[str]) -> None:
    assert found(texts) == said


def parts(count: int, *, first: int = 4) -> list[str]:
    """Problems of two parts, numbered through."""
    items = [f"{at}.针对制度不全问题。已经修订。" for at in range(1, count + 1)]
    return ["一、整改情况", "（一）学习方面", *items[:first], "（二）管理方面", *items[first:], "二、下一步打算"]


TOTALS: list[tuple[list[str], list[str]]] = [
    (["针对反馈的9个问题，逐项整改。", *parts(9)], []),
    (["针对反馈的9个问题，逐项整改。", *parts(8)], ["说“9个问题”，逐个编号的问题有 8 个"]),
    (["针对反馈的9个问题，逐项整改。", *parts(11)], ["说“9个问题”，逐个编号的问题有 11 个"]),
    # So many fewer are a choice, and so is what is said to be one.
    (["针对反馈的9个问题，逐项整改。", *parts(6)], []),
    (["针对反馈的9个问题，逐项整改，现通报主要问题。", *parts(8)], []),
    (["反馈的9个问题中，1个问题涉密。", *parts(8)], []),
    (["反馈9个问题，自查发现2个问题。", *parts(11)], []),
    (["反馈9个问题，自查发现2个问题。", *parts(9)], []),
    (["针对反馈意见，逐项整改。", *parts(8)], []),
    (["针对反馈的5个问题，逐项整改。", *parts(4)], []),
    # Lists that do not go on, or not alone.
    (["针对反馈的6个问题，逐项整改。", "一、问题", *[f"{at}.针对制度问题。" for at in range(1, 6)]], []),
    (["针对反馈的9个问题，逐项整改。", *parts(8)[:-1], "（三）针对账目不清问题。", "一是补记。", "二、下一步打算"], []),
    (["针对反馈的9个问题，逐项整改。", *[one.replace("针对制度不全问题", "修订制度") for one in parts(8)]], []),
    # Measures by their name.
    (["制定整改措施3条。", "（1）制度不全", "整改措施一：修订制度。", "整改措施二：组织学习。", "（2）台账不清", "整改措施：补记台账。"], []),
    (
        ["制定整改措施4条。", "（1）制度不全", "整改措施一：修订制度。", "整改措施二：组织学习。", "（2）台账不清", "整改措施：补记台账。"],
        ["说“整改措施4条”，逐条写的整改措施有 3 条"],
    ),
    (["制定整改措施4条。", "（1）制度不全", "整改措施一：修订制度。", "整改措施二：（1）组织学习；（2）开展检查。", "整改措施：补记。"], []),
    (["制定整改措施3条。", "（1）制度不全", "整改措施：修订制度。", "（2）台账不清", "整改措施：补记台账。"], []),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "said"), TOTALS, ids=[f"{one[0]}-{len(one)}" for one, _ in TOTALS])
def test_a_total(texts: list[str], said: list[str]) -> None:
    assert found(texts) == said


NOTE = "附件：1.检查情况表\n　　　2.问题清单"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("随文印发附件2件。", []),
        ("随文印发附件3件。", ["说“附件3件”，附件说明里有 2 个"]),
        ("现印发1个附件。", ["说“1个附件”，附件说明里有 2 个"]),
        ("请于月底前报送附件3件。", []),
        ("详见附件2。", []),
        ("附件2份数不限。", []),
    ],
)
def test_attachments(text: str, said: list[str]) -> None:
    assert found([text], note=NOTE) == said
