-- Votes of every method: what a ballot and an option add up to, and who chose what where that is kept.

ALTER TABLE "ballot" ADD COLUMN "expressed" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "ballot" ADD COLUMN "hand_expressed" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "ballot" ADD COLUMN "voted" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("voted"));
ALTER TABLE "ballot" ADD COLUMN "round_of" TEXT REFERENCES "ballot" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "ballot_round_of" ON "ballot" ("round_of") WHERE "round_of" IS NOT NULL;

ALTER TABLE "ballot_option" ADD COLUMN "grades" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("grades"));
ALTER TABLE "ballot_option" ADD COLUMN "hand_grades" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("hand_grades"));
ALTER TABLE "ballot_option" ADD COLUMN "duels" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("duels"));
ALTER TABLE "ballot_option" ADD COLUMN "said" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("said"));

-- A yes and a consent were counted as dots.
UPDATE "ballot_option" SET
    "grades" = iif("dots" > 0, json_array("dots", 0), '[]'),
    "hand_grades" = iif("hand_dots" > 0, json_array("hand_dots", 0), '[]'),
    "dots" = 0, "hand_dots" = 0
WHERE "ballot" IN (SELECT "id" FROM "ballot" WHERE "method" = 'yes_no');
UPDATE "ballot_option" SET
    "grades" = iif("dots" > 0, json_array("dots", 0, 0), '[]'),
    "hand_grades" = iif("hand_dots" > 0, json_array("hand_dots", 0, 0), '[]'),
    "dots" = 0, "hand_dots" = 0
WHERE "ballot" IN (SELECT "id" FROM "ballot" WHERE "method" = 'consent');

CREATE TABLE "vote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "ballot" TEXT NOT NULL REFERENCES "ballot" ("id") DEFERRABLE INITIALLY DEFERRED,
    "participant" TEXT REFERENCES "participant" ("id") DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "by_hand" INTEGER NOT NULL CHECK ("by_hand" IN (0, 1)),
    "choices" TEXT NOT NULL CHECK (json_valid("choices"))
) STRICT;
CREATE INDEX "vote_ballot" ON "vote" ("ballot");
CREATE INDEX "vote_participant" ON "vote" ("participant") WHERE "participant" IS NOT NULL;
