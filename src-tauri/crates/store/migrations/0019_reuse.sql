-- Boards, idea cards and workshops remember what they were copied from, as artefacts do.
ALTER TABLE "board" ADD COLUMN "copy_of" TEXT CHECK ("copy_of" IS NULL OR json_valid("copy_of"));
ALTER TABLE "idea_card" ADD COLUMN "copy_of" TEXT CHECK ("copy_of" IS NULL OR json_valid("copy_of"));
ALTER TABLE "workshop" ADD COLUMN "copy_of" TEXT CHECK ("copy_of" IS NULL OR json_valid("copy_of"));
-- Labels of the lab. Lessons and methods bear theirs in the lists that hold them.
ALTER TABLE "project" ADD COLUMN "tags" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("tags"));
ALTER TABLE "workshop" ADD COLUMN "tags" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("tags"));
ALTER TABLE "board" ADD COLUMN "tags" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("tags"));
ALTER TABLE "journey" ADD COLUMN "tags" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("tags"));
ALTER TABLE "idea_card" ADD COLUMN "tags" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("tags"));
