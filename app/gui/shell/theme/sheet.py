"""Makes the one style sheet of a theme: buttons, headers, tabs, menus, scroll bars and what has a tone."""

from string import Template

from app.gui.shell.theme.tokens import APART, BAR, BUTTON_PAD, CARD_ROUND, CLOSE, GAP, ROUND, TIGHT, Colours, Pair

# Drop-downs and spin boxes are drawn by QuietStyle: framed by a style sheet they want pictures for their arrows.
_SHEET = Template("""
QPushButton {
    background: $surface; color: $ink; border: 1px solid $edge; border-radius: ${round}px;
    padding: ${pad}px ${gap}px; icon-size: 18px;
}
QPushButton:flat { background: transparent; border-color: transparent; }
QPushButton:hover { background: $hover; }
QPushButton:flat:focus { border-color: $accent; }
QPushButton:pressed, QPushButton:open { background: $pressed; }
QPushButton { outline: none; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { background: $ground; color: $faint; border-color: $line; }
QPushButton:default:enabled {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: bold;
}
QPushButton:default:hover { background: $accent_hover; }
QPushButton:default:focus { border-color: $ink; }
QPushButton::menu-indicator { subcontrol-position: right center; right: ${tight}px; width: 10px; }

StepButton {
    background: transparent; color: $ink; border: none; border-bottom: ${bar}px solid transparent; border-radius: 0;
    padding: ${close}px ${tight}px;
}
StepButton:hover { background: $hover; }
StepButton:focus { color: $accent_ink; }
StepButton:checked { border-bottom-color: $accent; }
StepButton:disabled { background: transparent; color: $faint; border-bottom-color: transparent; }
StepBar { border: none; border-bottom: 1px solid $line; }

RecentRow { background: $surface; border: 1px solid $line; border-radius: ${card}px; padding: 0; }
RecentRow:hover { background: $hover; }

QLineEdit {
    background: $surface; border: 1px solid $edge; border-radius: ${round}px; padding: ${tight}px;
}
QLineEdit:focus { border-color: $accent; }
QLineEdit:disabled { background: $ground; border-color: $line; }
QComboBox, QAbstractSpinBox { min-height: 1.6em; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit { border: none; padding: 0 2px; }

QToolButton {
    background: $surface; color: $ink; border: 1px solid $edge; border-radius: ${round}px; padding: ${tight}px;
}
QToolButton:hover { background: $hover; }
QToolButton:pressed { background: $pressed; }

#qt_calendar_navigationbar { background: $ground; border-bottom: 1px solid $line; }
QCalendarWidget QToolButton { background: transparent; border: none; }
QCalendarWidget QToolButton:hover { background: $hover; }
QCalendarWidget QTableView { border: none; }

QHeaderView { background: $ground; border: none; }
QHeaderView::section {
    background: $ground; color: $quiet; border: none; border-right: 1px solid $line; border-bottom: 1px solid $line;
    padding: ${tight}px;
}
QHeaderView::section:checked { background: $chosen; color: $ink; font-weight: normal; }
QTableCornerButton::section {
    background: $ground; border: none; border-right: 1px solid $line; border-bottom: 1px solid $line;
}
QAbstractScrollArea::corner { background: transparent; border: none; }
QTableView, QTreeView, QPlainTextEdit, QTextEdit { border: 1px solid $line; }
QPlainTextEdit[readOnly="true"] { background: $ground; border-color: $ground; color: $quiet; }
QTableView { gridline-color: $line; }
FindingsView { border: none; selection-background-color: transparent; }

QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { qproperty-drawBase: 0; outline: 0; }
QTabBar::tab {
    background: transparent; color: $quiet; border: none; border-bottom: ${bar}px solid transparent;
    padding: ${close}px ${tight}px ${tight}px; margin-right: ${gap}px;
}
QTabBar::tab:hover { color: $ink; border-bottom-color: $edge; }
QTabBar::tab:selected { color: $ink; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $accent_ink; }

QGroupBox {
    border: none; border-top: 1px solid $line; margin-top: 1.6em; padding-top: ${close}px; font-weight: bold;
}
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; padding: ${tight}px 0; }

QMenuBar { background: $ground; border: none; padding: 2px ${tight}px; }
QMenuBar::item { background: transparent; padding: ${tight}px ${close}px; border-radius: ${round}px; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $surface; border: 1px solid $edge; padding: ${tight}px; }
QMenu::item { padding: 5px ${apart}px 5px ${tight}px; border-radius: ${round}px; }
QMenu::item:selected { background: $hover; }
QMenu::item:disabled { color: $faint; background: transparent; }
QMenu::icon { padding-left: ${close}px; }
QMenu::separator { height: 1px; background: $line; margin: ${tight}px ${close}px; }

QToolTip { background: $surface; color: $ink; border: 1px solid $edge; padding: ${tight}px; }
QStatusBar { background: $ground; color: $quiet; }
QStatusBar::item { border: none; }
QProgressBar { background: $line; border: none; border-radius: 2px; max-height: ${tight}px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $line; }

QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: ${gap}px; }
QScrollBar:horizontal { height: ${gap}px; }
QScrollBar::handle { background: $edge; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: ${apart}px; }
QScrollBar::handle:horizontal { min-width: ${apart}px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

Count { background: $surface; border: 1px solid $line; border-radius: ${card}px; }
$tones
""")
_TONE = Template("""
#$name {
    background: $ground; color: $ink; border: 1px solid $ground; border-left: ${bar}px solid $mark;
    border-radius: ${round}px;
}
""")


def sheet_of(theme: Colours) -> str:
    """The style sheet."""
    tones = {"good": theme.good, "info": theme.info, "warn": theme.warn, "bad": theme.bad}
    return _SHEET.substitute(
        surface=theme.surface,
        ground=theme.ground,
        line=theme.line,
        edge=theme.edge,
        hover=theme.hover,
        pressed=theme.pressed,
        ink=theme.ink,
        quiet=theme.quiet,
        faint=theme.faint,
        accent=theme.accent.ground,
        accent_hover=theme.accent_hover,
        accent_ink=theme.info.ink,
        on_accent=theme.accent.ink,
        chosen=theme.chosen.ground,
        pad=BUTTON_PAD,
        tight=TIGHT,
        close=CLOSE,
        gap=GAP,
        apart=APART,
        bar=BAR,
        round=ROUND,
        card=CARD_ROUND,
        tones="".join(_tone(name, pair, theme) for name, pair in tones.items()),
    )


def _tone(name: str, pair: Pair, theme: Colours) -> str:
    return _TONE.substitute(name=name, ground=pair.ground, ink=theme.ink, mark=pair.ink, bar=BAR, round=CARD_ROUND)
