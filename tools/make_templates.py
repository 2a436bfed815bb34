"""Makes the shipped Word templates and their guide from app/word/layout.py: python tools/make_templates.py."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.word.blank import package  # noqa: E402
from app.word.blocks import Section  # noqa: E402
from tools import template_forms, template_notices, template_reports  # noqa: E402
from tools.template_guide import guide  # noqa: E402
from tools.template_parts import Piece  # noqa: E402

TEMPLATES: dict[str, tuple[tuple[Piece, ...], Section]] = {
    "整改进展通报": (template_notices.NOTICE, Section()),
    "整改进展通报（分方面）": (template_notices.NOTICE_QUOTED, Section()),
    "整改进展通报（主体责任）": (template_notices.NOTICE_DUTY, Section()),
    "整改情况报告": (template_reports.REPORT, Section()),
    "督办通知单": (template_forms.SLIPS, template_forms.LAST),
    "销号审批表": (template_forms.CLOSURES, template_forms.LAST),
    "台账附表": (template_reports.TABLE, Section(across=True)),
}


def made() -> dict[str, bytes]:
    """The bytes of each template by its file name."""
    return {f"{name}.docx": package(pieces, last=last) for name, (pieces, last) in TEMPLATES.items()}


def main() -> None:
    """Write them and their guide into templates/."""
    for name, content in made().items():
        path = ROOT / "templates" / name
        path.write_bytes(content)
        print(path)
    (ROOT / "templates" / "README.md").write_text(guide(), encoding="utf-8")


if __name__ == "__main__":
    main()
