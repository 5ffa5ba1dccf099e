"""Loaded by Orca when it starts: writes every utterance to a file, one JSON line each, and turns off the echo of typed keys."""

import json
import os

from orca import debug, settings, speech

settings.enableKeyEcho = False
settings.enableBraille = False
settings.sayAllOnLoad = False
if debug.debugFile:
    # The test takes a debug log that no longer grows as the sign that Orca has finished.
    debug.debugFile.reconfigure(line_buffering=True)

utterances = open(os.environ["ORCA_UTTERANCES"], "a", buffering=1, encoding="utf8")
speak_without_record = speech._speak


def speak(text, acss, interrupt):
    utterances.write(json.dumps(text, ensure_ascii=False) + "\n")
    return speak_without_record(text, acss, interrupt)


speech._speak = speak
