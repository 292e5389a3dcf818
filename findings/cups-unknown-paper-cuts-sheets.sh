#!/usr/bin/env bash
# cups-filters: a sheet on a paper that the printer does not have loses its edges, and the job goes well.
#
# A job for A3 at its true size (`print-scaling=none`), sent to a printer whose description knows no A3,
# is not refused: `pdftopdf` takes the printer's default paper, lays the middle of the sheet on it, ends
# with 0 and warns of nothing. What stood in the corners is on no page.
#
# Seen with cups-filters 1.28.17 on Debian 12. Needs its packages cups-filters, printer-driver-cups-pdf
# (a description with A3, beside it) and poppler-utils, and Python 3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# An A3 sheet with a black square in each corner and one in the middle.
python3 - << 'PY'
wide, high, side = 842, 1191, 90
squares = [(0, 0), (wide - side, 0), (0, high - side), (wide - side, high - side), ((wide - side) // 2, (high - side) // 2)]
drawn = ' '.join(f'{x} {y} {side} {side} re f' for x, y in squares).encode()
objects = [b'<< /Type /Catalog /Pages 2 0 R >>', b'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
           f'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {wide} {high}] /Contents 4 0 R >>'.encode(),
           b'<< /Length %d >>\nstream\n%s\nendstream' % (len(drawn), drawn)]
out, places = b'%PDF-1.4\n', []
for number, body in enumerate(objects, 1):
    places.append(len(out))
    out += b'%d 0 obj\n%s\nendobj\n' % (number, body)
start = len(out)
out += b'xref\n0 5\n0000000000 65535 f \n' + b''.join(b'%010d 00000 n \n' % place for place in places)
out += b'trailer << /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n' % start
open('a3.pdf', 'wb').write(out)
PY
printed() { # the description of a printer
  PPD="$1" /usr/lib/cups/filter/pdftopdf 1 someone sheet 1 'PageSize=A3 print-scaling=none' a3.pdf > printed.pdf 2> told
  pdftoppm -r 36 -gray printed.pdf > printed.pgm
  python3 - << 'PY'
kind, size, depth, dots = open('printed.pgm', 'rb').read().split(b'\n', 3)
wide, high = map(int, size.split())
rows = [dots[y * wide:(y + 1) * wide] for y in range(high)]
black = lambda x, y: rows[min(max(y, 0), high - 1)][min(max(x, 0), wide - 1)] < 64
near = 12
corners = sum(black(x, y) for x in (near, wide - near) for y in (near, high - near))
print(f'{wide * 2} x {high * 2} points, {corners} of 4 corners, middle {"there" if black(wide // 2, high // 2) else "gone"}')
PY
  if grep -qiE '^(error|warning|warn)' told; then echo 'and something is said'; fi
}
without=$(printed /usr/share/ppd/cupsfilters/Generic-PDF_Printer-PDF.ppd)
with=$(printed /usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd)
echo "cups-filters $(dpkg-query -W -f '${Version}' cups-filters)"
echo "a printer with A3: $with"
echo "a printer without: $without"
[ "$with" = '842 x 1192 points, 4 of 4 corners, middle there' ]
[ "$without" = '612 x 792 points, 0 of 4 corners, middle there' ]
