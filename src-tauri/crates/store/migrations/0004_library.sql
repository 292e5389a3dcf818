-- What the file says of itself, beside its records. One row.

CREATE TABLE "library" (
    "only" INTEGER NOT NULL PRIMARY KEY CHECK ("only" = 1),
    -- Which library this is: every copy and every backup of it says the same.
    "id" TEXT NOT NULL,
    -- Commits are numbered from above it: a backup that was put in place goes on where the library
    -- was, and backups keep the order in which they were made.
    "floor" INTEGER NOT NULL,
    -- When the library went on in another folder, and in which: this file is an earlier copy since.
    "left_at" INTEGER,
    "left_for" TEXT
) STRICT;
