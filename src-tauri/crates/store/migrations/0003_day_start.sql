-- A block may begin a new day, at an hour of its own.
ALTER TABLE "block" ADD COLUMN "day_start" TEXT;
