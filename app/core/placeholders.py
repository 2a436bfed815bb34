"""Texts of a cell that tell nothing of their own: placeholders (contract), ditto marks, bare status words."""

import re

from app.core.text import narrow

_NOTHING = re.compile(
    r"[/\\\-—–_－―.…?？]*|无|暂无|没有|空|待定|待补充?|待确认|待明确|待填|待核实|待落实|暂缺|空缺|tbd|暂定|(?:尚|暂)?未(?:定|明确|确定|落实|安排)|待(?:安排|指定|分配)|不详|[x×]+|n/?a|none",
    re.IGNORECASE,
)
_MASKED = re.compile(
    r"(20)?[\dx×]{2}年?[x×*]{1,2}月?.*|[x×]{2,}年.*|\d{1,2}月[x×]{1,2}日.*|(?=.*[x×*_年日])(?:20\d\d)?_*年?[x×*_]{0,2}月[x×*_]{0,2}(?:日|底|末|初)?前?",
    re.IGNORECASE,
)
_DITTO = {"同上", "〃", "″", "''", '"', "“", "”", "同前", "同上行", "〃〃", "〞", "〝"}

_BEGINS_NOTHING = frozenset("无暂没空待未不尚年月")

_LONGEST_DITTO = 12
_BEGINS_DITTO = frozenset(mark[0] for mark in _DITTO) | {" ", "\n", "\u3000", "\u00a0"}
_LONGEST_STATUS = 24
_WORDS = """
    已完成 未完成 完成 整改 整治 治理 办理 化解 办复 落实 到位 达到 达标 销号 办结 解决 交付 移交 验收 审核 下发 启动 开始 结束 进行 推进
    推动 实施 履行 持续 长期 坚持 常态化 阶段性 任务 事项 措施 问题 工作 成果 取得 需 按 计划 序时 时间 节点 进度
    超 欠 达 提前 按时 按期 如期 逾期 超期 滞后 延期 基本 部分 全部 全面 均 正在 尚未 暂未 未 已经 已 待 正 并 且
    于 前 底 立行立改 即知即改 直接 作废 取消 合格 不 是 否 无 暂无 有 其它 其他 类 中 了 的 毕
    √ ✓ ✔ × ✗ ✘ / - — o O y n Y N yes no ok OK
"""
_BARE = re.compile(
    "(?:"
    + "|".join(sorted(map(re.escape, _WORDS.split()), key=len, reverse=True))
    + r"|\d{4}年|\d{1,2}月|\d{1,2}日|\d{4}[-./]\d{1,2}(?:[-./]\d{1,2})?|\d{1,3}(?:\.\d+)?%?|[,.;:、。，；：!！()]"
    + ")*"
)


def is_missing(text: str) -> bool:
    """Whether an owner or deadline cell with this text counts as missing (待定, /, 2025年X月, blanks)."""
    if "一" <= text[:1] <= "鿿" and text[0] not in _BEGINS_NOTHING:  # nearly always, and narrowing takes time
        return False
    bare = narrow(text).strip("()。")
    return bool(_NOTHING.fullmatch(bare) or _MASKED.fullmatch(bare))


def is_ditto(text: str) -> bool:
    """Whether the text asks for the value above (同上, 〃, ")."""
    return text[:1] in _BEGINS_DITTO and len(text) <= _LONGEST_DITTO and "".join(text.split()) in _DITTO


def is_bare_status(text: str) -> bool:
    """Whether a progress text says no more than how far it is (已完成, 整改中, 100%); an empty one does too."""
    short = narrow(text)
    return len(short) <= _LONGEST_STATUS and _BARE.fullmatch(short) is not None
