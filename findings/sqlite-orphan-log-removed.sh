#!/usr/bin/env bash
# SQLite: a log (-wal) without its database is taken away when a new database is made under that name.
#
# A synchronisation client renames the database of a program that was killed; its last commits lie
# in the log only, which keeps the old name. Whoever then makes a database of the old name (many
# programs do so when they find none) loses them: SQLite removes the log without a word. Renamed back
# before anything is made, the five commits would all be there.
#
# Seen with apsw 3.54.1.0 (SQLite 3.54.1). Needs Python 3 with venv and PyPI.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check apsw==3.54.1.0
cat > "$folder/seen.py" <<'PYTHON'
import os, subprocess, sys, tempfile
import apsw

WRITER = '''
import apsw, os, sys
db = apsw.Connection(sys.argv[1])
run = lambda *what: db.execute(*what).fetchall()
run("PRAGMA journal_mode = WAL")
run("PRAGMA wal_autocheckpoint = 0")
run("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)")
run("PRAGMA wal_checkpoint(TRUNCATE)")
for n in range(5):
    run("INSERT INTO note (text) VALUES (?)", (f"note {n}",))
os._exit(0)  # as a killed process ends
'''

def killed():
    folder = tempfile.mkdtemp(dir=os.path.dirname(os.path.abspath(__file__)))
    path = os.path.join(folder, "notes.db")
    subprocess.run([sys.executable, "-c", WRITER, path], check=True)
    assert os.path.getsize(path + "-wal") > 20_000
    return folder, path

def notes(path):
    return apsw.Connection(path).execute("SELECT count(*) FROM note").fetchall()[0][0]

# Renamed and back: all is there.
folder, path = killed()
renamed = os.path.join(folder, "notes (conflict).db")
os.rename(path, renamed)
os.rename(renamed, path)
back = notes(path)

# Renamed, and a new database made under the name.
folder, path = killed()
renamed = os.path.join(folder, "notes (conflict).db")
os.rename(path, renamed)
new = apsw.Connection(path)
new.execute("CREATE TABLE other (a)").fetchall()
new.close()
log = os.path.exists(path + "-wal")
left = notes(renamed)

print("SQLite", apsw.sqlite_lib_version())
print("renamed and back:", back, "notes")
print("a new database under the name: log still there:", log, "- the renamed one has", left, "notes")
sys.exit(0 if (back, log, left) == (5, False, 0) else 1)
PYTHON
"$folder/venv/bin/python" "$folder/seen.py"
