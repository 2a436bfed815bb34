"""What the Open XML SDK, the judge nearest to Word itself, finds broken in a file."""

import json
import os
import subprocess
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


def mistakes(content: bytes, folder: Path) -> list[str]:
    """Each with its part and place; none in a file Word opens without a word."""
    path = folder / "待查.docx"
    path.write_bytes(content)
    answer = subprocess.run([_program(), path], check=False, capture_output=True, text=True)
    found = json.loads(answer.stdout)["errors"]
    return [f"{one['path']} {one['xPath']}：{one['description']}" for one in found]


def _program() -> Path:
    folders = [os.environ.get("TAIZHANG_VALIDATOR"), PROJECT / ".venv" / "validator"]
    found = [Path(one) / "node_modules" / ".bin" / "ooxml-validator" for one in folders if one]
    program = next((one for one in found if one.exists()), None)
    assert program, (
        "缺少文档结构的检查程序：请先运行 README 中的准备命令，或用环境变量 TAIZHANG_VALIDATOR 指明它所在的文件夹。"
    )
    return program
