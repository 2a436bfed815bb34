"""Notices of random length: so many problems, texts of random length with all that is hard to break into lines."""

from random import Random

from app.core.matters.shipped import shipped_matters
from app.notice.given.formal import mark
from app.notice.given.naming import call_each
from app.notice.title import break_title
from tests.notice.test_usual_titles import FEEDBACK, ISSUERS, MATTERS
from tests.word.documents import notice_fields
from tests.word.formal import FORMAL, PLAIN

_CLAUSES = (
    "认真落实党组主体责任", "逐项对照检查", "修订《党组议事规则（试行）》", "建立问题清单", "明确完成时限", "追缴资金1271.36万元",
    "2026年3月15日召开专题会议", "完成率由41.4%提高到79.3%", "组织学习《中国共产党党组工作条例》和《关于进一步激励担当作为的意见》",
    "谈话提醒3人次", "开展“三会一课”检查12次", "现场核查、限期整改、逐一销号",
    "清退1,271,360.5元", "占比29.5%", "较2024年同期下降0.8个百分点", "办理信访件27件（其中重复件3件）",
    "修订《〈党支部工作条例〉实施细则》", "上线OA（Office Automation）系统V2.0.1", "落实“第一议题”制度", "整改率达100%，满意度98.75%",
    "接入http://www.yunchuan.example/jiandu/2026平台", "学习‘四个意识’‘两个维护’有关论述", "邮箱为jiandu@example.cn",
    "合同金额3.2亿元至5亿元", "对10—15个村居开展回访", "印发云档委〔2026〕12号文件",
)  # fmt: skip
_LONG_NAMES = (
    "云川市发展和改革委员会、云川市财政局、云川市审计局", "中共云溪县自然资源和规划局不动产登记中心支部委员会",
    "甲" * 24,
)  # fmt: skip
_UNBROKEN = ("9" * 19, "ABCDEFGHIJKLMNOPQRSTUVWXYZ" * 2, "云" * 90, "、".join("甲乙丙丁戊己庚辛壬癸" * 3))


def sentence(random: Random, longest: int) -> str:
    clauses = [random.choice(_CLAUSES) for _ in range(random.randint(1, longest))]
    if random.random() < 0.02:
        clauses.append(random.choice(_UNBROKEN))
    return "，".join(clauses) + random.choice("。。。；")


def heading(random: Random, longest: int) -> str:
    """From a few characters to so many, cut at any place."""
    text = sentence(random, longest // 10 + 1).rstrip("。；")
    while len(text) < longest:
        text += "，" + random.choice(_CLAUSES)
    return text[: random.randint(4, longest)].rstrip("，、；。（《“‘〈〔")


def invented(seed: int) -> dict[str, object]:
    """The fields of one notice of 1 to 400 problems, some with all formal elements."""
    random = Random(seed)
    problems = random.choice((1, random.randint(1, 12), random.randint(1, 60), random.randint(1, 400)))
    sections = random.randint(1, min(4, problems))
    counts = [problems // sections + (at < problems % sections) for at in range(sections)]
    first = 1
    outline = []
    for at, count in enumerate(counts):
        outline.append(_category(random, "一二三四"[at], first, count))
        first += count
    return {
        **notice_fields(1, 1),
        **_formal(random),
        "问题数": problems,
        "反馈数": problems,
        "自查数": 0,
        "措施数": problems * 2,
        "整改情况": call_each(outline, shipped_matters()[0].texts),
    }


def _formal(random: Random) -> dict[str, object]:
    chance = random.choice((0.0, 0.5, 1.0))
    taken = {name: value for name, value in FORMAL.items() if random.random() < chance}
    named = random.choice(ISSUERS)
    title = break_title(f"{named}{random.choice((*MATTERS, *FEEDBACK))}")
    return {**PLAIN, **taken, "发文机关标志": mark(f"{random.choice((named, *_LONG_NAMES))}文件"), "标题行": title}


def _category(random: Random, number: str, first: int, count: int) -> dict[str, object]:
    name = f"落实{heading(random, random.choice((12, 30, 70)))}方面"
    longest = random.choice((20, 40, 80))
    items = [
        {
            "序号": at,
            "编号": str(at),
            "类内序号": at - first + 1,
            **_named(heading(random, longest)),
            "整改": "".join(sentence(random, 6) for _ in range(random.randint(1, 4))),
        }
        for at in range(first, first + count)
    ]
    groups: list[dict[str, object]] = []
    at = 0
    while at < count:
        size = random.randint(1, 5)
        groups.append(
            {
                "序号": len(groups) + 1,
                "连续编号": "是",
                **_named(heading(random, longest)),
                "问题": items[at : at + size],
            }
        )
        at += size
    return {"序号": number, "名称": name, "简称": name.removesuffix("方面"), "分组": groups}


def _named(name: str) -> dict[str, object]:
    return {"名称": name, "引称": f"“{name}”问题"}
