-- Whether a cluster is shown as one card.
ALTER TABLE "cluster" ADD COLUMN "folded" INTEGER NOT NULL DEFAULT 0 CHECK ("folded" IN (0, 1));
