-- Questions that open ideas, with the notes and steps they come from.
CREATE TABLE "how_might_we" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED,
    "order" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "chosen" INTEGER NOT NULL CHECK ("chosen" IN (0, 1)),
    "from_notes" TEXT NOT NULL CHECK (json_valid("from_notes")),
    "from_steps" TEXT NOT NULL CHECK (json_valid("from_steps"))
) STRICT;
CREATE INDEX "how_might_we_workshop" ON "how_might_we" ("workshop", "order");
