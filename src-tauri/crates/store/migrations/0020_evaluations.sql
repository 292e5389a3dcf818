-- The questionnaires of the lab, the views of the portfolio it keeps, and what its report leaves out.
ALTER TABLE "lab" ADD COLUMN "questionnaires" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("questionnaires"));
ALTER TABLE "lab" ADD COLUMN "views" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("views"));
ALTER TABLE "lab" ADD COLUMN "report_hidden" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("report_hidden"));
