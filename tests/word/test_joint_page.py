"""A notice of several organs (联合行文): its head, its names with seals and without, measured on the printed page."""

from pathlib import Path

import docx
import pytest

from app.core.clause import Verdict
from app.core.errors import BadTemplate
from app.word.filling.document import write
from app.word.standard import layout
from tests.word.documents import notice_fields
from tests.word.formal import FORMAL
from tests.word.inspect.conftest import Checked, as_printed, differing, fonts
from tests.word.rendering import Converter, Line, Printed
from tests.word.validating import mistakes

TEMPLATE = Path("templates") / "整改进展通报.docx"
NAMES = ["云川市档案馆", "云川市人力资源和社会保障局", "云川市财政局"]
CHARACTER, RIGHT = layout.BODY_CHARACTER.millimetres, 184.0
__all__ = ["as_printed", "fonts"]  # fixtures


def joint(sealed: bool) -> bytes:
    lines = ["\t云川市档案馆\t云川市教育局", "云川市财政局"] if sealed else NAMES
    given = {"份号": "", "密级和保密期限": "", "紧急程度": "", "附注": "", "印章": "加盖" if sealed else "不加盖"}
    marks = ["云川市档案馆", "云川市教育局", "云川市财政局"] if sealed else NAMES
    return write(
        TEMPLATE, notice_fields(3, 3) | FORMAL | given | {"署名行": lines, "联合标志行": marks, "联合发文机关": "乙"}
    )


@pytest.fixture(scope="module")
def pages(printer: Converter) -> dict[bool, Printed]:
    made = printer.convert_all({"不加盖": joint(sealed=False), "加盖": joint(sealed=True)})
    return {False: made["不加盖"], True: made["加盖"]}


def line(printed: Printed, text: str) -> Line:
    """The last line of the document that ends with these words."""
    lines = [one for at in range(1, len(printed.pages) + 1) for one in printed.body(at)]
    return next(one for one in reversed(lines) if one.text.endswith(text))


@pytest.mark.parametrize("sealed", [False, True])
def test_nothing_is_told_of_it(as_printed: Checked, tmp_path: Path, *, sealed: bool) -> None:
    content = joint(sealed)
    report = as_printed(content)
    assert differing(report) == set()
    met = {one.id for one in report.of(Verdict.OK)}
    assert {"joint-mark", "joint-signatures", "closing-place", "mark-top"} <= met
    assert mistakes(content, tmp_path) == []


@pytest.mark.parametrize("sealed", [False, True])
def test_file_stands_beside_the_names_in_their_middle(pages: dict[bool, Printed], *, sealed: bool) -> None:
    first = pages[sealed].pages[0]
    word = next(one for one in first if one.text.endswith("文件"))
    names = [one for one in first if one.top < word.top + 40 and "〔" not in one.text][:3]
    middle = (names[0].top + names[-1].bottom) / 2
    assert (word.top + word.bottom) / 2 == pytest.approx(middle, abs=1.5)
    assert max(one.right for one in names) <= RIGHT + 0.5


def test_without_seals_the_names_keep_one_edge_and_the_date_stands_two_in(pages: dict[bool, Printed]) -> None:
    found = [line(pages[False], name) for name in NAMES]
    assert max(one.left for one in found) - min(one.left for one in found) < 1
    assert max(one.right for one in found) - min(one.right for one in found) < CHARACTER
    assert found[1].right == pytest.approx(RIGHT - 2 * CHARACTER, abs=0.7)
    assert line(pages[False], "2026年6月30日").left == pytest.approx(found[1].left + 2 * CHARACTER, abs=1)


def test_with_seals_each_name_has_its_own_room(pages: dict[bool, Printed]) -> None:
    both, last, date = (line(pages[True], text) for text in ("云川市教育局", "云川市财政局", "2026年6月30日"))
    seal = 45.0
    assert both.left > 28 and both.right < RIGHT
    assert last.top - both.top > seal - 5
    assert date.right == pytest.approx(RIGHT - 4 * CHARACTER, abs=0.7)
    assert (last.left + last.right) / 2 == pytest.approx(RIGHT - (4 + 6.5 / 2) * CHARACTER, abs=1)


def test_a_template_that_signs_for_one_alone_says_so(tmp_path: Path) -> None:
    made = docx.Document(str(TEMPLATE))
    for run in (run for one in made.paragraphs for run in one.runs):
        run.text = run.text.replace("署名行", "附件行")
    path = tmp_path / "本局通报.docx"
    made.save(str(path))
    with pytest.raises(BadTemplate, match="只署一个机关的名"):
        write(path, notice_fields(1, 1) | FORMAL | {"署名行": NAMES})
