"""For every clause of wording the sentences it must flag and those it must not; for all others why words do not matter."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.word.inspect.faults import attached, secrecy, signers
from tests.word.inspect.formats.special import Decree, Joint, Minutes, Reply
from tests.word.inspect.letters import LEFT, Letter, remove, write

Put = Callable[[Any, str], object]


@dataclass(frozen=True)
class Sentences:
    """Where they stand (`put` into `make`), those a clause `must` flag and those it must `not_`."""

    put: Put
    must: tuple[str, ...]
    not_: tuple[str, ...]
    make: type[Letter] = Letter


def at(name: str) -> Put:
    """In place of one element's words."""
    return lambda letter, text: write(getattr(letter, name), text)


def first_body(letter: Letter, text: str) -> None:
    write(letter.body[0], text)


def first_level(letter: Letter, text: str) -> None:
    write(letter.levels[0], text)


def list_of(letter: Letter, text: str) -> None:
    """Paragraphs, parted by bars, in place of headings and body."""
    for one in (*letter.levels, *letter.body[1:]):
        remove(one)
    for line in text.split("|"):
        made = letter._add(line)
        letter.body[0]._p.addprevious(made._p)


def labels_of(letter: Letter, text: str) -> None:
    """One paragraph in place of the first of the text, or a list."""
    put = list_of if "|" in text else first_body
    put(letter, text)


def title(letter: Letter, text: str) -> None:
    """The second line of the title; two lines where a bar parts them."""
    first, bar, second = text.partition("|")
    if bar:
        write(letter.titles[0], first)
    write(letter.titles[1], second or first)


def title_alone(letter: Letter, text: str) -> None:
    title(letter, text)
    remove(letter.titles[0])


def title_to_nobody(letter: Letter, text: str) -> None:
    remove(letter.addressee)
    title(letter, text)


def title_undated(letter: Letter, text: str) -> None:
    remove(letter.date)
    title(letter, text)


def title_unsigned(letter: Letter, text: str) -> None:
    remove(letter.signature)
    title(letter, text)


def above_mark(letter: Letter, text: str) -> None:
    secrecy(text)(letter)


def signed_by(letter: Letter, text: str) -> None:
    signers(text, "楷体")(letter)


def number_beside(letter: Letter, text: str) -> None:
    write(letter.number, text)


def note_below(letter: Letter, text: str) -> None:
    made = letter._add(f"　　{text}", LEFT)
    letter.date._p.addnext(made._p)


def page_text(letter: Letter, text: str) -> None:
    letter.signature._p.addprevious(letter._add(text)._p)


def attachment_line(letter: Letter, text: str) -> None:
    attached("检查情况表", note="附件：检查情况表")(letter)
    write(next(one for one in letter.document.paragraphs if one.text == "附件"), text)


def attachment_title(letter: Letter, text: str) -> None:
    attached(text, note="附件：检查情况表")(letter)


def dashes(letter: Letter, text: str) -> None:
    before, _, behind = text.partition("1")
    for one in (letter.odd, letter.even):
        write(one, before)
        one.runs[-1].text = behind


def joint_word(letter: Joint, text: str) -> None:
    write(letter.names.paragraphs[1], text)


LABELS_NOT = (
    "一、提高认识", "（一）压实责任", "1.建立清单", "（1）逐项销号", "1、2号楼已完工。", "3、4月份已办结。", "第一，加强领导。", "一是加强领导。",
    "2026年6月底前完成。", "1.5万元已退缴。", "（试行）期满后修订。", "十五、六名干部参加。",
)  # fmt: skip

OTHER_LABELS = (
    "一、甲事|（一）甲一|①建立清单|②逐项销号", "一、甲事|①建立清单", "一、甲事|（一）甲一|甲一的情况。|① 建立清单。",
    "一、甲事|（一）甲一|1）建立清单|2）逐项销号",
    "（一）甲一|1.建立清单|1）逐项销号|2）按月通报", "（一）甲一|1.建立清单|1)逐项销号", "（一）甲一|①建立清单|1）逐项销号",
)  # fmt: skip
OTHER_LABELS_NOT = (
    "①甲事|②乙事", "1）甲事|2）乙事", "（一）包括：|①清单；|②台账。", "（一）甲一|①清单；|②台账。", "（一）甲一|1.建立清单|①销号|②通报",
    "（一）甲一|1.清单|（1）销号|①通报", "（一）甲一|1.清单|（1）销号|1）通报", "（一）一看①、二看②。", "（一）甲一|台账①一份。",
)  # fmt: skip

SENTENCES: dict[str, Sentences] = {
    "own-counts": Sentences(
        first_body,
        ("检查发现以下3个问题：一是制度不全；二是台账不清。", "请落实以下两项措施：一是自查；二是整改；三是报告。"),
        ("检查发现以下3个问题：一是制度不全；二是台账不清；三是整改不实。", "清理20万元以下3个项目：一是甲；二是乙。"),
    ),
    "copy-number": Sentences(above_mark, ("12345", "0000001"), ("000001", "123456")),
    "secrecy": Sentences(above_mark, ("机密1年", "机密☆1年", "秘密★一年"), ("机密★1年", "秘密", "绝密★长期", "秘密★6个月")),
    "urgency": Sentences(above_mark, ("紧急", "急件", "平急", "特急件"), ("特急", "加急")),
    "document-number-form": Sentences(
        at("number"),
        ("云档[2026]12号", "云档（2026）12号", "云档〔26〕12号", "云档〔2026〕012号", "云档〔2026〕第12号", "云档【2026】12号"),
        ("云档〔2026〕12号", "中共云川委〔2026〕1号", "云政办函〔1999〕103号"),
    ),
    "signers-form": Sentences(signed_by, ("签发人:", "签发人"), ("签发人：",)),
    "signers-present": Sentences(
        title, ("关于档案安全检查情况的报告", "关于增加经费的请示"), ("关于档案安全检查情况的通报", "关于印发检查报告的通知", "关于请示事项的批复"),
    ),
    "addressee-present": Sentences(
        title_to_nobody, ("关于档案安全检查情况的报告", "关于增加经费的请示"), ("关于档案安全检查情况的通报", "关于档案安全的公告"),
    ),
    "title-stop": Sentences(
        title, ("关于档案安全检查情况的通报。", "关于档案安全检查情况的通报："), ("关于档案安全检查情况的通报", "关于档案安全检查情况的通报（试行）"),
    ),
    "title-kind": Sentences(
        title,
        ("关于档案安全检查情况", "关于加强档案安全管理工作", "关于档案安全检查情况。", "关于档案安全检查（试行）"),
        ("关于档案安全检查情况的通报", "关于档案安全的规定（试行）", "关于档案安全检查的工作方案", "关于档案安全检查情况的通报。",
        "关于档案安全的督办通知单", "档案安全检查", "关于档案安全检查情况的说明"),
    ),
    "title-break": Sentences(
        title,
        (
            "云川市档案馆关于202|6年档案安全情况的通报", "云川市档案馆关于档案安全检查情|况的通报", "云川市档案馆关于印发《档案|安全办法》的通知",
            "云川市档案馆关于档案安全检查情况|的通报",
        ),
        ("云川市档案馆|关于2026年档案安全检查情况的通报", "云川市档案馆关于印发|《档案安全管理办法》的通知", "云川市档案馆|关于目的地安全管理的通报"),
    ),
    "addressee-colon": Sentences(
        at("addressee"), ("各县（区）档案馆", "各县（区）档案馆:", "各县（区）档案馆，"), ("各县（区）档案馆：", "各县（区）档案馆，馆内各处室："),
    ),
    "heading-labels": Sentences(
        labels_of, ("（一）、压实责任", "(一)压实责任", "（一)压实责任", "1、建立清单",
        "一.提高认识", "一，提高认识", "（1）、逐项销号", "(1)逐项销号", *OTHER_LABELS), (*LABELS_NOT, *OTHER_LABELS_NOT),
    ),
    "heading-point": Sentences(first_body, ("1．建立清单", "12．建立清单"), (*LABELS_NOT, "1．5万元已退缴。")),
    "heading-order": Sentences(
        list_of,
        ("一、甲事|三、乙事", "二、甲事", "一、甲事|一、乙事", "一、甲事|（一）甲一|（三）甲三", "1.甲事。|3.乙事。"),
        ("一、甲事|二、乙事", "一、甲事|（一）甲一|（二）甲二|二、乙事|（一）乙一",
        "一是抓紧。|三是抓实。", "1.甲事。|2.乙事。|1.丙事。", "3、4月份已办结。"),
    ),
    "heading-skip": Sentences(
        list_of, ("一、甲事|1.甲一", "一、甲事|（一）甲一|二、乙事|1.乙一"),
        ("一、甲事|（一）甲一|1.甲一", "一、甲事|1.5万元已退缴。", "1.甲一"),
    ),
    "heading-stop": Sentences(first_level, ("一、提高认识。",), ("一、提高认识", "一、提高认识。各科室要学习领会。", "第一，提高认识。")),
    "straight-quotes": Sentences(
        first_body, ('对"重藏轻用"的问题。', "对＂重藏轻用＂的问题。", "对'重藏轻用'的问题。"),
        ("对“重藏轻用”的问题。", "用了People's一词。", "对‘重藏轻用’的问题。"),
    ),
    "no-text-page": Sentences(
        page_text,
        ("（此页无正文）", "此页无正文", "（此页无正文）。", "（本页无正文）", "(该页无正文)", "（以下无正文）", "（本页以下无正文）",
        "（本页没有正文）", "（此 页 无 正 文）", "（本页无正文，为签署页）"),
        ("不再写“此页无正文”。", "此页正文未完。", "以下正文略有改动。", "本页无附件。"),
    ),
    "attachment-note-points": Sentences(
        at("note"),
        ("附件：检查情况表。", "附件:检查情况表", "附件：1.检查情况表", "附件：《检查情况表》",
        "附件：1、检查情况表\n2、整改台账", "附件：1.检查情况表；\n2.整改台账"),
        ("附件：检查情况表", "附件：1.检查情况表\n2.整改台账", "附件：《云川日报》报道汇编",
        "附件：1.5万元以上项目清单", "附件：1.2026年计划\n2.2027年计划", "附件：管理办法（试行）"),
    ),
    "attachment-mark": Sentences(attachment_line, ("附件：", "附件1:"), ("附件", "附件1")),
    "attachment-titles": Sentences(attachment_title, ("检查情况一览表", "整改台账"), ("检查情况表", "检查 情况表", "《检查情况表》")),
    "title-present": Sentences(title_alone, ("",), ("关于档案安全检查情况的通报",)),
    "date-present": Sentences(title_undated, ("关于档案安全检查情况的通报", "关于档案安全的通知"), ("关于档案安全的会议纪要", "档案安全检查要点")),
    "signature-present": Sentences(title_unsigned, ("关于档案安全检查情况的通报",), ("关于档案安全的会议纪要", "档案安全检查要点")),
    "signature-name": Sentences(at("signature"), ("云川市图书馆", "云川县档案馆"), ("云川市档案馆", "市档案馆")),
    "date-form": Sentences(
        at("date"), ("2026年06月30日", "2026年6月03日", "二〇二六年六月三十日", "26年6月30日", "2026.6.30", "2026年6月31日", "2026年6月30号", "2026年6月"),
        ("2026年6月30日", "2024年2月29日", "2026年10月1日"),
    ),
    "note-form": Sentences(note_below, ("(此件公开发布)", "（此件公开发布)"), ("（此件公开发布）",)),
    "copies-form": Sentences(
        at("copies"),
        ("抄送：市委办公室", "抄送:市委办公室。", "抄送市委办公室。"), ("抄送：市委办公室，市政府办公室。", "主送：各县（区）档案馆。"),
    ),
    "printed-form": Sentences(
        at("printed"),
        ("云川市档案馆办公室　2026年07月01日印发", "云川市档案馆办公室　二〇二六年七月一日印发", "云川市档案馆办公室　　2026年7月1日"),
        ("云川市档案馆办公室　　2026年7月1日印发",),
    ),
    "printed-after": Sentences(
        at("printed"),
        ("云川市档案馆办公室　　2026年6月29日印发",), ("云川市档案馆办公室　　2026年6月30日印发", "云川市档案馆办公室　　2026年7月印发"),
    ),
    "number-dashes": Sentences(dashes, ("- 1 -", "第1页", "1"), ("— 1 —", "—1—", "– 1 –")),
    "joint-mark": Sentences(joint_word, ("云川市教育局文件",), ("云川市教育局",), Joint),
    "joint-signatures": Sentences(at("second"), ("云川市水利局",), ("云川市教育局", "市教育局"), Joint),
    "letter-mark": Sentences(at("mark"), ("云川市档案馆文件",), ("云川市档案馆", "云川市文件管理中心"), Reply),
    "order-number": Sentences(at("number"), ("12号", "第012号", "第十二号"), ("第12号", "第 12 号"), Decree),
    "attendance": Sentences(at("excused"), ("请假:赵某某", "请假: 赵某某"), ("请假：", "列席："), Minutes),
}  # fmt: skip

# Judged by looks, place or measure; what is left of words in them is only quoted.
LOOKS = frozenset(
    (
        "paper-size", "margin-top", "margin-left", "margin-right", "margin-bottom", "lines-per-page", "characters-per-line",
        "widow-control", "house-variant", "body-font", "body-size", "quotes-font", "text-colour", "mark-face", "mark-centred",
        "mark-top", "document-number-place", "red-line", "red-line-length", "red-line-gap", "title-font", "title-size",
        "title-bold", "title-centred", "title-space", "title-shape", "addressee-flush", "body-on-first-page", "body-indent",
        "indent-by-spaces", "heading-font", "heading-font-run-in", "heading-bold", "body-aside", "body-pitch", "body-spacing", "body-bold",
        "body-marked", "body-struck", "blank-paragraphs", "page-break", "heading-last", "attachment-note-space", "closing-place",
        "closing-order", "signature-alone", "imprint-last", "imprint-rules", "imprint-rule-width", "imprint-foot", "imprint-in-text",
        "imprint-face", "number-present", "number-face", "number-sides", "number-height", "wide-things", "table-head",
        "table-rows", "margins-across", "editing-traces", "header-text", "letter-mark-top", "letter-lines",
        "letter-line-length", "letter-line-place", "letter-number-place", "letter-first-page", "letter-imprint",
        "order-mark-top", "order-closing",
    )
)  # fmt: skip
