-- Who is to sit with whom, who is not, and the tables of the rounds after the first.
ALTER TABLE "participant" ADD COLUMN "together" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("together"));
ALTER TABLE "participant" ADD COLUMN "apart" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("apart"));
ALTER TABLE "participant" ADD COLUMN "rounds" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("rounds"));
-- A consigne in the other language, and in plain words.
ALTER TABLE "block" ADD COLUMN "instruction_other" TEXT NOT NULL DEFAULT '';
ALTER TABLE "block" ADD COLUMN "instruction_plain" TEXT NOT NULL DEFAULT '';
-- Methods that the lab has kept.
ALTER TABLE "lab" ADD COLUMN "methods" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("methods"));
