"""Every Chinese text of the command line that is not a finding."""

from collections.abc import Sequence
from dataclasses import replace

from app.core.figure import Proposal, plain, tell_sum, tell_turns
from app.core.grid import list_cells
from app.core.particulars import LASTING
from app.core.shipped import COMMAND

USAGE = "用法："
OPTIONS = "选项"
ARGUMENTS = "参数"
COMMANDS = "命令"
HELP = "显示这段说明"
VERSION, PROGRAM = "显示程序的版本", "台账成文 {version}"
DESCRIPTION = "台账成文：检查整改台账，按 GB/T 9704-2012 生成整改进展通报。不带命令则打开窗口。"

CHECK = "读台账并检查，列出每一处问题和改法"
NOTICE = "用模板生成文件，打印写好的位置"
MARK = "写一份标注副本：有问题的单元格填色、加批注，其余内容原样不动"
ISSUES = "把检查出的问题写成问题清单（.xlsx），可以打印"
FIX_COMMAND = "列出可以放心修正的单元格（日期文字、多余空格、重复标点）；写了 -o 就写一份修正副本，台账本身不动"
SET_ASIDE = "写明理由，不再处理某个单元格的某一处问题；单元格改动后重新提出"
TEMPLATE_COMMAND = "用前检查一个模板或事项，一次列出全部错误和所在的段落、行；或复制一份来改；不写名称则列出全部"
RULES = "列出检查规则，或说明其中一条"

RECORDS = "列出记录：不处理的决定和理由、带问题生成的文件、生成过的文件"
RECORDS_OF = "只列这个台账的记录；不写列出全部"
OUT_RECORDS = "把记录写成表格（.xlsx）"
RECORD_REASON = "理由：{reason}"
UNFINISHED = "（没有写完）"
NO_RECORDS = "没有记录。"
LOST_LINE = "没有接收：{source} 第 {line} 行读不出来：{text}"
NO_JOURNAL = "--journal 后面是空的，请写明记录库的文件名，或不写这个参数。"
NO_REASON_TO_TAKE_BACK = "--take-back 不用写理由，没有执行；请去掉 --reason。"
LEVEL_WITHOUT_RULE = "--level 没有写明是哪条规则，没有改动；请写成 rules owner-missing --level info 的样子。"
IS_PARTICULARS, IS_STORE, IS_WORDS = "要素文件", "记录库", "用语文件"
NO_STDOUT = "标准输出是关着的，结果没有地方写，没有执行。"
STDOUT_FULL = "结果写不出去（{why}），请检查输出到的文件或磁盘。"
CLOSED = "输出已关闭"
INTERRUPTED = "已中断，没有做完。"
NOT_ALL_SHOWN = "已经做完，只是结果没有显示完就中断了。"
FAULT = "程序出错了，没有做完。请把日志“{log}”交给维护的人。"

LEDGER = "台账文件（{endings}）"
AS_OF = "核对日期，如 2026-06-30；不写按今天"
SHEET = "只读这张工作表，可写多次；隐藏的表要指名才读"
HEADER_ROW = "表头在第几行；表头没有认出来或认错了时用"
COLUMNS = "指定列，如 deadline=H,owner=G（也可以写 整改时限=H,责任人=G）；表头没有认出来时也能用"
SET = "填一项要素，如 发文机关=中共××局党组，或确认一个数字，如 制度数=8、金额=12万元，可写多次"
PARTICULARS = "要素文件（.toml）"
JSON = "输出 JSON"
OUT = "写到哪个文件（.docx）"
LEVEL = "从此把这条规则当作 must、warn、info，或不用它（off）；default 恢复原来的级别"
RULE_LEVEL = "这一次改一条规则的级别（must、warn、info）或不用它（off），如 finished-late=off，可写多次"
IMMEDIATE_DAYS = "立行立改的事项反馈后超过多少天没有完成就提醒；不写按设置（30）"
AS_DECLARED = (
    "不用本单位改过的规则级别、记下的用语、设置（天数、人员名单、文件种类、版式）和不处理的决定，全部按程序原来的"
)
JOURNAL = "另用一个记录库（.sqlite）；以前的 journal.jsonl 也可以，内容会收进旁边的 .sqlite；不写用本机的记录库"
PROBLEM = "督办通知单、销号审批表只写台账里这个编号的问题，编号有重复时写工作表和行号（整改台账!12），可以写多次；不写时写全部"
DAYS_APART = "下列日期、年份不一致，请核对："
IN_DOUBT = "下列问题台账写的是已完成，文件里也算已完成，请核对能不能算完成、能不能销号："
NO_SHEET = "下列问题没有写销号审批表："
MASK_NAMES = "文件里隐去被处理人、举报人的名字（张三印作张某），打印每一处替换；台账不改"
GIVE_REASON = "带着必须处理的问题（{places}）生成了文件，没有写理由，记录里写的是“未写明理由”；下次请用 --reason 写明。"
WHY_DESPITE = "为什么有问题也生成，写进记录"
CELL = "单元格，如 整改台账!H12；要素写名称，如 反馈日期"
WHY_ASIDE = "为什么不处理"
TAKE_BACK = "撤销不处理，重新检查这一处"
OUT_COPY = "标注副本写到哪个文件，扩展名和台账相同（{endings}）"
OUT_LIST = "问题清单写到哪个文件（.xlsx）"
OUT_FIXED = "修正副本写到哪个文件，扩展名和台账相同（{endings}）；不写只列出"
ONLY = "只修正这些单元格，如 整改台账!H5"
EXCEPT = "不修正这些单元格"
UNDO = "把修正副本里的这些单元格恢复原样，不写单元格就全部恢复；结果写到 -o 的文件"
BY_DEPARTMENT = "另按责任部门分表，每个部门一张"
TEMPLATE = "模板名称，或模板文件的位置"
KIND = f"{TEMPLATE}；不写按设置的文件种类（整改进展通报）"
OUT_COMMENTS = "另写一份带批注的副本（.docx），批注写在出错的段落上"
COPY_AS = "不检查，把这个模板以新名称复制到本单位的模板文件夹，打印它的位置"
PRESET = "版式：ink-true（墨迹对齐）、literal（标准字面值），或本单位保存的（见 presets）；不写按设置（ink-true）"
PRESETS = "列出版式和本机缺的字体，或保存、删除本单位自己的版式"
PRESET_NAME = "版式的名字；只写名字则说明这种版式"
PRESET_BASE = "由哪种自带的版式改来，不写用 ink-true（墨迹对齐）"
PRESET_LENGTHS = {
    "top": "上边距（毫米）",
    "bottom": "下边距（毫米）",
    "left": "左边距（毫米）",
    "right": "右边距（毫米）",
    "pitch": "行距（磅）",
}
PRESET_FONT = "某一类字体用哪一种，可写多次"
PRESET_REMOVE = "删除本单位的这种版式"
PRESET_LINE = "{name}（{label}）：{why}"
OWN_PRESET_LINE = "{name}：{why}"
PRESET_SAVED = "已保存版式“{name}”。{why}"
PRESET_REMOVED = "已删除版式“{name}”。"
PRESET_FONTS = "字体（{preset}）：{summary}"
PRESET_FONTS_INSTEAD = "本机有同类的字体，可以用 --font 改用：{fonts}。"
NO_SUCH_PRESET = (
    "没有名为“{name}”的版式。运行 presets 可以看到全部版式；要保存新的，请写出要改的边距或行距，如 --top 37。"
)
PRESET_WITHOUT_NAME = "要保存或删除的版式没有名字，请写成 presets 局办版 --top 37 的样子。"
BAD_NUMBER = "{what}“{text}”不是数字，请写成 37 或 28.95 的样子。"
FIGURES = "把通报里每个数字和统计所依据的单元格写到这个文件（.json）"
SOURCES = (
    "把文件里每句话的出处（单元格、要素、统计数字或模板），和没有写进去的整改进展、备注和列，写到这个文件（.json）"
)
DESPITE = "有必须处理的问题也生成，缺的地方写【待补】"
OVERWRITE = "文件已经有了就覆盖"
RULE = "规则编号，如 owner-missing"

FIX_LINE = "  {cell}  {kind}：{before} → {after}"
FIXABLE = "可以放心修正的单元格（{count} 个）"
FIX_LEFT = "要请您自己改的单元格（{count} 个）"
FIX_WHY = "    {why}。"
FIX_NOTHING = "没有可以放心修正的单元格。"
FIX_NEXT = "台账没有改动。要写修正副本，加上 -o 副本.xlsx；只改其中几个用 --only，不改其中几个用 --except。"
FIX_DONE = "修正了 {count} 个单元格，列在工作表“修正清单”里。"
FIX_UNKNOWN = "{cell} 不在可以放心修正的单元格里。不带 -o 运行 fix 可以看到全部。"
FIX_BOTH = "--undo 和 --only、--except 不能一起用；要恢复哪些单元格，写在 --undo 后面。"
FIX_WHERE = "请用 -o 写明撤销修正后写到哪个文件。"
UNDO_LEFT = "{cell} 修正之后又改过，没有恢复；原来写的是{before}。"

TEMPLATE_LINE = "模板：{name}"
TEMPLATE_OR_MATTER = "模板或事项的名称，或文件（.docx、.toml）的位置；不写列出全部"
TEMPLATES_ARE, MATTERS_ARE = "模板：{names}", "事项：{names}"
TEMPLATE_UNNAMED = "没有写是哪个模板或事项，没有执行。"
MATTER_LINE, ON_LINE = "事项：{name}", "第 {line} 行"
NO_COMMENTS_IN_MATTER = "事项文件没有带批注的副本，没有执行；请去掉 -o，对照列出的行号改。"
FOLLOWED = (
    "没有写的照“{follows}”，词已经换好。要改哪一句，把那一行抄到文件里（方括号的一行也抄，已经有的不用再抄）再改："
)
CHANGE_COPY = "用记事本打开它，照里面的说明改；改好了检查：{command} template {name}"
TEMPLATE_GOOD = "没有发现错误，可以使用"
TEMPLATE_FIELDS = "用到 {count} 个字段：{names}"
NOT_A_KIND = "事项“{matter}”没有“{asked}”这种文件（有：{kinds}），照样生成了，请核对用词。"
NO_TEMPLATE_OR_MATTER = (
    "没有找到模板“{name}”，也没有这个名称的事项。可用的模板：{templates}；可用的事项：{matters}；也可以写文件的位置。"
)
NONE = "无"
ASIDE_GROUP = "已写明理由不处理（{count} 处）"
REASON = "    理由：{reason}"
ASIDE_DONE = "已记下：{place} 的 {rule} 不再处理。理由：{reason}"
TAKEN_BACK = "已撤销：{place} 的 {rule} 重新检查。"
ASIDE_ALREADY = "{place} 的 {rule} 已经写明理由不处理（理由：{reason}）；要改理由，先加 --take-back 恢复检查。"
NO_SUCH_FINDING = "{place} 没有编号为“{rule}”的问题。运行 check 命令可以看到全部问题。"
MASKED = "{cell}：“{before}”印作“{after}”（{text}）"
POINTED = "{cell}：标点改印：{before} → {after}"
POINTED_MORE = "另有{count}个单元格的标点也改印；加 --json 全部列出，设置“标点改用全角印”可以关掉。"
NO_MASKED = "没有要隐去的姓名"
WORD_LINE = "{kind}“{word}”记作“{label}”"
WORDS_USED = "按本单位用语读：{words}。加 --as-declared 则不用。"
LEVELS_CHANGED = "按改过的规则级别检查：{changed}。加 --as-declared 则不用本单位改过的级别。"
SWITCHED_TO_OFF = "不检查"
ASIDE_HINT = "    加 --as-declared 可把这些重新列为问题。"
NO_FINDINGS = "没有发现问题（按 {rules} 条规则检查）"
READ = "工作表“{name}”：{header}，读了 {read} 行，{problems} 个问题、{measures} 条措施{hidden}"
HEADER, NO_HEADER = "表头第 {rows} 行", "没有表头"
HIDDEN = "（其中 {count} 行是隐藏的）"
TABLE = "  从 {cell} 起的表：表头第 {rows} 行"
LEFT_OUT = "工作表“{name}”没有读：{why}"
LEDGER_LINE = "台账：{file}    核对日期：{as_of}"
COLUMN = "    {letters} 列“{heading}”读作{column}"
SUMMARY = "共 {problems} 个问题、{measures} 条措施；已完成 {done} 个问题，{overdue} 条措施逾期"
SUMMARY_UNKNOWN = "另有 {unknown} 个问题的状态待核实，没有计入已完成"
SUMMARY_UNCLEAR = "状态不明的措施里有 {unclear} 条时限已过，没有计入逾期"
GROUP = "{level}（{count} 处）"
FIX = "    改法：{fix}"
LEVEL_NOW = "，现改为{level}"
SWITCHED_OFF = "，现在不检查"
WHY = "  为什么：{why}"
HOW = "  怎么改：{fix}"

UNKNOWN_RULE = "没有编号为“{rule}”的规则。运行 rules 命令可以看到全部规则。"
BAD_DAY = "核对日期“{text}”看不懂，请写成 2026-06-30 的样子。"
BAD_DAYS = "天数“{text}”看不懂，请写一个整数，如 30。"
BAD_PAIR = "“{text}”看不懂，请写成 {example} 的样子。"
SAME_COLUMN = "“{text}”里有两项写了同一列，一列只能当一种用。"
BAD_ROW = "表头行“{text}”看不懂，请写一个行号，如 3。"
BAD_COLUMN = (
    "没有名为“{name}”的列。写它是什么，不写它的表头：是责任部门的写 --columns department={letters}。"
    "等号左边可以写（中文、括号里的都行）：{known}。"
)

# What argparse says in English, by its shape; each with the Chinese that replaces it.
ARGPARSE = (
    (r"the following arguments are required: (.+)", "缺少参数 {0}"),
    (r"unrecognized arguments: (.+)", "看不懂的参数 {0}"),
    (r"argument (\S+?)(?:/\S+)?: expected (?:at least )?one argument", "参数 {0} 后面要写内容"),
    (r"argument \S+: invalid choice: '(.*?)'.*", "没有这个命令“{0}”"),
    (r"ambiguous option: (\S+) .*", "参数 {0} 写得不全，分不清是哪一个"),
    (r"argument (\S+?)(?:/\S+)?: ignored explicit argument .*", "参数 {0} 后面不用写内容"),
)
SEE_HELP = f"{{what}}。运行 {COMMAND} --help 可以看到用法。"
NOT_UNDERSTOOD = "命令看不懂"


def differing(found: Sequence[Proposal]) -> str:
    """Claimed figures that were given another value than the program found in the ledger's texts."""
    told = "；".join(f"{one.name}印的是{one.told}，{_recognised(replace(one, confirmed=None))}" for one in found)
    return f"有{len(found)}个数字与程序认出的不一样（可能没有认全），请核对：{told}。"


def unprinted(names: Sequence[str]) -> str:
    """Claimed figures that were given and stand nowhere in the document just written."""
    fields = "、".join(f"{{{{ {one} }}}}" for one in names)
    return f"{'、'.join(names)}写明了，文中没有地方印：填了“{LASTING.label}”的，印它的那一句不印；要印的，请在“{LASTING.label}”里写{fields}。"


def _recognised(one: Proposal) -> str:
    return f"程序从台账的文字里认出{one.told}" if one.value else "程序没有从台账的文字里认出"


def unconfirmed(found: Sequence[Proposal]) -> str:
    """Claimed figures for which 【待补】 stands in the document just written."""
    told = "、".join(f"{one.name}（{one.told}）" for one in found)
    first = f"{found[0].name}={plain(found[0].value)}"
    return (
        f"有{len(found)}个数字没有确认，文中写的是【待补】（括号里是程序从台账的文字里认出的合计，可能没有认全）：{told}；"
        f"核对以后再生成一次，写上确认的数（如 --set {first}）。{_doubts(found)}"
    )


def _doubts(found: Sequence[Proposal]) -> str:
    """What only the clerk can know of a sum: the same told in several cells, and deeds of no number."""
    several = "、".join(one.name for one in found if one.is_told_in_several_cells)
    unnumbered = "、".join(f"{one.name}（{list_cells(one.unnumbered)}）" for one in found if one.unnumbered)
    told = f"{several}由几格相加，同一件事换了说法写在几处的，请自己减去。" if several else ""
    told += f"{unnumbered}还有没写明数量的，没有加进去。" if unnumbered else ""
    return told + "".join((tell_turns(found), *map(tell_sum, found)))


OTHER_MATTER = (
    "文件是按事项“{matter}”写的，可是{places}是事项“{other}”的说法：事项选错了的，加上 --set 事项={other} 再生成一次。"
)


def still_missing(names: Sequence[str]) -> str:
    """Particulars for which 【待补】 stands in the document just written."""
    return f"还缺{len(names)}项要素，文中写的是【待补】：{'、'.join(names)}；补上以后再生成一次（--set 或 --particulars）。"
