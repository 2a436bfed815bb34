"""A step of the installation: told while it goes on, and where it fails one sentence and a record of what it said."""

import os
import subprocess

from tools.packaging.offline.places import record


class Refused(Exception):
    """It cannot be done; the message is one Chinese sentence."""


def say(sentence: str) -> None:
    """Now, for what is started next may take a minute."""
    print(sentence, flush=True)


def run(*command: object, failure: str, **environment: str) -> None:
    """Run it; where it fails, the sentence, and what it said in a file."""
    line = [str(part) for part in command]
    answer = subprocess.run(
        line, env={**os.environ, **environment}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    if answer.returncode:
        record().write_bytes(answer.stdout)
        raise Refused(f"{failure}。详细情况记在“{record()}”，请发给管理员。")
