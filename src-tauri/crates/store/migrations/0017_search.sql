-- What is searched: the words of every record, with their stems, and what they can be filtered by.
-- No text stands in it, only its words. What is removed is no longer found, and its words leave the file
-- when the index is made anew (`secure-delete` is not set: with it, an index from which everything was
-- taken failed SQLite's own check). Only in a library: a project that is passed on is indexed where it
-- arrives.

CREATE VIRTUAL TABLE "search" USING fts5 (
    "words",
    content = '',
    columnsize = 0,
    prefix = '3',
    tokenize = 'ascii'
);

-- How the index was made; where that is not how it is made now, it is made anew. One row.
CREATE TABLE "search_made" (
    "only" INTEGER NOT NULL PRIMARY KEY CHECK ("only" = 1),
    "shape" TEXT NOT NULL
) STRICT;
