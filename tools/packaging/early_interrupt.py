"""Run by a frozen program before anything: Ctrl-C ends it without a word until main.py has one for it.

Until then Python's own handler would tell a traceback of whatever is being loaded.
"""

import signal

# Whoever started it may have chosen that it is not to be interrupted (nohup).
if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
