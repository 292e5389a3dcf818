-- People stand in the order in which they were entered, and are back in their place when a removal
-- is undone. Rows are numbered as they are written, so their numbers tell the order of the commits,
-- whatever the clock said; the keys are those that a file of as many people would give them.
ALTER TABLE "participant" ADD COLUMN "order" TEXT NOT NULL DEFAULT '';

UPDATE "participant" SET "order" = "keyed"."key"
FROM (
    SELECT
        "row",
        CASE
            WHEN "count" <= 64 THEN printf('%02x', ("place" * (256 / ("count" + 1))) | 1)
            WHEN "count" <= 16384 THEN printf('%04x', ("place" * (65536 / ("count" + 1))) | 1)
            ELSE printf('%06x', ("place" * (16777216 / ("count" + 1))) | 1)
        END AS "key"
    FROM (
        SELECT
            rowid AS "row",
            row_number() OVER (PARTITION BY "workshop" ORDER BY rowid) AS "place",
            count(*) OVER (PARTITION BY "workshop") AS "count"
        FROM "participant"
    )
) AS "keyed"
WHERE "participant".rowid = "keyed"."row";

DROP INDEX "participant_workshop";
CREATE INDEX "participant_workshop" ON "participant" ("workshop", "order");

-- The categories that a document which left tells together stay together in the later ones.
ALTER TABLE "workshop" ADD COLUMN "folded" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("folded"));
