"""How an owner (责任人), leader (责任领导) or department (责任部门) is written, and what counts as none."""

from random import Random

from tests.generator import texts
from tests.generator.written import Value, Written

EASY_BLANKS: tuple[Value, ...] = (None, None, "/", "—", "-", "无", "待定", "待补", "xx", "××")
BLANKS: tuple[Value, ...] = (
    *EASY_BLANKS,
    " ",
    "\u3000",
    "\u3000 \u3000",
    "——",
    "暂无",
    "待确认",
    " / ",
    "无 ",
    "\n",
    "待定\n",
)


def missing(rng: Random, hard: bool) -> Written:
    """A cell that counts as missing."""
    return Written(rng.choice(BLANKS if hard else EASY_BLANKS), missing=True)


def person(rng: Random, hard: bool) -> Written:
    """One or several owners."""
    if hard and rng.random() < 0.5:
        return Written(_odd_person(rng))
    names = rng.sample(texts.NAMES[:12], rng.choice((1, 1, 2)))
    if len(names) == 1 and rng.random() < 0.3:
        return Written(f"{names[0]}(牵头)")
    return Written(rng.choice(("、", "\n")).join(names))


def _odd_person(rng: Random) -> str:
    names = rng.sample(texts.NAMES, rng.choice((1, 2, 2, 3, 4)))
    first = names[0]
    joined = rng.choice(("、", "，", ",", "；", ";", "/", "\n", " ", "\u3000", "、\n")).join(names)
    return rng.choice(
        (
            joined,
            joined + rng.choice(("、", "\n", "；", " ")),
            f"{first}（牵头）、{names[-1]}",
            f"党组书记、局长 {first}",
            f"{first}（办公室主任）",
            f"{first}13800000000",
            f"{first}\n0597-3210000",
            f"{first},0597-3210000,/",
            f"{first[0]}工",
            f" {first} ",
            f"牵头人：{first}；配合：{names[-1]}",
            f"牵头：{first} 配合：{names[-1]}",
            f"第一责任人：{first}",
            f"办公室：{first}",
            f"{first} 同志",
            rng.choice(("和", "及", "+", "&", "|", "\\")).join(names),
            "各部门负责人",
        )
    )


def leader(rng: Random, hard: bool) -> Written:
    """One leader, now and then with his post."""
    name = rng.choice(texts.NAMES)
    if hard and rng.random() < 0.3:
        return Written(rng.choice((f"{name}（党组成员、副局长）", f"{name}\n", f"{name}、{rng.choice(texts.NAMES)}")))
    return Written(name)


def department(rng: Random, hard: bool) -> Written:
    """One or several departments; in hard ledgers a name may be broken over two lines."""
    one = rng.choice(texts.DEPARTMENTS)
    if not hard or rng.random() < 0.5:
        return Written(one)
    others = rng.sample(texts.DEPARTMENTS, 2)
    return Written(
        rng.choice(
            (
                "\n".join(others),
                "、".join(others) + "\n",
                "，".join(others),
                f"{one}（牵头）\n{others[0]}",
                "“十五五”规划编制\n领导小组办公室",
                "农产品流通工作\n专班",
                "各部门",
                "各县(市、区)科协",
                "各牵头领导、责任部室(单位)",
            )
        )
    )
