"""Makes the shipped Word templates and their guide from app/word/standard/layout.py: python tools/templates/make_templates.py."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tools.templates import forms, notices, reports  # noqa: E402
from tools.templates.blank import package  # noqa: E402
from tools.templates.blocks import Section  # noqa: E402
from tools.templates.guide import guide  # noqa: E402
from tools.templates.parts import Piece  # noqa: E402

TEMPLATES: dict[str, tuple[tuple[Piece, ...], Section]] = {
    "整改进展通报": (notices.NOTICE, Section()),
    "整改进展通报（分方面）": (notices.NOTICE_QUOTED, Section()),
    "整改进展通报（主体责任）": (notices.NOTICE_DUTY, Section()),
    "整改情况报告": (reports.REPORT, Section()),
    "督办通知单": (forms.SLIPS, forms.LAST),
    "销号审批表": (forms.CLOSURES, forms.LAST),
    "台账附表": (reports.TABLE, Section(across=True)),
}


def make() -> dict[str, bytes]:
    """The bytes of each template by its file name."""
    return {f"{name}.docx": package(pieces, last=last) for name, (pieces, last) in TEMPLATES.items()}


def main() -> None:
    """Write them and their guide into templates/."""
    for name, content in make().items():
        path = ROOT / "templates" / name
        path.write_bytes(content)
        print(path)
    (ROOT / "templates" / "README.md").write_text(guide(), encoding="utf-8")


if __name__ == "__main__":
    main()
