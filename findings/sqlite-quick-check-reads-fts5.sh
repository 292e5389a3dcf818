#!/usr/bin/env bash
# SQLite: `PRAGMA quick_check` is not quick beside a full-text index.
#
# It leaves out that indexes hold what their tables hold, which makes it quick. An FTS5 index is looked through
# whole all the same, each word and place of it, as `integrity_check` does: both ask virtual tables, and FTS5
# does not look at which of them asks. Beside 60,000 short texts the check takes seven times as long, most of
# it for the index. A program that looks its file through at each start waits for that.
#
# Seen with apsw 3.54.1.0 (SQLite 3.54.1). Needs Python 3 with venv and PyPI.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check apsw==3.54.1.0
cat > seen.py <<'PYTHON'
import random, time
import apsw

db = apsw.Connection("notes.db")
run = lambda what, more=(): db.execute(what, more).fetchall()
said = lambda check: [row[0] for row in run(f"PRAGMA {check}")]
print("SQLite", apsw.sqlite_lib_version())

draw = random.Random(7)
WORDS = ["".join(draw.choice("bcdflmnprst") + draw.choice("aeiou") for _ in range(3)) for _ in range(4000)]
run("BEGIN")
run("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)")
run("CREATE INDEX note_text ON note (text)")
run("CREATE VIRTUAL TABLE found USING fts5(text, content='')")
for n in range(60_000):
    text = " ".join(draw.choices(WORDS, k=16))
    run("INSERT INTO note VALUES (?, ?)", (n, text))
    run("INSERT INTO found (rowid, text) VALUES (?, ?)", (n, text))
run("COMMIT")


def taken():
    shortest = float("inf")
    for _ in range(5):
        begun = time.process_time()
        assert said("quick_check") == ["ok"]
        shortest = min(shortest, time.process_time() - begun)
    return shortest


whole = taken()
# What lies in the file stays; only the table that asks FTS5 is gone.
copy = apsw.Connection("copy.db")
with copy.backup("main", db, "main") as backup:
    backup.step()
db = copy
run("DROP TABLE found")
alone = taken()
print(f"quick_check: {whole * 1000:.0f} ms with the index, {alone * 1000:.0f} ms without it, {whole / alone:.1f} times")
assert whole > 2 * alone, "FTS5 is no longer looked through"


# An index that lacks what it held, in pages that are sound.
db = apsw.Connection(":memory:")
run("CREATE VIRTUAL TABLE found USING fts5(text, content='')")
for n, text in enumerate(("mairie", "guichet", "accueil"), 1):
    run("INSERT INTO found (rowid, text) VALUES (?, ?)", (n, text))
db.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 0)
run("DELETE FROM found_data WHERE id = (SELECT max(id) FROM found_data)")
full = (said("quick_check"), said("integrity_check"))
print("an FTS5 index without a row: quick_check", full[0], "integrity_check", full[1])

assert full[0] != ["ok"] and full[0] == full[1], "quick_check leaves FTS5 alone now"
PYTHON
venv/bin/python seen.py
