-- What stands beside the index of what is searched: the words that stand in it, by which those that begin
-- alike are known without looking through it, and where the notes of a workshop lie, by which days are found
-- however far back. Kept by each commit as the index is; what goes leaves them when the index is made anew.
-- Only in a library.

CREATE TABLE "search_word" ("word" TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE "search_span" (
    "workshop" TEXT NOT NULL PRIMARY KEY,
    "lowest" INTEGER NOT NULL,
    "highest" INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
