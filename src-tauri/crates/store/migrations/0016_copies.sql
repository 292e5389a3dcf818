-- A copy remembers what it was made from.
ALTER TABLE "persona" ADD COLUMN "copy_of" TEXT CHECK ("copy_of" IS NULL OR json_valid("copy_of"));
ALTER TABLE "journey" ADD COLUMN "copy_of" TEXT CHECK ("copy_of" IS NULL OR json_valid("copy_of"));
ALTER TABLE "stakeholder_map" ADD COLUMN "copy_of" TEXT CHECK ("copy_of" IS NULL OR json_valid("copy_of"));

-- Empathy maps: their notes are those of a board.
CREATE TABLE "empathy_map" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED,
    "board" TEXT NOT NULL REFERENCES "board" ("id") DEFERRABLE INITIALLY DEFERRED,
    "persona" TEXT REFERENCES "persona" ("id") DEFERRABLE INITIALLY DEFERRED,
    "situation" TEXT NOT NULL,
    "variant" TEXT NOT NULL,
    "copy_of" TEXT CHECK ("copy_of" IS NULL OR json_valid("copy_of"))
) STRICT;
CREATE INDEX "empathy_map_workshop" ON "empathy_map" ("workshop");
CREATE INDEX "empathy_map_board" ON "empathy_map" ("board");
CREATE INDEX "empathy_map_persona" ON "empathy_map" ("persona") WHERE "persona" IS NOT NULL;

-- Prototype test grids.
CREATE TABLE "test_grid" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED,
    "order" TEXT NOT NULL,
    "prototype" TEXT NOT NULL,
    "hypotheses" TEXT NOT NULL CHECK (json_valid("hypotheses")),
    "testers" TEXT NOT NULL CHECK (json_valid("testers")),
    "observations" TEXT NOT NULL CHECK (json_valid("observations")),
    "keep" TEXT NOT NULL CHECK (json_valid("keep")),
    "change" TEXT NOT NULL CHECK (json_valid("change")),
    "drop" TEXT NOT NULL CHECK (json_valid("drop")),
    "copy_of" TEXT CHECK ("copy_of" IS NULL OR json_valid("copy_of"))
) STRICT;
CREATE INDEX "test_grid_workshop" ON "test_grid" ("workshop", "order");
