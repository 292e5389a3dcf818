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

-- Maps of actors.
CREATE TABLE "stakeholder_map" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "project" TEXT NOT NULL REFERENCES "project" ("id") DEFERRABLE INITIALLY DEFERRED,
    "workshop" TEXT REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED,
    "order" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "circles" TEXT NOT NULL CHECK (json_valid("circles"))
) STRICT;
CREATE INDEX "stakeholder_map_project" ON "stakeholder_map" ("project", "order");
CREATE INDEX "stakeholder_map_workshop" ON "stakeholder_map" ("workshop") WHERE "workshop" IS NOT NULL;

CREATE TABLE "stakeholder" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "map" TEXT NOT NULL REFERENCES "stakeholder_map" ("id") DEFERRABLE INITIALLY DEFERRED,
    "order" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "influence" INTEGER,
    "interest" INTEGER,
    "circle" INTEGER,
    "angle" INTEGER
) STRICT;
CREATE INDEX "stakeholder_map_order" ON "stakeholder" ("map", "order");

CREATE TABLE "relation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "map" TEXT NOT NULL REFERENCES "stakeholder_map" ("id") DEFERRABLE INITIALLY DEFERRED,
    "from" TEXT NOT NULL REFERENCES "stakeholder" ("id") DEFERRABLE INITIALLY DEFERRED,
    "to" TEXT NOT NULL REFERENCES "stakeholder" ("id") DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "strength" INTEGER NOT NULL
) STRICT;
CREATE INDEX "relation_map" ON "relation" ("map");
CREATE INDEX "relation_from" ON "relation" ("from");
CREATE INDEX "relation_to" ON "relation" ("to");
