"""Templates, layouts and Word files as a test has told them, for the service that answers as it is told."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.core.clause import Difference, JudgedClause, LayoutReport, Measurement, Place, Strength, Verdict
from app.core.errors import AppError, BadOption, BadTemplate
from app.core.finding import Advice, Finding, Level, ParagraphOrigin
from app.core.own_preset import OwnPreset
from app.core.progress import Progress
from app.core.template_report import Severity, TemplatePlace, TemplateReport, TemplateTrouble
from app.service.templates import Template

SHIPPED = (
    Template("整改进展通报", Path("程序/整改进展通报.docx"), False),
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


def a_clause(
    ident: str, strength: Strength, verdict: Verdict = Verdict.DIFFERS, differences: tuple[Difference, ...] = ()
) -> JudgedClause:
    found = "没有装 LibreOffice。" if verdict is Verdict.UNMEASURED else ""
    return JudgedClause(
        ident, "5.2.2", f"条款{ident}", "上边距 37 毫米", "改成 37 毫米。", strength, verdict, found, differences
    )


def a_layout(*clauses: JudgedClause) -> LayoutReport:
    return LayoutReport("公文.docx", clauses, Measurement("LibreOffice 7.4", stand_ins=("仿宋",)))


DIFFERENT = Difference("上边距 <25> 毫米", Place(section=1))
LAYOUT = a_layout(
    a_clause("甲", Strength.REQUIRED, differences=(DIFFERENT,) * 4),
    a_clause("乙", Strength.RECOMMENDED, differences=(DIFFERENT,)),
    a_clause("丙", Strength.CUSTOM, differences=(DIFFERENT,)),
    a_clause("丁", Strength.REQUIRED, Verdict.UNMEASURED),
    a_clause("戊", Strength.REQUIRED, Verdict.OK),
)
CLEAN_LAYOUT = a_layout(a_clause("戊", Strength.REQUIRED, Verdict.OK))
IN_TEXT = Advice(Finding("left-over", Level.WARN, ParagraphOrigin(3, "开头")), "有没填完的地方。", "补上内容。")
IDENTITY = Advice(Finding("identity-number", Level.MUST, ParagraphOrigin(5, "某人")), "有身份证号码。", "删去。")


@dataclass
class DocumentFakes:
    """Set the fields; read what it was asked."""

    own_templates: list[Template] = field(default_factory=list)
    unreadable: set[str] = field(default_factory=set)
    troubles_of_template: tuple[TemplateTrouble, ...] = ()
    layout: LayoutReport = LAYOUT
    texts: tuple[Advice, ...] = (IN_TEXT,)
    warnings: tuple[str, ...] = ()
    document_error: AppError | None = None
    kept: dict[str, OwnPreset] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    folder: Path = Path()

    def names(self) -> Sequence[str]:
        return [one.name for one in self.known()]

    def known(self) -> Sequence[Template]:
        return [*SHIPPED, *self.own_templates]

    def template_folder(self) -> Path:
        self._fail_document()
        return self.folder

    def copy_template(self, name: str | Path, new_name: str) -> Path:
        self._fail_document()
        path = self.folder / f"{new_name}.docx"
        self.asked.append(f"copy {Path(name).stem}")
        self.own_templates.append(Template(new_name, path, True))
        return path

    def check_template(self, name: str | Path) -> TemplateReport:
        self._fail_document()
        self.asked.append(f"check {Path(name).name}")
        return TemplateReport(Path(name).name, self.troubles_of_template, ("事项", "标题"))

    def write_template_comments(self, name: str | Path, out: Path, *, overwrite: bool) -> Path:
        self._fail_document()
        self.asked.append(f"comment {Path(name).name}")
        out.write_bytes(b"comments")
        return out

    def check_layout(self, path: Path, *, progress: Progress) -> LayoutReport:
        self.wait(progress)
        self._fail_document()
        self.asked.append(f"layout {path.name}")
        return self.layout

    def check_document(self, path: Path) -> Sequence[Advice]:
        return self.texts

    def print_warnings(self, document: Path) -> Sequence[str]:
        self._fail_document()
        return self.warnings

    def offered(self) -> Sequence[tuple[str, str, str]]:
        return (*PRESETS, *((one.name, one.name, self.explain_preset(one)) for one in self.kept.values()))

    def preset_values(self, name: str) -> OwnPreset:
        own = self.kept.get(name)
        top = 34.6 if name == "ink-true" else 37.0
        values = OwnPreset("", name, top, 32.6, 28.0, 26.0, 29.4, FONTS)
        return OwnPreset(own.name, own.base, own.top or top, 32.6, 28.0, 26.0, 29.4, FONTS) if own else values

    def explain_preset(self, own: OwnPreset) -> str:
        if (own.top or 0) > 60:
            raise BadOption(f"上边距不能是 {own.top:g} 毫米。")
        return f"每页 22 行、每行 28 字（上边距 {own.top}，字体 {dict(own.fonts)}）。"

    def save_preset(self, own: OwnPreset) -> tuple[str, str, str]:
        self._fail_document()
        self.kept[own.name] = own
        return own.name, own.name, self.explain_preset(own)

    def remove_preset(self, name: str) -> None:
        self._fail_document()
        del self.kept[name]

    def refuse_unreadable(self, template: str | Path) -> None:
        if Path(template).stem in self.unreadable:
            raise BadTemplate(f"模板“{Path(template).stem}”读不出来。")

    def wait(self, progress: Progress) -> None:
        raise NotImplementedError

    def _fail_document(self) -> None:
        if self.document_error:
            raise self.document_error
