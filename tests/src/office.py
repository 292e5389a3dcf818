# What a document says, read from outside by the standard library alone: text, headings, tables,
# pictures, languages, directions, of a DOCX, an ODT or a page of the web. An XML that is not whole
# stops it.
import html.parser
import json
import sys
import xml.etree.ElementTree as tree
import zipfile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
O = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
TEXT, TABLE, DRAW, STYLE = O % "text", O % "table", O % "drawing", O % "style"
FO, SVG = O % "xsl-fo-compatible", O % "svg-compatible"

found = {"text": "", "headings": [], "tables": [], "alts": [], "silent": 0, "runs": 0, "told": 0,
         "leftward": [], "languages": [], "items": 0, "dates": [], "parts": "", "links": [], "anchors": [], "lands": {}, "leads": []}


def parts(path):
    archive = zipfile.ZipFile(path)
    assert archive.testzip() is None
    for entry in archive.infolist():
        found["dates"].append(list(entry.date_time))
        if entry.filename.endswith((".xml", ".rels")):
            tree.fromstring(archive.read(entry))
            found["parts"] += archive.read(entry).decode()
    return archive


def landed(name, said):
    """What leads somewhere lands on the paragraph that says this."""
    assert name not in found["anchors"], name
    found["anchors"].append(name)
    found["lands"][name] = said


def leads(name, said):
    found["leads"].append([name, said])


def docx(path):
    archive = parts(path)
    styles = tree.fromstring(archive.read("word/styles.xml"))
    levels = {}
    for style in styles.iter(W + "style"):
        level = style.find(f"{W}pPr/{W}outlineLvl")
        name = style.find(W + "name").get(W + "val")
        if level is not None:
            assert name == f"heading {int(level.get(W + 'val')) + 1}", name
            levels[style.get(W + "styleId")] = int(level.get(W + "val")) + 1
    known = {style.get(W + "styleId") for style in styles.iter(W + "style")}
    body = tree.fromstring(archive.read("word/document.xml"))
    lines = []
    for paragraph in body.iter(W + "p"):
        said = ""
        for node in paragraph.iter():
            if node.tag == W + "t":
                said += node.text or ""
            elif node.tag == W + "br":
                said += "\n"
            elif node.tag == W + "r" and node.find(W + "t") is not None:
                found["runs"] += 1
                language = node.find(f"{W}rPr/{W}lang")
                if language is not None:
                    found["told"] += 1
                    found["languages"].append(language.get(W + "val"))
            elif node.tag == WP + "docPr":
                if node.get("descr"):
                    found["alts"].append(node.get("descr"))
                else:
                    found["silent"] += 1
            elif node.tag == W + "hyperlink":
                found["links"].append(node.get(W + "anchor"))
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        style = "" if style is None else style.get(W + "val")
        assert style == "" or style in known, style
        if style in levels:
            marks = [mark.get(W + "name") for mark in paragraph.iter(W + "bookmarkStart")]
            own = [mark for mark in marks if not mark.startswith("to_")]
            found["headings"].append([levels[style], said, *own])
        for mark in paragraph.iter(W + "bookmarkStart"):
            name = mark.get(W + "name")
            assert len(name) <= 40 and name.replace("_", "").isalnum(), name
            if name.startswith("to_"):
                landed(name, said)
        for link in paragraph.iter(W + "hyperlink"):
            leads(link.get(W + "anchor"), "".join(text.text or "" for text in link.iter(W + "t")))
        if paragraph.find(f"{W}pPr/{W}numPr") is not None:
            found["items"] += 1
        if paragraph.find(f"{W}pPr/{W}bidi") is not None:
            found["leftward"].append(said)
        lines.append(said)
    for table in body.iter(W + "tbl"):
        rows = table.findall(W + "tr")
        head = [row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None]
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in rows:
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(W + "tc")]
            assert sum(1 if s is None else int(s.get(W + "val")) for s in spans) == columns
        found["tables"].append([len(head), len(rows)])
    found["text"] = "\n".join(lines)


def odt(path):
    archive = parts(path)
    first = archive.infolist()[0]
    assert first.filename == "mimetype" and first.compress_type == zipfile.ZIP_STORED
    listed = tree.fromstring(archive.read("META-INF/manifest.xml"))
    listed = {entry.get((O % "manifest") + "full-path") for entry in listed}
    inside = set(archive.namelist()) - {"mimetype", "META-INF/manifest.xml"}
    assert listed == inside | {"/"}, listed ^ inside
    content = tree.fromstring(archive.read("content.xml"))
    styles = tree.fromstring(archive.read("styles.xml"))
    ways, known, tongues = {}, set(), {}
    for style in list(styles.iter(STYLE + "style")) + list(content.iter(STYLE + "style")):
        name = style.get(STYLE + "name")
        known.add(name)
        way = style.find(STYLE + "paragraph-properties")
        if way is not None and way.get(STYLE + "writing-mode") == "rl-tb":
            ways[name] = True
        letters = style.find(STYLE + "text-properties")
        if letters is not None and letters.get(FO + "language"):
            tongues[name] = letters.get(FO + "language")
    default = styles.find(f".//{STYLE}default-style/{STYLE}text-properties")
    found["languages"].append(default.get(FO + "language"))
    found["runs"] = found["told"] = 1
    lines = []

    def words(node):
        said = node.text or ""
        for kid in node:
            if kid.tag == TEXT + "s":
                said += " " * int(kid.get(TEXT + "c", "1"))
            elif kid.tag == TEXT + "line-break":
                said += "\n"
            elif kid.tag == SVG + "desc":
                pass
            elif kid.tag == TEXT + "tab":
                said += "\t"
            else:
                said += words(kid)
            said += kid.tail or ""
        return said

    for node in content.iter():
        style = node.get(TEXT + "style-name")
        if node.tag in (TEXT + "p", TEXT + "h"):
            assert style in known, style
            said = words(node)
            lines.append(said)
            for mark in node.iter(TEXT + "bookmark"):
                landed(mark.get(TEXT + "name"), said)
            if style in ways:
                found["leftward"].append(said)
            if node.tag == TEXT + "h":
                marks = [mark.get(TEXT + "name") for mark in node.iter(TEXT + "bookmark-start")]
                found["headings"].append([int(node.get(TEXT + "outline-level")), said, *marks])
        elif node.tag == TEXT + "span":
            assert style in known, style
            if style in tongues:
                found["languages"].append(tongues[style])
        elif node.tag == TEXT + "list-item":
            found["items"] += 1
        elif node.tag == DRAW + "frame":
            told = node.find(SVG + "desc")
            if told is None:
                found["silent"] += 1
            else:
                found["alts"].append(told.text)
        elif node.tag == TABLE + "table":
            head = node.findall(f"{TABLE}table-header-rows/{TABLE}table-row")
            rows = node.findall(TABLE + "table-row")
            columns = len(node.findall(TABLE + "table-column"))
            for row in head + rows:
                assert len(list(row)) == columns
            found["tables"].append([len(head), len(head) + len(rows)])
        elif node.tag == TEXT + "a":
            to = node.get("{http://www.w3.org/1999/xlink}href")[1:]
            found["links"].append(to)
            leads(to, words(node))
    found["text"] = "\n".join(lines)


class Page(html.parser.HTMLParser):
    VOID = {"meta", "br", "img", "link", "hr"}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.rows, self.skip = [], [], False
        self.ids = set()

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        assert tag != "script" and not any(key.startswith("on") for key in a)
        if a.get("id"):
            assert a["id"] not in self.ids, a["id"]
            self.ids.add(a["id"])
        if tag == "html":
            found["languages"].append(a["lang"])
        elif "lang" in a:
            found["languages"].append(a["lang"])
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            found["headings"].append([int(tag[1]) - 1, "", *([a["id"]] if "id" in a else [])])
        elif "id" in a:
            found["anchors"].append(a["id"])
        if tag == "img":
            assert a["src"].startswith("data:image/")
            if a["alt"]:
                found["alts"].append(a["alt"])
            else:
                found["silent"] += 1
        if tag == "table":
            found["tables"].append([0, 0])
        if tag == "tr":
            found["tables"][-1][1] += 1
            if "thead" in [name for name, _ in self.open]:
                found["tables"][-1][0] += 1
        if tag == "th":
            assert a.get("scope") in ("col", "row", "colgroup"), a
        if tag == "li":
            found["items"] += 1
        if tag == "a":
            assert a["href"].startswith("#")
            found["links"].append(a["href"][1:])
        if tag not in ("span", "strong", "i"):
            found["text"] += "\n"
        if tag not in self.VOID:
            self.open.append((tag, a.get("dir")))

    def handle_endtag(self, tag):
        last, _ = self.open.pop()
        assert last == tag, (last, tag)
        if tag not in ("span", "strong", "i", "a"):
            found["text"] += "\n"

    def handle_data(self, data):
        names = [name for name, _ in self.open]
        if "style" in names or "title" in names:
            return
        found["text"] += data
        if names and any(name in ("h1", "h2", "h3", "h4", "h5", "h6") for name in names):
            found["headings"][-1][1] += data
        if "rtl" in [way for _, way in self.open]:
            found["leftward"].append(data)


def page(path):
    source = open(path, encoding="utf-8", newline="").read()
    reader = Page()
    reader.feed(source)
    reader.close()
    assert reader.open == [], reader.open
    found["runs"] = found["told"] = 1
    found["parts"] = source
    # The title is none of the sections.
    first = found["headings"].pop(0)
    assert first[0] == 0, first


{"docx": docx, "odt": odt, "html": page}[sys.argv[1].rsplit(".", 1)[1]](sys.argv[1])
print(json.dumps(found))
