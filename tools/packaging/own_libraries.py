"""Run by a frozen program before anything: the libraries it brought along are for itself, not for the programs it starts.

PyInstaller points LD_LIBRARY_PATH at the folder. LibreOffice or fc-list of another system than the one the folder was
made on may not start with these (an older libstdc++, say); what was loaded from there stays loaded.
"""

import os
import sys

if sys.platform == "linux":
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is None:
        os.environ.pop("LD_LIBRARY_PATH", None)
    else:
        os.environ["LD_LIBRARY_PATH"] = before
