"""The speech of Orca, written instead of spoken: each utterance a line of the file that
ETABLI_SPOKEN names."""

import os

from orca import speechserver


class SpeechServer(speechserver.SpeechServer):
    """Writes what it is given."""

    _only = None

    @staticmethod
    def getFactoryName():
        return "Written"

    @staticmethod
    def getSpeechServers():
        return [SpeechServer.getSpeechServer()]

    @staticmethod
    def getSpeechServer(info=None):
        if SpeechServer._only is None:
            SpeechServer._only = SpeechServer()
        return SpeechServer._only

    @staticmethod
    def shutdownActiveServers():
        pass

    def __init__(self):
        super().__init__()
        self._file = open(os.environ["ETABLI_SPOKEN"], "a", encoding="utf-8")

    def getInfo(self):
        return ["Written", "written"]

    def speak(self, text=None, acss=None, interrupt=True):
        line = " ".join((text or "").split())
        if line:
            self._file.write(line + "\n")
            self._file.flush()
