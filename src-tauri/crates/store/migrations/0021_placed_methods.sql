-- A block remembers the method it was placed from: by what it is known, and as it was called then.
ALTER TABLE "block" ADD COLUMN "method" TEXT CHECK ("method" IS NULL OR json_valid("method"));
