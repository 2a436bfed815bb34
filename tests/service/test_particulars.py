"""The file of particulars: what is no particular but a number to be confirmed is told where it goes."""

from pathlib import Path

import pytest

from app.core.errors import BadOption
from app.service.particulars import read_particulars


def test_a_number_that_has_to_be_confirmed_is_told_where_to_write_it(tmp_path: Path) -> None:
    file = tmp_path / "要素.toml"
    file.write_text("制度数 = 3\n", "utf-8")
    with pytest.raises(BadOption, match=r"“制度数”不是要素.*--set 制度数=3 写明.*“统计数字”"):
        read_particulars(file)
