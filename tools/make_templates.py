"""Makes the shipped Word templates from app/word/layout.py: python tools/make_templates.py."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.word.blank import package  # noqa: E402
from tools.template_notices import NOTICE  # noqa: E402

TEMPLATES = {"整改进展通报.docx": NOTICE}


def made() -> dict[str, bytes]:
    """The bytes of each template by its file name."""
    return {name: package(paragraphs) for name, paragraphs in TEMPLATES.items()}


def main() -> None:
    """Write them into templates/."""
    for name, content in made().items():
        path = ROOT / "templates" / name
        path.write_bytes(content)
        print(path)


if __name__ == "__main__":
    main()
