"""The command line as contract.md has it: exit codes, JSON, sentences."""

import hashlib
import json
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from app.core.particulars import PARTICULARS
from app.core.shipped import version
from tests.cli.commands import run

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 6, 30)
HEAD = ["序号", "问题类别", "具体问题", "整改措施", "责任人", "整改时限", "整改进展", "状态", "完成时间"]
GOOD = [
    1,
    "党的领导方面",
    "制度执行不严",
    "开展自查",
    "周敏",
    "2026年6月30日",
    "查出并整改3处",
    "已完成",
    "2026年6月1日",
]
BAD = [2, "党的领导方面", "学习流于形式", "组织培训", "", "2026年5月1日", "正在组织", "整改中", ""]


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return write(tmp_path / "台账.xlsx", GOOD, BAD)


def write(file: Path, *rows: list[Any]) -> Path:
    book = Workbook()
    assert book.active is not None
    for row in (HEAD, *rows):
        book.active.append(row)
    book.save(file)
    return file


def answer(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    found = json.loads(capsys.readouterr().out)
    assert isinstance(found, dict)
    return found


def test_check_lists_findings_by_level_and_answers_one(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(ledger)], TODAY) == 1
    said = capsys.readouterr().out
    assert "必须处理（1 处）\n  Sheet!E3  问题2“学习流于形式”：责任人是空的。\n    改法：" in said
    assert "建议核对（1 处）\n  Sheet!F3" in said
    assert "表头第 1 行，读了 2 行，2 个问题、2 条措施" in said


def test_check_answers_nought_and_says_so_when_nothing_is_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(write(tmp_path / "好.xlsx", GOOD))], TODAY) == 0
    assert "没有发现问题" in capsys.readouterr().out


def test_json_has_the_keys_of_the_contract(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(ledger), "--json", "--as-of", "2026-06-30"], date(2030, 1, 1)) == 1
    said = answer(capsys)
    assert said["ledger"] == {
        "file": str(ledger), "sha256": hashlib.sha256(ledger.read_bytes()).hexdigest(), "format": "xlsx",
    }  # fmt: skip
    assert said["as_of"] == "2026-06-30"
    assert said["summary"] == {
        "problems": 2, "measures": 2, "done": 1, "in_progress": 1, "not_started": 0, "ongoing": 0, "cancelled": 0,
        "unknown": 0, "overdue": 1, "overdue_unclear": 0, "done_rate": 0.5,
    }  # fmt: skip
    (sheet,) = said["sheets"]
    assert sheet["columns"]["deadline"] == "F"
    assert (sheet["used"], sheet["why_not"], sheet["header_rows"], sheet["rows_read"]) == (True, None, [1], 2)
    first = said["problems"][0]
    assert (first["number"], first["rows"], first["status"], first["group"]) == ("1", [2, 2], "done", "")
    assert first["measures"][0]["deadline"] == {
        "kind": "date", "date": "2026-06-30", "text": "2026年6月30日", "then_ongoing": False, "assumed": None,
    }  # fmt: skip
    assert first["measures"][0]["finished"] == "2026-06-01"
    assert [(one["rule"], one["level"], one["cell"], one["problem"]) for one in said["findings"]] == [
        ("owner-missing", "must", "E3", "2"),
        ("overdue", "warn", "F3", "2"),
    ]


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["check", "没有.xlsx"], "找不到文件“没有.xlsx”"),
        (["check"], "缺少参数 台账"),
        (["notice", "台账.xlsx"], "缺少参数 -o/--out"),
        (["check", "台账.xlsx", "--as-of", "明天"], "核对日期“明天”看不懂"),
        (["check", "台账.xlsx", "--columns", "deadline"], "“deadline”看不懂"),
        (["check", "台账.xlsx", "--columns", "截止=H"], "没有名为“截止”的列"),
        (["check", "台账.xlsx", "--columns", "承办单位=D"], "是责任部门的写 --columns department=D。"),
        (["check", "台账.xlsx", "--set", "发文机关"], "“发文机关”看不懂"),
        (["check", "台账.xlsx", "--what"], "看不懂的参数 --what"),
        (["check", "台账.xlsx", "--sheet"], "参数 --sheet 后面要写内容"),
        (["rules", "no-such-rule"], "没有编号为“no-such-rule”的规则"),
        (["--nothing"], "python main.py --help"),
    ],
)
def test_what_cannot_be_done_is_one_chinese_sentence(
    arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments, TODAY) == 2
    said = capsys.readouterr()
    assert complaint in said.err
    assert said.err.count("\n") == 1
    assert not said.out


def test_with_json_trouble_is_told_on_stdout_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "没有.xlsx", "--json"], TODAY) == 2
    assert answer(capsys)["error"]["code"] == "unreadable"


def test_a_sheet_that_is_not_there_is_answered_with_those_that_are(
    ledger: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(ledger), "--sheet", "二科"], TODAY) == 2
    assert "没有名为“二科”的工作表。这个文件里有：Sheet。" in capsys.readouterr().err


def test_named_columns_are_used(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(ledger), "--json", "--columns", "owner=D,deadline=F"], TODAY) == 0
    assert answer(capsys)["problems"][1]["measures"][0]["owners"] == ["组织培训"]


def test_a_notice_is_refused_while_must_findings_remain(
    ledger: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "通报.docx"
    assert run(["notice", str(ledger), "-o", str(out)], TODAY) == 1
    assert "还有 1 处必须处理的问题" in capsys.readouterr().err
    assert not out.exists()
    assert run(["notice", str(ledger), "-o", str(out), "--despite-findings"], TODAY) == 0
    assert capsys.readouterr().out == f"{out}\n"
    assert out.exists()


def test_a_notice_is_never_written_over_without_being_asked_nor_over_the_ledger(
    ledger: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = ledger.read_bytes()
    out = tmp_path / "通报.docx"
    out.write_text("别的文件", encoding="utf-8")
    despite = ["notice", str(ledger), "--despite-findings", "-o"]
    assert run([*despite, str(out)], TODAY) == 2
    assert out.read_text(encoding="utf-8") == "别的文件"
    assert run([*despite, str(out), "--overwrite"], TODAY) == 0
    link = tmp_path / "链接.docx"
    link.symlink_to(ledger)
    for name in (ledger, link):
        assert run([*despite, str(name), "--overwrite"], TODAY) == 2
    assert ledger.read_bytes() == before
    capsys.readouterr()


def test_figures_are_written_with_the_cells_they_were_counted_from(
    ledger: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, figures = tmp_path / "通报.docx", tmp_path / "数字.json"
    arguments = ["notice", str(ledger), "-o", str(out), "--figures", str(figures), "--despite-findings"]
    assert run(arguments, TODAY) == 0
    assert capsys.readouterr().out == f"{out}\n{figures}\n"
    found = {one["name"]: one for one in json.loads(figures.read_text(encoding="utf-8"))["figures"]}
    assert found["完成数"]["value"] == 1
    assert found["完成数"]["cells"] == [{"sheet": "Sheet", "cell": "C2", "amount": 1}]
    assert found["问题数"]["parts"] == ["完成数", "推进数", "长期坚持数", "状态不明数"]
    assert (found["完成率"]["value"], found["完成率"]["quotient"]) == (50, ["完成数", "问题数"])


def test_sources_are_written_with_what_was_left_out(
    ledger: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, sources = tmp_path / "通报.docx", tmp_path / "出处.json"
    arguments = ["notice", str(ledger), "-o", str(out), "--sources", str(sources), "--despite-findings"]
    assert run([*arguments, "--set", "反馈日期=2025-12-05"], TODAY) == 0
    assert capsys.readouterr().out == f"{out}\n{sources}\n"
    told = json.loads(sources.read_text(encoding="utf-8"))
    found = {one["text"]: one for one in told["sentences"]}
    problem = next(one for text, one in found.items() if text.startswith("（1）针对"))
    assert problem["source"] == {"kind": "cell", "sheet": "Sheet", "cell": "C2", "name": None}
    assert problem["cells"] == [{"sheet": "Sheet", "cell": "C2"}]
    kinds = {text[:4]: one["source"]["kind"] for text, one in found.items()}
    assert (kinds["根据【待"], kinds["针对反馈"], kinds["二、巡察"]) == ("particular", "figure", "template")
    assert [sorted(one) for one in told["left_out"]] == [["cell", "sheet", "text", "why"]] * len(told["left_out"])


def test_slips_are_written_because_of_findings_and_not_without(
    ledger: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "督办.docx"
    assert run(["notice", str(ledger), "-o", str(out), "--template", "督办通知单", "--despite-findings"], TODAY) == 0
    good = write(tmp_path / "好.xlsx", GOOD)
    assert run(["notice", str(good), "-o", str(tmp_path / "无.docx"), "--template", "督办通知单"], TODAY) == 2
    assert "不需要督办通知单" in capsys.readouterr().err
    open_only = write(tmp_path / "未完.xlsx", [*BAD[:4], "周敏", *BAD[5:]])
    assert run(["notice", str(open_only), "-o", str(tmp_path / "无.docx"), "--template", "销号审批表"], TODAY) == 2
    assert not (tmp_path / "无.docx").exists()


def test_particulars_come_from_a_file_and_one_by_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ledger, out = write(tmp_path / "好.xlsx", GOOD), tmp_path / "通报.docx"
    file = tmp_path / "要素.toml"
    file.write_text("\n".join(f'{one.name} = "{one.example}"' for one in PARTICULARS), encoding="utf-8")
    given = ["--particulars", str(file), "--set", "发文机关=中共云溪县档案馆党组"]
    assert run(["notice", str(ledger), "-o", str(out), *given], TODAY) == 0
    assert run(["notice", str(ledger), "-o", str(out), "--overwrite", "--set", "发文机关名=甲"], TODAY) == 2
    assert "没有名为“发文机关名”的要素。是不是“发文机关”？" in capsys.readouterr().err


def test_mark_and_issues_write_beside_the_ledger_and_end_with_nought(
    ledger: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = hashlib.sha256(ledger.read_bytes()).hexdigest()
    for command, name in (("mark", "副本.xlsx"), ("issues", "清单.xlsx")):
        out = ledger.with_name(name)
        assert run([command, str(ledger), "-o", str(out)], TODAY) == 0
        assert capsys.readouterr().out == f"{out}\n"
        assert run([command, str(ledger), "-o", str(out)], TODAY) == 2
        assert "已经存在" in capsys.readouterr().err
        assert run([command, str(ledger), "-o", str(out), "--overwrite"], TODAY) == 0
        assert run([command, str(ledger), "-o", str(ledger), "--overwrite"], TODAY) == 2
        capsys.readouterr()
    assert hashlib.sha256(ledger.read_bytes()).hexdigest() == before


def test_rules_lists_all_and_explains_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules"], TODAY) == 0
    assert "overdue  warn（建议核对）  已逾期" in capsys.readouterr().out.splitlines()
    assert run(["rules", "overdue"], TODAY) == 0
    assert "怎么改：" in capsys.readouterr().out


def test_help_is_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (
        ["--help"],
        ["check", "--help"],
        ["notice", "-h"],
        ["mark", "-h"],
        ["issues", "-h"],
        ["rules", "-h"],
    ):
        assert run(arguments, TODAY) == 0
        said = capsys.readouterr().out
        assert set(re.findall(r"[A-Z_]{3,}", said)) <= {"JSON", "GBK"}
        assert said.startswith("用法：")
        assert not {"usage", "options", "positional", "show this"} & set(said.split())


def test_the_command_line_runs_without_qt_and_without_a_display(ledger: Path, own_folder: Path) -> None:
    """Any import of PySide6 fails in this process, as on a machine that lacks it."""
    block = "import sys; sys.modules['PySide6'] = None; import main; sys.exit(main.main(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", block, "check", str(ledger), "--as-of", "2026-06-30"],
        cwd=ROOT, env={"PATH": "", "PYTHONIOENCODING": "gbk", "XDG_CONFIG_HOME": str(own_folder)}, capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr.decode("utf-8")
    assert "责任人是空的" in done.stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="there every file's name is text")
def test_a_name_that_is_no_text_is_written_with_question_marks(ledger: Path, tmp_path: Path) -> None:
    """Chinese names from a .zip made elsewhere are GBK bytes here."""
    name = os.fsencode(tmp_path) + b"/" + "台账".encode("gbk") + b".xlsx"
    Path(os.fsdecode(name)).write_bytes(ledger.read_bytes())
    for command in (["check", name], ["check", name, "--json"], ["issues", name, "-o", tmp_path / "清单.xlsx"]):
        done = subprocess.run([sys.executable, "main.py", *command], cwd=ROOT, capture_output=True, check=False)
        assert done.returncode in (0, 1), done.stderr.decode("utf-8")
        assert "?" in done.stdout.decode("utf-8") or command[0] == "issues"
    missing = subprocess.run(
        [sys.executable, "main.py", "check", name + b"x"], cwd=ROOT, capture_output=True, check=False
    )
    assert (missing.returncode, missing.stderr.decode("utf-8").count("\n")) == (2, 1)


@pytest.mark.parametrize("more", [(), ("台账.xlsx",)])
def test_a_mistyped_command_is_told_and_opens_no_window(more: tuple[str, ...]) -> None:
    done = subprocess.run([sys.executable, "main.py", "chek", *more], cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stderr.decode("utf-8")) == (
        2, "没有这个命令“chek”。运行 python main.py --help 可以看到用法。\n",
    )  # fmt: skip


def test_an_answer_nobody_reads_on_is_no_crash() -> None:
    """… | head closes the pipe: the answer of this command is longer than what a pipe or a buffer holds."""
    with subprocess.Popen(
        [sys.executable, "main.py", "layout", str(ROOT / "templates" / "整改进展通报.docx"), "--no-render", "--json"],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 2


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"], TODAY) == 0
    assert capsys.readouterr().out == f"台账成文 {version()}\n"
    assert run(["--version", "--json"], TODAY) == 0
    assert answer(capsys) == {"version": version()}
