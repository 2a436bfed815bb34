"""What the commands leave in the log: which they were, how long they took, how they ended; nothing of the ledger."""

import hashlib
import os
import re
import socket
import subprocess
import sys
from pathlib import Path

from openpyxl import load_workbook

from app.core.shipped import ROOT
from app.store.log import log_file

SECRETS = ("Zhang-Secret", "Quanzhou-Steel", "Li-Informer", "Confidential-Matter")
CHINESE = re.compile(r"[\u3000-\u9fff\uff00-\uffef]")


def run(folder: Path, own: Path, *arguments: object) -> int:
    line = [sys.executable, str(ROOT / "main.py"), *map(str, arguments)]
    home = {"HOME": str(folder), "XDG_CONFIG_HOME": str(own), "APPDATA": str(own), "USER": "Wang-Clerk"}
    return subprocess.run(line, cwd=folder, env={**os.environ, **home}, capture_output=True, check=False).returncode


def test_nothing_of_a_ledger_stands_in_it(tmp_path: Path) -> None:
    own, folder = tmp_path / "own", tmp_path / "Wang-Clerk" / SECRETS[3]
    folder.mkdir(parents=True)
    ledger = folder / f"{SECRETS[0]}.xlsx"
    book = load_workbook(ROOT / "samples" / "整改台账.xlsx")
    sheet = book.worksheets[0]
    sheet["I8"], sheet["J8"], sheet["J9"] = SECRETS[0], SECRETS[1], f"举报人{SECRETS[2]}"
    book.save(ledger)
    broken = folder / f"{SECRETS[1]}.xls"
    stream = "Workbook".encode("utf-16-le").ljust(64, b"\0") + b"\x12\0\x02"
    broken.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + stream + SECRETS[2].encode() * 400)
    out = ("-o", folder / f"{SECRETS[2]}.docx", "--reason", SECRETS[3], "--set", f"通信地址={SECRETS[2]}")
    assert run(folder, own, "check", ledger) == 1
    assert run(folder, own, "notice", ledger, *out) == 1
    assert run(folder, own, "notice", ledger, *out, "--despite-findings", "--mask-names") == 0
    assert run(folder, own, "check", broken) == 2
    assert run(folder, own, "check", folder / f"{SECRETS[3]}.xlsx") == 2
    assert run(folder, own, "check", ledger, f"--{SECRETS[1]}") == 2

    (place,) = own.iterdir()
    text = log_file(place).read_text(encoding="utf-8")
    telling = (*SECRETS, "Wang-Clerk", socket.gethostname(), ".xls", ".docx", str(tmp_path))
    assert [word for word in telling if word in text] == []
    assert CHINESE.search(text) is None

    digest = hashlib.sha256(ledger.read_bytes()).hexdigest()
    assert text.count("app: begins: version ") == 6
    assert text.count(f"app.ledger.child: xlsx {digest[:12]}: done, ") == 3
    assert digest[:13] not in text
    assert re.search(r"app\.cli\.run: check: done, \d+\.\d\d s\n", text)
    assert re.search(
        r"app\.cli\.run: notice: FindingsRemain, .+ s\n.+ refused\n  app\.core\.errors\.FindingsRemain\n", text
    )
    assert "app.ledger.child: the reading process ended with 1" in text
    assert "  app.core.errors.BadOption\n" in text
