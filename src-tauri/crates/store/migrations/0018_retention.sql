-- What a project keeps personal data for, what participants are told, and since when nobody is named.
ALTER TABLE "project" ADD COLUMN "purpose" TEXT NOT NULL DEFAULT '';
ALTER TABLE "project" ADD COLUMN "notice" TEXT NOT NULL DEFAULT '';
ALTER TABLE "project" ADD COLUMN "anonymised_at" INTEGER;
-- What the lab does where a project says nothing of its own.
ALTER TABLE "lab" ADD COLUMN "retention_months" INTEGER;
ALTER TABLE "lab" ADD COLUMN "retention_then" TEXT NOT NULL DEFAULT 'anonymise';
ALTER TABLE "lab" ADD COLUMN "notice" TEXT NOT NULL DEFAULT '';
