-- A block may run in the track of a group.
ALTER TABLE "block" ADD COLUMN "group" TEXT REFERENCES "group" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "block_group" ON "block" ("group") WHERE "group" IS NOT NULL;
