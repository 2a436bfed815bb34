"""Run by a frozen program before anything: Ctrl-C ends it without a word until main.py has one for it.

Until then Python's own handler would tell a traceback of whatever is being loaded; `signal` itself takes a moment to load.
"""

import _signal

# Whoever started it may have chosen that it is not to be interrupted (nohup).
if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:
    _signal.signal(_signal.SIGINT, _signal.SIG_DFL)
