"""The matters of templates, layouts and Word files, which answer as a test has told them."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.core.clause import (
    Difference,
    JudgedClause,
    LayoutChange,
    LayoutReport,
    Measurement,
    MendedLayout,
    OnPaper,
    Place,
    Strength,
    Verdict,
)
from app.core.errors import AppError, BadOption, BadTemplate, CannotWrite
from app.core.field import Particular
from app.core.finding import Advice, Finding, Level, ParagraphOrigin
from app.core.matters.given import Particulars
from app.core.matters.matter import Matter
from app.core.office.own_preset import OwnPreset
from app.core.page import Bar, Face, Ink, Page, Span
from app.core.progress import Progress
from app.core.template_report import Severity, TemplatePlace, TemplateReport, TemplateTrouble
from app.service.kinds.templates import Template

NOTICE = "整改进展通报"
SHIPPED = (
    Template(NOTICE, Path("程序/整改进展通报.docx"), False),
    Template("督办通知单", Path("程序/督办通知单.docx"), False),
)
PRESETS = (("ink-true", "墨迹对齐", "第一行字落在 37 毫米处。"), ("literal", "标准字面值", "边距照标准写。"))
TROUBLES = (
    TemplateTrouble(
        "field-unknown", Severity.ERROR, TemplatePlace("正文第3段“<b>{{单位}}</b>”"), "没有“单位”。", "改成“单位名称”。"
    ),
    TemplateTrouble("style-misspelt", Severity.WARNING, TemplatePlace("整个文件"), "样式名写错了。", "改样式名。"),
)
SHORT_FONT = "本机没有字体“仿宋”，打印时会用“楷体”代替。"
FONTS = {"仿宋": "仿宋", "小标宋": "方正小标宋简体"}

_INK = Ink(Face(("仿宋",)), 16)
PAGES = tuple(
    Page(595, 842, at, (Span("第一页", (100, 116, 132), 148, 120, _INK),), (Bar(79, 600, 521, 601),))
    for at in (1, 2, 3)
)


def a_clause(
    ident: str, strength: Strength, verdict: Verdict = Verdict.DIFFERS, differences: tuple[Difference, ...] = ()
) -> JudgedClause:
    found = "没有装 LibreOffice。" if verdict is Verdict.UNMEASURED else ""
    return JudgedClause(
        ident, "5.2.2", f"条款{ident}", "上边距 37 毫米", "改成 37 毫米。", strength, verdict, found, differences
    )


def a_layout(*clauses: JudgedClause) -> LayoutReport:
    paper = OnPaper("binding", "6.3", "装订", "左侧装订")
    return LayoutReport("公文.docx", clauses, Measurement("LibreOffice 7.4", stand_ins=("仿宋",)), (paper,), "通用")


DIFFERENT = Difference("上边距 <25> 毫米", Place(section=1))
LAYOUT = a_layout(
    a_clause("甲", Strength.REQUIRED, differences=(DIFFERENT,) * 4),
    a_clause("乙", Strength.RECOMMENDED, differences=(DIFFERENT,)),
    a_clause("丙", Strength.CUSTOM, differences=(DIFFERENT,)),
    a_clause("丁", Strength.REQUIRED, Verdict.UNMEASURED),
    a_clause("戊", Strength.REQUIRED, Verdict.OK),
)
CLEAN_LAYOUT = a_layout(a_clause("戊", Strength.REQUIRED, Verdict.OK))
CHANGES = (
    LayoutChange("margin-top", "天头（上白边）", Place(), "上边距", "<25> 毫米", "37 毫米"),
    *(LayoutChange("body-font", "正文的字体", Place(at, f"第{at}件"), "字体", "宋体", "仿宋") for at in range(3, 8)),
    LayoutChange("date-form", "成文日期的写法", Place(9, "2026.6.30"), "文字", "2026.6.30", "2026年6月30日"),
)
IN_TEXT = Advice(Finding("left-over", Level.WARN, ParagraphOrigin(3, "开头")), "有没填完的地方。", "补上内容。")
IDENTITY = Advice(Finding("identity-number", Level.MUST, ParagraphOrigin(5, "某人")), "有身份证号码。", "删去。")


@dataclass
class FakeMatter:
    """`error` is what its work ends with, `hold` what it waits for."""

    error: AppError | None = None
    hold: threading.Event | None = None

    def wait(self, progress: Progress) -> None:
        while self.hold and not self.hold.wait(0.01):
            progress.check()

    def fail(self) -> None:
        if self.error:
            raise self.error


@dataclass
class FakeTemplates(FakeMatter):
    """Set the fields; read what it was asked."""

    own: list[Template] = field(default_factory=list)
    unreadable: set[str] = field(default_factory=set)
    troubles: tuple[TemplateTrouble, ...] = ()
    place: Path = Path()
    asked: list[str] = field(default_factory=list)

    def names(self) -> Sequence[str]:
        return [one.name for one in self.all()]

    def kinds(self, matter: Matter) -> Sequence[str]:
        return [one.name for one in self.all() if one.own or not matter.kinds or one.name in matter.kinds]

    def all(self) -> Sequence[Template]:
        return [*SHIPPED, *self.own]

    def folder(self) -> Path:
        self.fail()
        return self.place

    def copy(self, name: str | Path, new_name: str) -> Path:
        self.fail()
        path = self.place / f"{new_name}.docx"
        self.asked.append(f"copy {Path(name).stem}")
        self.own.append(Template(new_name, path, True))
        return path

    def check(self, name: str | Path) -> TemplateReport:
        self.fail()
        self.asked.append(f"check {Path(name).name}")
        return TemplateReport(Path(name).name, self.troubles, ("事项", "标题"))

    def write_comments(self, name: str | Path, out: Path, *, overwrite: bool) -> Path:
        self.fail()
        self.asked.append(f"comment {Path(name).name}")
        out.write_bytes(b"comments")
        return out

    def particulars_used(self, name: str | Path, matter: Matter) -> Sequence[Particular]:
        stem = Path(name).stem
        if stem in self.unreadable:
            raise BadTemplate(f"模板“{stem}”读不出来。")
        return [one for one in matter.asked.values() if stem == NOTICE or one.name in ("发文机关", "成文日期")]

    def file(self, name: str) -> Path:
        return next(one.path for one in self.all() if one.name == name)

    def missing(self, name: str | Path, particulars: Particulars) -> Sequence[Particular]:
        missing = particulars.list_missing()
        if Path(name).stem in self.unreadable:
            return missing
        return [one for one in self.particulars_used(name, particulars.matter) if one in missing]


@dataclass
class FakePresets(FakeMatter):
    """`kept` are the office's own."""

    kept: dict[str, OwnPreset] = field(default_factory=dict)

    def all(self) -> Sequence[tuple[str, str, str]]:
        return (*PRESETS, *((one.name, one.name, self.explain(one)) for one in self.kept.values()))

    def values(self, name: str) -> OwnPreset:
        own = self.kept.get(name)
        top = 34.6 if name == "ink-true" else 37.0
        values = OwnPreset("", name, top, 32.6, 28.0, 26.0, 29.4, FONTS)
        return OwnPreset(own.name, own.base, own.top or top, 32.6, 28.0, 26.0, 29.4, FONTS) if own else values

    def explain(self, own: OwnPreset) -> str:
        if (own.top or 0) > 60:
            raise BadOption(f"上边距不能是 {own.top:g} 毫米。")
        return f"每页 22 行、每行 28 字（上边距 {own.top}，字体 {dict(own.fonts)}）。"

    def save(self, own: OwnPreset) -> tuple[str, str, str]:
        self.fail()
        self.kept[own.name] = own
        return own.name, own.name, self.explain(own)

    def remove(self, name: str) -> None:
        self.fail()
        del self.kept[name]


@dataclass
class FakeWordFiles(FakeMatter):
    """Set what is found in a file; read which were looked at."""

    layout: LayoutReport = LAYOUT
    texts: tuple[Advice, ...] = (IN_TEXT,)
    warnings: tuple[str, ...] = ()
    standing_in: tuple[str, ...] = ()
    refusal: str = ""
    pages: tuple[Page, ...] = PAGES
    checked: list[str] = field(default_factory=list)
    previewed: list[tuple[Path, str]] = field(default_factory=list)
    mended: MendedLayout = field(default_factory=lambda: MendedLayout(b"mended", CHANGES))

    def check_layout(self, path: Path, *, progress: Progress) -> LayoutReport:
        self.wait(progress)
        self.fail()
        self.checked.append(path.name)
        return self.layout

    def check_texts(self, path: Path) -> Sequence[Advice]:
        return self.texts

    def refuse_pdf(self, document: Path) -> None:
        if self.refusal:
            raise CannotWrite(self.refusal)

    def save_pdf(self, document: Path, out: Path, *, overwrite: bool, progress: Progress) -> Path:
        self.fail()
        out.write_bytes(b"%PDF")
        return out

    def stand_ins(self, document: Path) -> Sequence[str]:
        return self.standing_in

    def mend_layout(self, path: Path, *, tracked: bool = False, progress: Progress) -> MendedLayout:
        self.wait(progress)
        self.fail()
        return MendedLayout(b"tracked", self.mended.changes) if tracked else self.mended

    def write_mended(self, path: Path, mended: MendedLayout, out: Path, *, overwrite: bool, progress: Progress) -> Path:
        self.fail()
        if out.exists() and not overwrite:
            raise CannotWrite(f"“{out.name}”已经存在。")
        out.write_bytes(mended.content)
        return out

    def print_warnings(self, document: Path) -> Sequence[str]:
        self.fail()
        return self.warnings

    def layout_engines(self) -> Sequence[tuple[str, str]]:
        return (("word", "Word、WPS"), ("libreoffice", "LibreOffice"))

    def preview(self, path: Path, *, engine: str, progress: Progress) -> Sequence[Page]:
        self.wait(progress)
        self.fail()
        self.previewed.append((path, engine))
        return self.pages
