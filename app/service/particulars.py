"""The particulars (要素) a clerk has written down in a file."""

from pathlib import Path

from app.core.errors import BadOption
from app.service.claims.figures import CLAIMED
from app.store import particulars_file


def read_particulars(path: Path) -> dict[str, object]:
    """Those of a TOML file, by field name. Raises BadOption; also for a number that has to be confirmed (制度数)."""
    found = particulars_file.read(path)
    number = next((one for one in found if one in CLAIMED), "")
    if number:
        raise BadOption(
            f"要素文件“{path.name}”里的“{number}”不是要素，是要核对的数字，请删去这一行："
            f"命令行用 --set {number}={found[number]} 写明，窗口里在“统计数字”里确认。"
        )
    return found
