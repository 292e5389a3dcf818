-- What happens while a workshop is led: the timer is computed from these.
CREATE TABLE "run_event" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED,
    "order" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "block" TEXT REFERENCES "block" ("id") DEFERRABLE INITIALLY DEFERRED,
    "minutes" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "boot" TEXT NOT NULL,
    "uptime" INTEGER NOT NULL
) STRICT;
CREATE INDEX "run_event_workshop" ON "run_event" ("workshop", "order");
CREATE INDEX "run_event_block" ON "run_event" ("block") WHERE "block" IS NOT NULL;
