# Every link inside a PDF, a line of JSON each.
import json
import sys

import pikepdf

with pikepdf.open(sys.argv[1]) as pdf:
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
    names = {}
    if "/Names" in pdf.Root and "/Dests" in pdf.Root.Names:
        names = dict(pikepdf.NameTree(pdf.Root.Names.Dests).items())

    def page_of(place):
        if isinstance(place, (pikepdf.String, pikepdf.Name)):
            place = names.get(str(place))
        if isinstance(place, pikepdf.Dictionary):
            place = place.D
        return pages.get(place[0].objgen, 0) if place is not None else 0

    for number, page in enumerate(pdf.pages, 1):
        for link in page.get("/Annots", []):
            if link.get("/Subtype") != "/Link" or "/URI" in link.get("/A", {}):
                continue
            place = link.get("/Dest")
            if place is None and "/A" in link:
                place = link.A.get("/D")
            tagged = "/StructParent" in link and len(str(link.get("/Contents", ""))) > 0
            print(json.dumps({"from": number, "to": page_of(place), "tagged": tagged}))
