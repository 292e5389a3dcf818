#!/usr/bin/env bash
# SQLCipher: `sqlcipher_export` numbers rows anew, and leaves the file's own numbers behind.
#
# It is how a library is encrypted, or its passphrase taken away. Every table arrives, `integrity_check`
# says « ok », and still: rows of a table without any index are numbered anew without gaps (with one, a TEXT
# PRIMARY KEY or a UNIQUE, they keep their numbers), so that a full-text index that names them by their
# number (external content) gives another row than the one that was found; and `user_version`,
# `application_id` and `auto_vacuum` are 0 in the copy, so that a program that counts its migrations by them
# begins again at the first.
#
# Seen with sqlcipher3-binary 0.6.0. Needs Python 3 with venv and PyPI.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check sqlcipher3-binary==0.6.0
cat > "$folder/seen.py" <<'PYTHON'
import os, sys
from sqlcipher3 import dbapi2 as sqlcipher

db = sqlcipher.connect("plain.db", isolation_level=None)
run = lambda what, *more: db.execute(what, *more).fetchall()
run("PRAGMA auto_vacuum = INCREMENTAL")
run("VACUUM")
run("PRAGMA user_version = 20")
run("PRAGMA application_id = 1165256034")
WORDS = ["l’accueil", "le guichet", "la mairie", "le courrier"]
run("CREATE TABLE verbatim (text TEXT)")
run("CREATE VIRTUAL TABLE found USING fts5(text, content='verbatim', content_rowid='rowid')")
run("CREATE TABLE note (id TEXT PRIMARY KEY, text TEXT)")
for n, text in enumerate(WORDS, 1):
    run("INSERT INTO verbatim VALUES (?)", (text,))
    run("INSERT INTO found (rowid, text) VALUES (?, ?)", (n, text))
    run("INSERT INTO note VALUES (?, ?)", (f"n{n}", text))
# The second is removed, as the triggers of such an index do it.
run("INSERT INTO found (found, rowid, text) VALUES ('delete', 2, 'le guichet')")
run("DELETE FROM verbatim WHERE rowid = 2")
run("DELETE FROM note WHERE id = 'n2'")

run("ATTACH 'sealed.db' AS sealed KEY 'quatre mots sans rapport'")
run("SELECT sqlcipher_export('sealed')")
run("DETACH sealed")

copy = sqlcipher.connect("sealed.db", isolation_level=None)
copy.execute("PRAGMA key = 'quatre mots sans rapport'")
see = lambda what: [row[0] if len(row) == 1 else tuple(row) for row in copy.execute(what).fetchall()]
one = lambda what: int(see(what)[0])
of = lambda connection, what: [tuple(row) for row in connection.execute(what).fetchall()]

print("SQLCipher", see("PRAGMA cipher_version")[0], "SQLite", see("SELECT sqlite_version()")[0])
print("integrity_check of the copy:", see("PRAGMA integrity_check"))
rows = {}
for table in ("verbatim", "note"):
    which = f"SELECT rowid, text FROM {table} ORDER BY rowid"
    rows[table] = (of(db, which), see(which))
    print(f"{table} before:", rows[table][0])
    print(f"{table} after: ", rows[table][1])
search = "SELECT text FROM found WHERE found MATCH 'mairie'"
found = ([row[0] for row in of(db, search)], see(search))
print("« mairie » before:", found[0])
print("« mairie » after: ", found[1])
own = {name: (int(db.execute(f"PRAGMA {name}").fetchone()[0]), one(f"PRAGMA {name}")) for name in ("user_version", "application_id", "auto_vacuum")}
for name, (before, after) in own.items():
    print(f"{name}: {before} before, {after} after")

expected = (
    see("PRAGMA integrity_check") == ["ok"]
    and [[row[0] for row in side] for side in rows["verbatim"]] == [[1, 3, 4], [1, 2, 3]]
    and [[row[0] for row in side] for side in rows["note"]] == [[1, 3, 4], [1, 3, 4]]
    and found == (["la mairie"], ["le courrier"])
    and own == {"user_version": (20, 0), "application_id": (1165256034, 0), "auto_vacuum": (2, 0)}
)
sys.exit(0 if expected else 1)
PYTHON
cd "$folder" && "$folder/venv/bin/python" seen.py
