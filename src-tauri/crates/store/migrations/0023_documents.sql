-- A project remembers which documents were made of it.
ALTER TABLE "project" ADD COLUMN "documents" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("documents"));
