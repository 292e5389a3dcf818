-- An item of a matrix stands for a cluster or an idea card too.
ALTER TABLE "matrix_item" ADD COLUMN "cluster" TEXT REFERENCES "cluster" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "matrix_item" ADD COLUMN "idea_card" TEXT REFERENCES "idea_card" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "matrix_item_cluster" ON "matrix_item" ("cluster") WHERE "cluster" IS NOT NULL;
CREATE INDEX "matrix_item_idea_card" ON "matrix_item" ("idea_card") WHERE "idea_card" IS NOT NULL;
