-- Where each table or person puts an item of a matrix.
ALTER TABLE "matrix_item" ADD COLUMN "ratings" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("ratings"));
