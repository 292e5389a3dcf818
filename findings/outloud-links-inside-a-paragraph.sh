#!/usr/bin/env bash
# outloud: a paragraph with links between its words is said to be painted out of order.
#
# ORD-001 compares the order of painting with the order of the tags. It counts all of a paragraph's own
# words before the links that stand between them, so that a page which paints exactly in the order of
# its tree is warned about as soon as a fifth of it is linked: eight linked numbers in a sentence are
# enough. The same content, its words in elements of their own (Span), is not warned about.
#
# Seen with outloud 0.2.1. Needs Python 3 with venv and PyPI.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check outloud==0.2.1 pikepdf==10.0.3
cat > "$work/make.py" <<'PY'
import sys

import pikepdf
from pikepdf import Array, Dictionary, Name, String


def make(path, spans):
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(595, 842))
    font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    page.Resources = Dictionary(Font=Dictionary(F1=font))
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    document = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=root))
    paragraph = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=document, Pg=page.obj))
    content, kids, parents = [], [], []
    for number in range(16):
        link = number % 2 == 1
        words = f"({number})" if link else "(, )"
        tag = "Link" if link else "Span" if spans else "P"
        content.append(f"/{tag} <</MCID {number}>> BDC BT /F1 12 Tf {40 + 30 * number} 700 Td {words} Tj ET EMC")
        if link or spans:
            kid = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + tag), P=paragraph, Pg=page.obj, K=number))
            kids.append(kid)
            parents.append(kid)
        else:
            kids.append(number)
            parents.append(paragraph)
    paragraph.K = Array(kids)
    document.K = Array([paragraph])
    root.K = Array([document])
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array([0, Array(parents)])))
    page.StructParents = 0
    page.Contents = pdf.make_stream("\n".join(content).encode())
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.Root.Lang = String("fr")
    pdf.save(path)


make(sys.argv[1], spans=False)
make(sys.argv[2], spans=True)
PY
"$work/venv/bin/python" "$work/make.py" "$work/plain.pdf" "$work/spans.pdf"
warned() {
    { "$work/venv/bin/outloud" "$1" || true; } | grep -o 'ORD-001.*' || echo 'no ORD-001'
}
plain=$(warned "$work/plain.pdf")
spans=$(warned "$work/spans.pdf")
printf 'links between the words of a paragraph: %s\n' "$plain"
printf 'the same, the words in spans:           %s\n' "$spans"
case $plain in ORD-001*) ;; *) echo 'no longer so'; exit 1 ;; esac
[ "$spans" = 'no ORD-001' ] || { echo 'no longer so'; exit 1; }
