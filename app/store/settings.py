"""The settings of the program: each declared once, kept in one file, never the reason of a crash."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.core.check_context import CheckContext
from app.core.errors import BadOption
from app.store.json_file import change_object, read_object

Choice = str | int
NAME = "settings.json"


@dataclass(frozen=True)
class Setting:
    """One setting: its default gives its type; `limits` hold for numbers."""

    name: str
    default: Choice
    label: str
    help: str
    limits: tuple[int, int] | None = None

    def fault(self, value: object) -> str | None:
        """Why this value will not do, in Chinese; None where it will."""
        if type(value) is not type(self.default):
            return f"“{self.label}”应为{_kind(self.default)}"
        if isinstance(value, int) and self.limits and not self.limits[0] <= value <= self.limits[1]:
            return f"“{self.label}”应在 {self.limits[0]} 到 {self.limits[1]} 之间"
        if isinstance(value, str) and self.default and not value.strip():
            return f"“{self.label}”不能为空"
        return None


def _kind(value: Choice) -> str:
    return "是或否" if isinstance(value, bool) else "整数" if isinstance(value, int) else "文字"


DUE_SOON_DAYS = Setting("due_soon_days", 7, "临期天数", "时限在核对日期之后多少天以内算临近到期。", limits=(0, 60))
IMMEDIATE_DAYS = Setting(
    "immediate_days", 30, "立行立改天数", "立行立改的事项反馈后超过多少天还没有完成就提醒。", limits=(0, 365)
)
YEARS_APART = Setting(
    "years_apart", 5, "年份上限差", "时限、完成时间和台账的年份相差超过多少年就提示年份可能写错。", limits=(1, 50)
)
ROSTER = Setting(
    "roster", "", "人员名单", "可以当责任人的人员姓名，用顿号隔开；不填则不核对，或按台账里的工作表“人员名单”。"
)
PRESET = Setting("preset", "ink-true", "版式", "公文页边距按哪种算法设置。")
TEMPLATE = Setting("template", "整改进展通报", "文件种类", "生成哪一种文件。")
WIDE_POINTS = Setting(
    "wide_points",
    True,
    "标点改用全角印",
    "台账里的半角标点和直引号，生成文件时印成全角的，连在一起的两个标点（，。）只印一个；生成前逐处列出，台账不改。",
)
FOLLOWS = Setting(
    "follows",
    True,
    "台账改动后自动重新核对",
    "台账在 Excel 或 WPS 里保存以后，窗口自己重新读取并核对；关掉以后按 F5 才重新核对。",
)
WRITES_BACK = Setting(
    "writes_back",
    False,
    "允许写回台账",
    "“修改清单”里多一个“写回台账”，把补正直接写进台账，旁边先留一份备份；不勾选时只写副本。",
)
SETTINGS: tuple[Setting, ...] = (
    DUE_SOON_DAYS,
    IMMEDIATE_DAYS,
    YEARS_APART,
    ROSTER,
    PRESET,
    TEMPLATE,
    WIDE_POINTS,
    FOLLOWS,
    WRITES_BACK,
)
_BY_NAME = {setting.name: setting for setting in SETTINGS}


class Settings:
    """The settings in force; `troubles` says in Chinese which stored ones were set aside and why.

    Without a folder the defaults hold, and what is changed holds for this run.
    """

    def __init__(self, folder: Path | None) -> None:
        self._file = folder / NAME if folder else None
        stored, trouble = read_object(self._file) if self._file else ({}, None)
        reasons = [f"设置文件“{NAME}”{trouble}"] if trouble else []
        self._values: dict[str, Choice] = {}
        for setting in SETTINGS:
            value = stored.get(setting.name, setting.default)
            fault = setting.fault(value)
            if fault:
                reasons.append(fault)
            elif isinstance(value, (str, int)):
                self._values[setting.name] = value
        self.troubles = tuple(f"{reason}，已改用默认设置。" for reason in reasons)

    def context(self, as_of: date) -> CheckContext:
        """From where a ledger is judged on that day."""
        return CheckContext(
            as_of,
            self.due_soon_days,
            immediate_days=self.immediate_days,
            roster=self.roster,
            years_apart=self.years_apart,
        )

    @property
    def due_soon_days(self) -> int:
        """How many days ahead a deadline counts as near (临期天数)."""
        return int(self.value(DUE_SOON_DAYS))

    @property
    def immediate_days(self) -> int:
        """After how many days since the feedback 立行立改 should be done (立行立改天数)."""
        return int(self.value(IMMEDIATE_DAYS))

    @property
    def years_apart(self) -> int:
        """How far a year may lie from the ledger's and still be meant (年份上限差)."""
        return int(self.value(YEARS_APART))

    @property
    def roster(self) -> frozenset[str]:
        """The names of those who may be owners (人员名单); empty where no list is kept."""
        return frozenset(re.split(r"[、，,；;\s]+", str(self.value(ROSTER)))) - {""}

    @property
    def preset(self) -> str:
        """The name of the layout preset (版式)."""
        return str(self.value(PRESET))

    @property
    def template(self) -> str:
        """The name of the template (模板)."""
        return str(self.value(TEMPLATE))

    @property
    def wide_points(self) -> bool:
        """Whether documents print full-width points in the place of half-width ones (标点改用全角印)."""
        return bool(self.value(WIDE_POINTS))

    @property
    def follows(self) -> bool:
        """Whether the window checks a ledger again that another program has saved (台账改动后自动重新核对)."""
        return bool(self.value(FOLLOWS))

    @property
    def writes_back(self) -> bool:
        """Whether the window may write into the ledger itself (允许写回台账)."""
        return bool(self.value(WRITES_BACK))

    @property
    def declared(self) -> tuple[Setting, ...]:
        """Every setting, in the order a dialog shows them."""
        return SETTINGS

    def value_of(self, name: str) -> Choice:
        """The value in force of the setting of that name."""
        return self.value(_BY_NAME[name])

    def value(self, setting: Setting) -> Choice:
        """The value in force."""
        return self._values.get(setting.name, setting.default)

    def change(self, name: str, value: object) -> None:
        """Set and keep a value. Raises BadOption for one that will not do, CannotWrite if it cannot be kept."""
        setting = _BY_NAME.get(name)
        if setting is None:
            raise BadOption(f"没有名为“{name}”的设置。")
        fault = setting.fault(value)
        if fault or not isinstance(value, (str, int)):
            raise BadOption(f"{fault}。")
        if self._file:
            change_object(self._file, lambda stored: {**stored, name: value})
        self._values[name] = value
