-- A note may show a picture.
ALTER TABLE "note" ADD COLUMN "image" TEXT CHECK ("image" IS NULL OR json_valid("image"));
