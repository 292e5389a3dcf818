#!/usr/bin/env bash
# SQLite: `PRAGMA integrity_check` tells damage in an FTS5 index that is sound.
#
# FTS5 keeps what it knows of the parts of its index with the connection, and looks whether that still holds
# when a query begins. A check begins no query. On a connection that has looked once, after another connection
# has written until FTS5 joined parts together, the check goes by the parts that were: « fts5: corruption found
# reading blob … ». A connection opened at that moment says "ok", and so does the first one again once it has
# asked the index for anything. Programs that keep a connection for reading, and let people check their file,
# frighten them for nothing; a query for one row before the check is enough.
#
# Seen with apsw 3.54.1.0 (SQLite 3.54.1). Needs Python 3 with venv and PyPI.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check apsw==3.54.1.0
cat > seen.py <<'PYTHON'
import apsw

print("SQLite", apsw.sqlite_lib_version())
writer = apsw.Connection("notes.db")
writer.execute("PRAGMA journal_mode = WAL").fetchall()
writer.execute("CREATE VIRTUAL TABLE found USING fts5(text, content='')")
reader = apsw.Connection("notes.db")


def said(db):
    try:
        return [row[0] for row in db.execute("PRAGMA integrity_check")]
    except apsw.Error as error:
        return [str(error)]


for n in range(1, 65):
    writer.execute("INSERT INTO found (rowid, text) VALUES (?, ?)", (n, f"mairie guichet {n}"))
    told = said(reader)
    if told != ["ok"]:
        break
assert n > 1, "the first check is right"
fresh = said(apsw.Connection("notes.db"))
print(f"after {n} writes, the connection that had looked before:", told)
print("one opened now:", fresh, "the writer:", said(writer))
assert fresh == ["ok"] == said(writer)
assert told != ["ok"], "the check looks where the index stands now"

reader.execute("SELECT 1 FROM found LIMIT 1").fetchall()
again = said(reader)
print("the first one after a query:", again)
assert again == ["ok"]
PYTHON
venv/bin/python seen.py
