"""The Chinese texts of the command words (本单位用语)."""

from app.core.office.words import WordKind

WORDS = "列出本单位用语：台账里自己的说法记作什么；或记下、删去、导出、导入"
WORDS_FILE = "这一次改用这个文件里的本单位用语（.toml）；不写用记下的"
EXAMPLES = {WordKind.STATUS: "甲类=已完成", WordKind.DEADLINE: "看情况=某件事以后", WordKind.COLUMN: "结对户=责任人"}
FILE = {
    kind.value: f"记下一个{kind.label}的说法，可写多次，如 {EXAMPLES[kind]}；可以记作："
    f"{'、'.join(f'{one.label}（{one.value}）' for one in kind.meanings)}"
    for kind in WordKind
}
FORGET = "删去一个说法，可写多次"
IMPORT = "收进这个文件里的全部说法；有一处不对就一个也不收"
EXPORT = "把本单位用语写到哪个文件（.toml），可以改、可以发给别的单位"
ONE_AT_A_TIME = "记下、删去、导出、导入一次只能做一样，没有执行；请分几次运行。"
NONE = "还没有记下本单位用语。程序看不懂的说法，用 --status、--deadline、--column 记下，如 --status 甲类=已完成。"
ADDED = "已记下：{word}。"
REPLACED = "已改记：{word}（原来记作“{before}”）。"
KNOWN = "不用记：{word}，程序自己就这样读。"
DROPPED = "已删去没有用上的：{word}。"
UNUSED = "没有用上：{why}。用 --forget 删去。"
UNCHANGED = "这些说法以前就是这样记的，没有改动。"
FORGOTTEN = "已删去：{word}，以后照程序自己的读法。"
