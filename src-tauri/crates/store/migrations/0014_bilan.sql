-- What the report of a participation holds, as the synthesis has it.
ALTER TABLE "workshop" ADD COLUMN "bilan" TEXT NOT NULL
    DEFAULT '{"hidden":[],"order":[],"introductions":{},"pseudonyms":false,"logo":true,"charts":true,"title":"","titles":{},"verbatims":{}}'
    CHECK (json_valid("bilan"));
