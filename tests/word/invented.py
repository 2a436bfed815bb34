"""Notices of random length: so many problems, texts of random length with numbers, titles in 《》 and marks in them."""

from random import Random

from tests.word.documents import notice_fields
from tests.word.formal import FORMAL

_CLAUSES = (
    "认真落实党组主体责任", "逐项对照检查", "修订《党组议事规则（试行）》", "建立问题清单", "明确完成时限", "追缴资金1271.36万元",
    "2026年3月15日召开专题会议", "完成率由41.4%提高到79.3%", "组织学习《中国共产党党组工作条例》和《关于进一步激励担当作为的意见》",
    "谈话提醒3人次", "开展“三会一课”检查12次", "现场核查、限期整改、逐一销号",
)  # fmt: skip


def sentence(random: Random, longest: int) -> str:
    clauses = [random.choice(_CLAUSES) for _ in range(random.randint(1, longest))]
    return "，".join(clauses) + random.choice("。；") if random.random() < 0.3 else "，".join(clauses) + "。"


def invented(seed: int) -> dict[str, object]:
    """The fields of one notice of 1 to 400 problems; every third one with all formal elements."""
    random = Random(seed)
    problems = random.choice((random.randint(1, 12), random.randint(1, 60), random.randint(1, 400)))
    fields = notice_fields(1, 1) | (FORMAL if seed % 3 == 0 else {})
    sections = random.randint(1, min(4, problems))
    counts = [problems // sections + (at < problems % sections) for at in range(sections)]
    first = 1
    outline = []
    for at, count in enumerate(counts):
        outline.append(_category(random, "一二三四"[at], first, count))
        first += count
    return {**fields, "问题数": problems, "措施数": problems * 2, "整改情况": outline}


def _category(random: Random, number: str, first: int, count: int) -> dict[str, object]:
    name = "落实党的路线方针政策和上级重大决策部署" + "以及贯彻落实省委市委具体工作要求" * random.randint(0, 2) + "方面"
    items = [
        {
            "序号": at,
            "类内序号": at - first + 1,
            "名称": sentence(random, 2).rstrip("。；"),
            "整改": "".join(sentence(random, 6) for _ in range(random.randint(1, 4))),
        }
        for at in range(first, first + count)
    ]
    groups: list[dict[str, object]] = []
    at = 0
    while at < count:
        size = random.randint(1, 5)
        title = sentence(random, 3).rstrip("。；")
        groups.append({"序号": len(groups) + 1, "名称": title, "问题": items[at : at + size]})
        at += size
    return {"序号": number, "名称": name, "简称": name.removesuffix("方面"), "分组": groups}
