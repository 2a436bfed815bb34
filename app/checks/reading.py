"""Rules of the family `reading`: what reading could not settle, never passed over in silence."""

from collections.abc import Iterator
from functools import lru_cache

from app.checks.check import Check, Family, Hit, check
from app.core.check_context import CheckContext
from app.core.columns import Column
from app.core.finding import Level
from app.core.ledger import Ledger, Unsettled
from app.core.numbering import count_numbered_lines, items
from app.core.placeholders import is_bare_status, is_missing
from app.core.prose.two_in_one import is_labelled, is_unclear, shares_a_column

_MOST_OF_THE_SAME = 5


def _replay(what: Unsettled, level: Level, *, title: str, why: str, fix: str, says: str) -> Check:
    """The check that reports what reading noted of this kind."""

    def find(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
        troubles = (trouble for trouble in ledger.troubles if trouble.what is what)
        return (Hit(one.cell, one.values, Level.MUST if one.grave else None) for one in troubles)

    return check(what.value, level, family=Family.READING, title=title, why=why, fix=fix, says=says)(find)


column_unsure = _replay(
    Unsettled.COLUMN_UNSURE,
    Level.MUST,
    title="拿不准是哪一列",
    why="有两列的表头说的是同一件事，或者一列的表头有两种意思，读错列就会错报。",
    fix="在窗口的“核对列”里选定（命令行用 --columns）；或把其中一列的表头改得能分清，如“计划完成时间”“实际完成时间”。",
    says="“{column}”可能是这一列，也可能{rivals}；现在把这一列读作“{column}”。",
)


column_absent = _replay(
    Unsettled.COLUMN_ABSENT,
    Level.WARN,
    title="没有认出必要的列",
    why="没有这一列，有关的核对就没有做；没有提示不等于没有问题。",
    fix="表里有这一列而没有认出的，在窗口的“核对列”里选定（命令行用 --columns）；确实没有的，请在台账里补上这一列。",
    says="没有认出“{columns}”列，没有核对{unchecked}{sheets}。",
)


@lru_cache(maxsize=4096)
def _count_items(text: str) -> int:
    """How many numbered items a cell holds, those of a list with gaps too."""
    return max(len(items(text)), count_numbered_lines(text))


@check(
    "progress-unpaired",
    Level.WARN,
    family=Family.READING,
    title="措施和进展的条数对不上",
    why="同一格里的措施和进展都编了号，条数却不同，分不清哪条进展说的是哪条措施。",
    fix="把进展按措施的编号逐条写，或不编号写成一段。",
    says="整改措施编了 {measures} 条，整改进展编了 {accounts} 条，进展按整段读取。",
)
def progress_unpaired(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """Both cells hold numbered lists, of different lengths."""
    for measure, told in ledger.measures_with(Column.PROGRESS):
        planned = measure.entries.get(Column.MEASURE)
        accounts = _count_items(told.text)
        measures = _count_items(planned.text) if planned and accounts > 1 else 1
        if measures > 1 and measures != accounts:
            yield Hit(told.cell, {"measures": str(measures), "accounts": str(accounts)})


@check(
    "measures-unclear",
    Level.WARN,
    family=Family.READING,
    title="措施和进展分不清",
    why="措施和进展写在同一格里，分不清哪条进展说的是哪条措施，通报里就会把做了的写成没做的。",
    fix="逐条写：（1）措施：……进展：……（2）措施：……进展：……；或者把措施和进展分成两列。",
    says="这一格写了“措施”“进展”，分不清哪条进展说的是哪条措施，进展按整段读取。",
)
def measures_unclear(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """A cell of both whose labels do not pair."""
    for problem in ledger.problems:
        lead = shares_a_column(ledger, problem.sheet)
        for told in (measure.entries.get(Column.PROGRESS) for measure in problem.measures):
            if told and not ledger.has(Column.MEASURE, problem.sheet) and is_unclear(told.text, measures_lead=lead):
                yield Hit(told.cell)


@check(
    "measures-not-apart",
    Level.INFO,
    family=Family.READING,
    title="没有分开写措施",
    why="措施和进展同在一列，别的问题都分开写了，这一个没有分开，整格读作进展，文件里就没有它的措施。",
    fix="有措施的，照别的问题分开写：措施：……进展：……；没有另订措施的，不需要改动。",
    says="这一格没有分开写措施和进展，整格读作进展，没有读到措施。",
)
def measures_not_apart(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """A cell of both without a label, where most of its sheet have one."""
    for sheet in ledger.sheets:
        if not shares_a_column(ledger, sheet.name):
            continue
        told = {
            entry.cell: entry.text
            for measure, entry in ledger.measures_with(Column.PROGRESS)
            if entry.cell.sheet == sheet.name and not is_missing(entry.text) and not is_bare_status(entry.text)
        }
        silent = [cell for cell, text in told.items() if not is_labelled(text)]
        if len(silent) * 2 < len(told):
            yield from map(Hit, silent)


cell_error = _replay(
    Unsettled.CELL_ERROR,
    Level.MUST,
    title="单元格是错误值",
    why="公式出错的单元格没有内容，读出来就像没有填。",
    fix="在 Excel 或 WPS 里改正这个单元格的公式，或直接填上内容。",
    says="“{column}”一列的这个单元格是错误值（如 #N/A），没有读到内容。",
)

cell_not_calculated = _replay(
    Unsettled.CELL_NOT_CALCULATED,
    Level.MUST,
    title="公式没有算过",
    why="公式从未计算，文件里没有结果，读出来就像没有填。",
    fix="用 Excel 或 WPS 打开台账，保存一次再检查。",
    says="“{column}”一列的这个单元格是公式，文件里没有存它的结果。",
)

cell_cleaned = _replay(
    Unsettled.CELL_CLEANED,
    Level.INFO,
    title="去掉了打印不出的字符",
    why="单元格里有看不见的控制字符，印到公文里会出错，已在读取时去掉，台账本身没有改动。",
    fix="不需要处理；想从台账里去掉，可重新输入这个单元格。",
    says="“{column}”一列的这个单元格含有看不见的控制字符，读取时已去掉。",
)

cell_struck = _replay(
    Unsettled.CELL_STRUCK,
    Level.WARN,
    title="有划掉的字",
    why="划了删除线的字是不要了还是忘了删，程序分不清；读取时略去，整行划掉的不计入，删错了就会少算。",
    fix="确实不要的，把划掉的字或整行删去；仍然有效的，取消删除线。",
    says="{part}“{text}”划了删除线，{rest}。",
)

cell_picture = _replay(
    Unsettled.CELL_PICTURE,
    Level.INFO,
    title="单元格里是图片",
    why="图片里的字读不出来，也印不进公文；放在佐证材料一列的，算有佐证。",
    fix="作佐证的不需要处理；图片上有要写进公文的内容，请用文字写进这个单元格。",
    says="“{column}”一列的这个单元格里有一张图片，图片没有可读的文字。",
)

column_unread = _replay(
    Unsettled.COLUMN_UNREAD,
    Level.INFO,
    title="有一列没有用到",
    why="表头不是台账常用的说法，程序不知道这一列是什么，它的内容没有进入核对和通报。",
    fix="有用的，在窗口的“核对列”里选定它是什么（命令行用 --columns）；没有用的不必处理；本单位一贯这样写的，记到“本单位用语”里（命令行用 words）。",
    says="{headings}没有用到。",
)

column_twice = _replay(
    Unsettled.COLUMN_TWICE,
    Level.WARN,
    title="两列说的是同一类，写的不一样",
    why="台账里有两列都写责任部门一类的内容，程序只读一列；读的不是要的那一列，单子就会发给别人。",
    fix="在窗口的“核对列”里按一次“确定”，就照现在这样读，不再提示；要读另一列的，先在那里改（命令行用 --columns）。",
    says="{headings}和{rivals}说的都是“{column}”，写的不一样；现在读的是{rivals}。",
)

table_unread = _replay(
    Unsettled.TABLE_UNREAD,
    Level.MUST,
    title="还有一张表没有读",
    why="另有一张像台账的表，看不出它的各列是什么，它的内容没有进入核对和通报。",
    fix="是台账的，把它的表头改成“具体问题”“责任人”“整改时限”一类的说法；不是的，移到另一张工作表。",
    says="从 {cell} 起是另一张表，看不出它的各列是什么，没有读取。",
)

rows_hidden = _replay(
    Unsettled.ROWS_HIDDEN,
    Level.WARN,
    title="有隐藏的行",
    why="隐藏的行也读了、也计入了问题数，看台账的人却看不见。",
    fix="在 Excel 或 WPS 里取消隐藏或筛选，核对这些行；不要的行请删去。",
    says="有 {count} 行是隐藏的（第 {rows} 行），已照常读取和统计。",
)

rows_prefilled = _replay(
    Unsettled.ROWS_PREFILLED,
    Level.INFO,
    title="有预填的行没有计入",
    why="只填了序号、部门、状态、日期或公式算出的数，没有问题和措施的行，多半是预先排好的空行；写着“示例”的行不是台账的内容。计入会多算。",
    fix="不需要处理；确实有这一项的，把问题和措施填上（示例行改写序号）；多余的行请删去。",
    says="第 {rows} 行没有问题和措施，只有序号、部门、状态一类预先填好的内容，或者是示例，没有计入。",
)

sheet_repeated = _replay(
    Unsettled.SHEET_REPEATED,
    Level.MUST,
    title="几张工作表是同一批问题",
    why="每月一张表、每次上报一张表的，同一个问题会在几张表里各有一行，加在一起问题数和完成率都会算错。",
    fix="用这一张的，不必改台账；要用别的，在窗口里选择工作表（命令行用 --sheet 名称）；确实是不同的问题、都要计入的，几张都选上。",
    says="{sheets}里是同一批问题：{same}。现在只读“{used}”（{why}）{only}。",
)

column_hidden = _replay(
    Unsettled.COLUMN_HIDDEN,
    Level.INFO,
    title="有隐藏的列",
    why="隐藏的列也读了，看台账的人却看不见。",
    fix="在 Excel 或 WPS 里取消隐藏，核对这一列。",
    says="“{column}”一列是隐藏的，已照常读取。",
)

sheet_hidden = _replay(
    Unsettled.SHEET_HIDDEN,
    Level.INFO,
    title="有工作表没有读",
    why="隐藏的工作表、样表、模板和记录一般不是台账，不计入统计；如果其中有要整改的问题，就会漏掉。",
    fix="确实要读的，在窗口的“核对 → 选择工作表…”里勾选（命令行用 --sheet）；不要的请删去。",
    says="工作表“{sheet}”{why}，里面有内容，没有读。",
)

reading_unverified = _replay(
    Unsettled.READING_UNVERIFIED,
    Level.WARN,
    title="读取结果没有核对过",
    why="这种格式只有一种读法，没有计算过的公式、错误值和隐藏的行列看不出来，读出来可能是空白。",
    fix="请用 Excel 或 WPS 另存为 .xlsx 后再检查；或者对照台账核对读到的内容。",
    says="这个文件的格式或内容只能用一种方法读，错误值、没有算过的公式和隐藏的行列无法核对。",
)
