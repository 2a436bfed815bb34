"""The clauses of the page at what no one should write but a file may."""

import pytest
from docx.oxml.ns import qn
from docx.shared import Pt

from app.core.clause import Verdict
from tests.word.inspect.conftest import Checked
from tests.word.inspect.letters import Letter


@pytest.mark.parametrize("written", ["0", "-60", "nonsense"])
def test_lines_of_no_height_give_no_number_of_lines(as_written: Checked, written: str) -> None:
    one = Letter()
    one.document.styles["Normal"].paragraph_format.line_spacing = Pt(28)
    one.document.styles["Normal"].element.find(f".//{qn('w:spacing')}").set(qn("w:line"), written)
    told = {judged.id: judged.verdict for judged in as_written(one.content()).clauses}
    assert told["lines-per-page"] is Verdict.UNMEASURED
