"""Templates made in a line, the fields of an invented notice, and readings of written documents."""

from pathlib import Path
from typing import Any

from lxml import etree

from app.core.matters.shipped import shipped_matters
from app.core.particulars import PARTICULARS
from app.notice.given.filled import fill
from app.notice.given.naming import call_all, call_each, name_problems
from app.word.ooxml.package import read_parts
from app.word.ooxml.wml import DOCUMENT, FALLBACK, parse, w
from app.word.standard import layout
from app.word.standard.layout import Style
from tests.word.formal import PLAIN
from tools.templates.blank import package

CLAUSE = "认真落实党组主体责任，定期研究部署，逐项对照检查，建立问题清单并明确责任科室和完成时限"


def template_of(folder: Path, *paragraphs: str, style: Style = layout.BODY) -> Path:
    """A template of these paragraphs."""
    path = folder / "模板.docx"
    path.write_bytes(package((style, text) for text in paragraphs))
    return path


def document(content: bytes) -> etree._Element:
    """The part with the text, each box in its newer form alone, as programs read it."""
    root = parse(read_parts(content)[DOCUMENT])
    etree.strip_elements(root, FALLBACK, with_tail=False)
    return root


def paragraphs(content: bytes) -> list[str]:
    """The words of each paragraph."""
    return ["".join(text.text or "" for text in one.iter(w("t"))) for one in document(content).iter(w("p"))]


def notice_fields(problems: int = 12, sentences: int = 6) -> dict[str, object]:
    """A notice of invented facts, long enough for inner pages."""
    return in_words_of_the_default_matter(_facts(problems, sentences))


def in_words_of_the_default_matter(facts: dict[str, Any]) -> dict[str, object]:
    """With what its file says of the notice and of each problem."""
    texts = shipped_matters()[0].texts
    values = {**facts, **texts, **name_problems(texts, facts)}
    said = {name: fill(text, values) for name, text in values.items() if isinstance(text, str) and "名称" not in text}
    spoken = {
        "整改情况": call_each(facts["整改情况"], texts),
        "待整改事项": call_all(facts["待整改事项"], texts),
        "组织整改": [],
        "总体序号": "",
        "主要负责人履责": ["党组书记认真履行整改第一责任人责任，组织推动各项整改任务落实。"],
    }
    return {**values, **{name: fill(text, {**values, **said}) for name, text in said.items()}, **spoken}


def _facts(problems: int, sentences: int) -> dict[str, Any]:
    return {
        **{one.name: "" if one.optional else one.example for one in PARTICULARS},
        "发文机关": "中共云川市档案馆党组",
        "信函标志": "中共云川市档案馆党组",
        "联合标志行": [],
        "署名行": [],
        "领导栏": ["责任", "领导"],
        "被检查单位": "市档案馆党组",
        "部署机关": "云川市委",
        "检查机构": "市委第三巡察组",
        "检查时间": "2025年9月8日至10月31日",
        "反馈日期": "2025年12月5日",
        "领导小组组长": "党组书记",
        "联系电话": "0000-1234567",
        "通信地址": "云川市静水路8号",
        "邮政编码": "000000",
        "电子邮箱": "jiandu@example.cn",
        "成文日期": "2026年6月30日",
        "核对日期": "2026年6月30日",
        "标题行": ["中共云川市档案馆党组", "关于巡察整改进展情况的通报"],
        "问题数": problems,
        "反馈数": problems,
        "自查数": 0,
        "措施数": problems * 2,
        "问题线索处理情况": "未收到市委第三巡察组移交的问题线索。",
        "待整改节序号": "四",
        **PLAIN,
        "报告附件行": [],
        "制度说法": "制定、修订",
        "制度名称": "",
        "部门栏": ["责任", "部门"],
        "完成时间栏": "完成时间",
        "有目标": "",
        "台账": [],
        "附件台账": [],
        "完成数": 0,
        "推进数": 0,
        "未启动数": 0,
        "长期坚持数": 0,
        "状态不明数": problems,
        "完成率": "【待补：完成率】",
        "制度数": 0,
        "金额": "",
        "问责人数": 0,
        "问责": [],
        "整改情况": [_category(number, problems, sentences) for number in (1, 2)],
        "待整改事项": [
            {
                "序号": "一",
                "名称": "库房改造推进缓慢",
                "要求": "需进一步整改",
                "还存在的问题": "还剩2间库房没有改造。",
                "措施": "完成库房改造（2026年9月30日前完成）。",
            }
        ],
    }


def _category(number: int, problems: int, sentences: int) -> dict[str, object]:
    first = 1 if number == 1 else problems // 2 + 1
    last = problems // 2 if number == 1 else problems
    progress = "".join(f"{CLAUSE}。" for _ in range(sentences))
    return {
        "序号": "一二"[number - 1],
        "名称": f"落实第{number}项部署方面",
        "分组": [
            {
                "序号": 1,
                "名称": "责任落实不够到位",
                "连续编号": "是",
                "引称": "“责任落实不够到位”问题",
                "问题": [
                    {
                        "序号": at,
                        "编号": str(at),
                        "名称": "制度执行不够严格",
                        "引称": "“制度执行不够严格”问题",
                        "整改": progress,
                    }
                    for at in range(first, last + 1)
                ],
            }
        ],
    }
