# coding: utf-8  # noqa: UP009  # Python 2 cannot read the sentence without it
"""The bootstrap: says so where this Python is too old or too new, otherwise lets tools/setting_up.py do the work."""

import os
import sys

# Nothing above or here may be newer than Python 2: an old Python has to get as far as the sentence.
if not (3, 11) <= sys.version_info[:2] <= (3, 13):
    version = sys.version.split()[0]
    sys.stderr.write("需要 Python 3.11、3.12 或 3.13，当前是 " + version + "，请安装其中一个后再运行。\n")
    sys.exit(2)

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))  # noqa: PTH100, PTH120
from tools.setting_up import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
