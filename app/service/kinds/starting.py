"""What a matter of one's own begins with: a short file that follows a shipped one, with the words that differ each time."""

import json

from app.core.matters.following import FOLLOWS, NAME, WORDS, data_of
from app.core.matters.texts import TEXTS

_CHANGED = (
    "整改名称", "问题名称", "问题词", "量词", "提出方式", "动作", "完成说法", "长期说法", "资金说法", "通报导语"
)  # fmt: skip
_MEANINGS = {one.name: one.meaning for one in TEXTS}
_HEAD = """# 没有写的都照“{source}”，那件事的词换成这里写的。等号左边照写，改引号里的；# 后面是说明，不用改。

{named} = {name}
{follows} = {followed}
# 台账标题里认得出这件事的词，可以写几个；不要写“整改”“问题”这样哪件事都说的。
标志 = [{name}]

[{words}]
"""


def start_of(source: str, name: str) -> str:
    """The text of a file for a matter of that name, as far as it can be begun from the shipped one."""
    texts = data_of(source)[WORDS]
    head = _HEAD.format(
        source=source, named=NAME, name=_quoted(name), follows=FOLLOWS, followed=_quoted(source), words=WORDS
    )
    return head + "".join(f"{key} = {_quoted(texts[key])}  # {_MEANINGS[key]}\n" for key in _CHANGED)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
