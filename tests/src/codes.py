"""Reads codes with zxing-cpp: each picture of a folder (PGM, a code cut out alone) gives its name and what it says, a line each."""

import json
import pathlib
import sys

import zxingcpp


def picture(path):
    """The dots of a binary PGM, as rows."""
    data = path.read_bytes()
    kind, width, height = data.split(maxsplit=3)[:3]
    if kind != b"P5":
        raise ValueError(path)
    dots = data[-int(width) * int(height):]
    return memoryview(dots).cast("B", shape=[int(height), int(width)])


for path in sorted(pathlib.Path(sys.argv[1]).glob("*.pgm")):
    found = zxingcpp.read_barcodes(picture(path), formats=zxingcpp.BarcodeFormat.QRCode)
    print(json.dumps([path.stem, [one.text for one in found]]))
