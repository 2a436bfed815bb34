"""Every 【待补：…】 stands in a run of its own on yellow; the text and its style stay as they were."""

from pathlib import Path

from app.word.filling.document import write
from app.word.ooxml.wml import w
from tests.word.documents import document, paragraphs, template_of
from tests.word.templates.making import changed

TEXT = '<w:t xml:space="preserve">{{ 甲 }}</w:t>'


def runs(content: bytes) -> list[tuple[str, bool]]:
    """The words of each run, and whether it is on yellow."""
    found = []
    for run in document(content).iter(w("r")):
        mark = run.find(f"{w('rPr')}/{w('highlight')}")
        words = "".join(text.text or "" for text in run.iter(w("t")))
        found.append((words, mark is not None and mark.get(w("val")) == "yellow"))
    return found


def test_marks_are_cut_out(tmp_path: Path) -> None:
    content = write(
        template_of(tmp_path, "由{{ 甲 }}在{{ 乙 }}主持 "), {"甲": "【待补：组长】", "乙": "【待补：日期】"}
    )
    assert runs(content) == [
        ("由", False), ("【待补：组长】", True), ("在", False), ("【待补：日期】", True), ("主持 ", False),
    ]  # fmt: skip
    assert paragraphs(content) == ["由【待补：组长】在【待补：日期】主持 "]


def test_the_style_of_the_run_is_kept(tmp_path: Path) -> None:
    content = write(template_of(tmp_path, "甲{{ 乙 }}"), {"乙": "【待补：丙】"})
    hints = [run.find(f"{w('rPr')}/{w('rFonts')}") for run in document(content).iter(w("r"))]
    assert [hint.get(w("hint")) for hint in hints if hint is not None] == ["eastAsia", "eastAsia"]


def test_other_brackets_are_left_alone(tmp_path: Path) -> None:
    content = write(template_of(tmp_path, "{{ 甲 }}"), {"甲": "【附件】待补：一"})
    assert runs(content) == [("【附件】待补：一", False)]


def test_a_mark_in_one_of_two_forms_puts_its_run_on_yellow(tmp_path: Path) -> None:
    path = template_of(tmp_path, "{{ 甲 }}")
    space = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    forms = (
        f'<mc:AlternateContent xmlns:mc="{space}"><mc:Choice Requires="w14">{TEXT}</mc:Choice></mc:AlternateContent>'
    )
    path.write_bytes(changed(path.read_bytes(), TEXT, forms))
    assert runs(write(path, {"甲": "【待补：乙】"})) == [("【待补：乙】", True)]
    assert runs(write(path, {"甲": "乙"})) == [("乙", False)]
