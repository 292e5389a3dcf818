# The structure tree of a PDF, an element a line as JSON, in reading order: the chain of its tags
# from the root, its scope, alternative text and language.
import json
import sys

import pikepdf

pdf = pikepdf.open(sys.argv[1])


def children(element):
    kids = element.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def attributes(element):
    found = element.get("/A")
    if found is None:
        return []
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def walk(element, chain):
    if not isinstance(element, pikepdf.Dictionary) or "/S" not in element:
        return
    chain = chain + [str(element.S)[1:]]
    scopes = [str(a["/Scope"])[1:] for a in attributes(element) if "/Scope" in a]
    print(json.dumps({
        "chain": chain,
        "scope": scopes[0] if scopes else "",
        "alt": str(element.get("/Alt", "")),
        "lang": str(element.get("/Lang", "")),
    }))
    for kid in children(element):
        walk(kid, chain)


for root in children(pdf.Root.StructTreeRoot):
    walk(root, [])
