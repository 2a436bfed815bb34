"""The Chinese texts of the command `layout` that are no clauses."""

from app.core.clause import Strength

LAYOUT = "按 GB/T 9704-2012 逐条检查一份 Word 文档（.docx）的版式，并查文字里不该公开的内容；--fix 另写一份改好的"
DOCUMENT = "要检查的文件（.docx）"
NO_RENDER = "不用 LibreOffice 排版测量，只看文件里的设置"
MEND = "把能放心改的按标准改好，写到 -o 指明的另一份文件，列出改了哪些，再检查写好的那一份；原来的文件不改动"
TRACKED = "和 --fix 一起用：正文里的修改写成修订，在 Word 里可以逐处接受或拒绝；页脚、自动编号的修改不能写成修订"
OUT = "和 --fix 一起用：改好的文件写到哪里"
MEND_WHERE = "按标准改好的文件写到哪里？请用 -o 写明，例如 -o 改好的.docx。"
WITHOUT_MEND = "-o 和 --tracked 要和 --fix 一起用：检查版面不写文件。"

MENDED = "按标准改了 {count} 处："
NOTHING_MENDED = "没有能放心改的地方，写出的和原来的一样。"
CHANGE = "  {title}（{places}{more}）{what}：{before} → {after}"

FILE = "版式检查：{file}（按{format}格式）"
GROUP = {
    Strength.REQUIRED: "标准规定的，必须改（{count} 条）",
    Strength.RECOMMENDED: "标准推荐的，建议改（{count} 条）",
    Strength.CUSTOM: "标准没有写明、通行的做法（{count} 条，供参考）",
}
TITLE = "  {title}{number}"
NUMBER = "（GB/T 9704-2012 第 {number} 条）"
NUMBER_OF_CUSTOM = "（和 GB/T 9704-2012 第 {number} 条有关）"
ASKED = "    要求：{asked}"
FOUND = "    查到：{found}（{places}{more}）"
MORE_PLACES = "……共 {count} 处"
MORE = "    另有 {count} 处也不符"
FIX = "    改法：{fix}"
TEXTS = "文字里查到的："
TEXTS_CLEAN = "文字：没有查到个人信息、密级标志、没填完的地方和用错的标点、字词、日期。"
UNMEASURED = "没有测量的（{count} 条）"
WHY = "  {title}：{why}"
ON_PAPER = "只能在印好的纸上看的，请人核对："
LOOK_AT = "  {title}（GB/T 9704-2012 第 {number} 条）：{asked}"
COUNT = {
    Strength.REQUIRED: "{count} 条必须改",
    Strength.RECOMMENDED: "{count} 条建议改",
    Strength.CUSTOM: "{count} 条供参考",
}
NOTHING = "没有发现不符的地方"
SUMMARY = "查了 {all} 条：{met} 条符合，{said}；{absent} 条这份文件不涉及{unmeasured}。"
AND_UNMEASURED = "，{count} 条没有测量"
PROGRAM = "版面由 {program} 排出来测量；Word、WPS 排出来的位置可能略有出入。"
STAND_INS = "测量时没有用上这些字体：{fonts}。墨迹的位置是用替代字体量的，会有零点几毫米的出入；装上字体后再查更准。"
