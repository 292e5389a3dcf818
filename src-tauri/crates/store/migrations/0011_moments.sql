-- Points in time of a workshop: which commit of the journal each stands at.
CREATE TABLE "moment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED,
    "title" TEXT NOT NULL,
    "automatic" INTEGER NOT NULL CHECK ("automatic" IN (0, 1)),
    "activity" TEXT REFERENCES "activity" ("id") DEFERRABLE INITIALLY DEFERRED,
    "seq" INTEGER NOT NULL,
    "commit" TEXT NOT NULL
) STRICT;
CREATE INDEX "moment_workshop" ON "moment" ("workshop");
CREATE INDEX "moment_activity" ON "moment" ("activity") WHERE "activity" IS NOT NULL;
