"""What the problems of a ledger are called together: those fed back, those the office found itself, or both."""

import re
from collections.abc import Mapping
from typing import Any

from app.core.field import Kind, TemplateField
from app.core.matters.texts import BARE_NAME, FORMS, LEDGER_NAME, MARKED_NAME
from app.core.told.sourced import OriginPiece, SourcedText, pieces_of
from app.notice.given.filled import fill
from app.notice.names import in_marks, towards

ALL_PROBLEMS = TemplateField(
    "问题全称", Kind.TEXT, "台账里的问题合起来叫什么；有自查发现的写明", "××反馈和自查发现问题"
)
PROBLEMS_FOUND = TemplateField("问题简称", Kind.TEXT, "同上，不写是什么事", "反馈和自查发现问题")
TASK = TemplateField(
    "任务句",
    Kind.LONG_TEXT,
    "提出了多少问题、定了多少措施",
    "针对反馈的27个问题，制定整改措施71条，逐条推进整改落实。",
)
ALL_OF_THEM = TemplateField("问题总称", Kind.TEXT, "有几个问题，是怎样提出来的", "反馈的27个问题")
OPEN_ITEM = TemplateField("事项词", Kind.TEXT, "还要做的一条一条的叫什么：事项，问题词不是“问题”的照问题词", "事项")
WORK = TemplateField("推进说法", Kind.TEXT, "推进的是什么：整改落实，动作不是整改的照动作", "整改落实")
NOT_DONE = TemplateField("未完成说法", Kind.TEXT, "没有做完怎么说，照这个事项的完成说法", "尚未完成整改")
DONE_WORD = TemplateField("完成词", Kind.TEXT, "完成说法里说“完成”的那个词：完成、办结、化解", "完成")
ITEM_COUNT = TemplateField("事项量词", Kind.TEXT, "单子上的事项数它用什么：项，量词不是“个”的照量词", "项")
_ALREADY, _DONE, _LONGEST_WORD = "已", "完成", 4
_BY_MEASURE = "制定{{ 动作 }}措施{{ 措施数 }}条，逐条推进{{ 推进说法 }}。"
_TOWARDS = re.compile(r"针对\{\{ *名称")
_ASKED = re.compile("【待补：整改(?=(?:进展|措施|时限)】)")
_BY_PROBLEM = "逐个推进{{ 推进说法 }}。"
# 推进办理落实 has two verbs that mean one thing; 整改 is a thing to be carried out.
_CARRIED_OUT = "整改"
_PLAIN_WORD, _OPEN_WORD = "问题", "事项"
_PLAIN_COUNT, _OPEN_COUNT = "个", "项"


def name_problems(texts: Mapping[str, str], counted: Mapping[str, object]) -> dict[str, str]:
    """The names, and what is told of the numbers, as texts with fields in them; `texts`: the words of the matter.

    What the office found itself nobody fed back; where the ledger does not tell who found the rest, it is not told here.
    """
    own, all_of_them = counted["自查数"], counted["问题数"]
    fed_back = 0 if isinstance(counted["反馈数"], str) else counted["反馈数"]
    word, count, stem = texts["问题词"], texts["量词"], _stem(texts)
    found = f"{{{{ 提出方式 }}}}的{{{{ 问题数 }}}}{count}{word}"
    name, short, ledger = texts["问题名称"], f"{texts['提出方式']}{word}", texts[LEDGER_NAME.name]
    if own or not fed_back:
        ledger = f"{texts['整改名称']}台账"
    if own and fed_back:
        name, short = f"{stem}和自查发现{word}", f"{texts['提出方式']}和自查发现{word}"
        found = f"{{{{ 提出方式 }}}}的{{{{ 反馈数 }}}}{count}{word}和自查发现的{{{{ 自查数 }}}}{count}{word}"
    elif own == all_of_them and own:
        name = short = f"自查发现{word}"
        found = f"自查发现的{{{{ 问题数 }}}}{count}{word}"
    elif not fed_back:
        name = short = f"各项{word}"
        found = f"{{{{ 问题数 }}}}{count}{word}" + (f"（其中自查发现{{{{ 自查数 }}}}{count}）" if own else "")
    steps = _BY_MEASURE if counted["措施数"] else _BY_PROBLEM
    return {
        ALL_PROBLEMS.name: name,
        PROBLEMS_FOUND.name: short,
        LEDGER_NAME.name: ledger,
        ALL_OF_THEM.name: found,
        ITEM_COUNT.name: _OPEN_COUNT if count == _PLAIN_COUNT else count,
        OPEN_ITEM.name: _OPEN_WORD if word == _PLAIN_WORD else word,
        WORK.name: f"{texts['动作']}{'落实' if texts['动作'] == _CARRIED_OUT else '工作'}",
        TASK.name: f"针对{found}，{steps}",
        **_say_done(texts["完成说法"], texts["动作"]),
    }


def _say_done(done: str, deed: str) -> dict[str, str]:
    """已完成整改: 尚未完成整改, 完成率; 已化解: 尚未化解, 化解率."""
    word = done.removeprefix(_ALREADY)
    if word == done or len(word) > _LONGEST_WORD:
        word = f"{_DONE}{deed}"
    return {NOT_DONE.name: f"尚未{word}", DONE_WORD.name: _DONE if word.startswith(_DONE) else word}


def ask_in_its_words(value: Any, deed: str) -> Any:
    """【待补：化解进展】 where what is done with a problem is called 化解: in every text, those of lists too."""
    match value:
        case str() if _ASKED.search(value):
            pieces = pieces_of(value)
            return SourcedText(OriginPiece(_ASKED.sub(f"【待补：{deed}", one.text), one.origin) for one in pieces)
        case dict():
            return {name: ask_in_its_words(one, deed) for name, one in value.items()}
        case list():
            return [ask_in_its_words(one, deed) for one in value]
        case _:
            return value


def _stem(texts: Mapping[str, str]) -> str:
    """督察反馈 of 督察反馈问题, before 和自查发现问题; 信访积案 is no 信访 of 积案 and stays whole."""
    stem = texts["问题名称"].removesuffix(texts["问题词"])
    return stem if stem.endswith(texts["提出方式"]) else texts["问题名称"]


def call_each(outline: list[dict[str, Any]], texts: Mapping[str, str]) -> list[dict[str, Any]]:
    """Part two with each group and problem told how it is spoken of here."""
    return [
        {
            **category,
            "分组": [{**_called(one, texts), "问题": call_all(one["问题"], texts)} for one in category["分组"]],
        }
        for category in outline
    ]


def call_all(items: list[dict[str, Any]], texts: Mapping[str, str]) -> list[dict[str, Any]]:
    """Items that are a problem each, told how it is spoken of here."""
    return [_called(one, texts) for one in items]


def _called(item: dict[str, Any], texts: Mapping[str, str]) -> dict[str, Any]:
    name = item["名称"]
    return item | {form: _in_form(texts[field.name], name) if name else "" for form, field in FORMS.items()}


def _in_form(text: str, name: str) -> str:
    """针对{{ 名称 }}的问题 before a name that has its 的 already (未按期办理的) gets no second one."""
    form = text.replace("}}的", "}}") if name.endswith("的") else text
    return fill(form, {BARE_NAME: towards(name) if _TOWARDS.search(form) else name, MARKED_NAME: in_marks(name)})
