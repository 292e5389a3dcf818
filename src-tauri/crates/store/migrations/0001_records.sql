-- The records: a table a noun, a column a field, of the same names and in the same order.
-- Lists and small structs are JSON. Nothing cascades: what goes with a record is decided in one
-- place, so that the journal knows it. Foreign keys are looked at when a transaction ends.

CREATE TABLE "lab" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "logo" TEXT,
    "colour" TEXT,
    "roadmap_period" TEXT NOT NULL,
    "roadmap_axes" TEXT NOT NULL CHECK (json_valid("roadmap_axes")),
    "time_zone" TEXT NOT NULL
) STRICT;

CREATE TABLE "project" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "origin_lab" TEXT,
    "owner_role" TEXT NOT NULL,
    "sponsor_role" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "roadmap_axis" TEXT NOT NULL,
    "priority_policies" TEXT NOT NULL CHECK (json_valid("priority_policies")),
    "service_commitments" TEXT NOT NULL CHECK (json_valid("service_commitments")),
    "departments" TEXT NOT NULL CHECK (json_valid("departments")),
    "phase" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "weather" TEXT NOT NULL CHECK (json_valid("weather")),
    "start" TEXT,
    "end" TEXT,
    "indicators" TEXT NOT NULL CHECK (json_valid("indicators")),
    "milestones" TEXT NOT NULL CHECK (json_valid("milestones")),
    "lessons" TEXT NOT NULL CHECK (json_valid("lessons")),
    "retention_date" TEXT,
    "fictional" INTEGER NOT NULL CHECK ("fictional" IN (0, 1))
) STRICT;

CREATE TABLE "workshop" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "project" TEXT NOT NULL REFERENCES "project" ("id") DEFERRABLE INITIALLY DEFERRED,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "date" TEXT,
    "planned_start" TEXT,
    "planned_end" TEXT,
    "place" TEXT NOT NULL,
    "central_question" TEXT NOT NULL,
    "participation_level" TEXT NOT NULL,
    "objectives" TEXT NOT NULL CHECK (json_valid("objectives")),
    "expected_outputs" TEXT NOT NULL CHECK (json_valid("expected_outputs")),
    "state" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "invited" INTEGER,
    "registered" INTEGER,
    "present" INTEGER,
    "facilitators" INTEGER,
    "note_takers" INTEGER,
    "categories" TEXT NOT NULL CHECK (json_valid("categories")),
    "devices" TEXT NOT NULL CHECK (json_valid("devices")),
    "in_brief" TEXT NOT NULL CHECK (json_valid("in_brief")),
    "synthesis" TEXT NOT NULL CHECK (json_valid("synthesis"))
) STRICT;
CREATE INDEX "workshop_project" ON "workshop" ("project");

CREATE TABLE "group" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED,
    "order" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "size" INTEGER,
    "colour" TEXT NOT NULL
) STRICT;
CREATE INDEX "group_workshop" ON "group" ("workshop", "order");

CREATE TABLE "participant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED,
    "pseudonym" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "group" TEXT REFERENCES "group" ("id") DEFERRABLE INITIALLY DEFERRED,
    "device" TEXT NOT NULL,
    "present" INTEGER NOT NULL CHECK ("present" IN (0, 1))
) STRICT;
CREATE INDEX "participant_workshop" ON "participant" ("workshop");
CREATE INDEX "participant_group" ON "participant" ("group") WHERE "group" IS NOT NULL;

CREATE TABLE "activity" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED,
    "order" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "settings" TEXT NOT NULL CHECK (json_valid("settings")),
    "state" TEXT NOT NULL,
    "opened_at" INTEGER,
    "closed_at" INTEGER,
    "reopened" INTEGER NOT NULL
) STRICT;
CREATE INDEX "activity_workshop" ON "activity" ("workshop", "order");

CREATE TABLE "block" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED,
    "order" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "duration_min" INTEGER NOT NULL,
    "fixed_start" TEXT,
    "actual_min" INTEGER,
    "actual_start" INTEGER,
    "actual_end" INTEGER,
    "intention" TEXT NOT NULL,
    "instruction" TEXT NOT NULL,
    "private_notes" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "parallel" INTEGER NOT NULL CHECK ("parallel" IN (0, 1)),
    "material" TEXT NOT NULL CHECK (json_valid("material")),
    "responsible" TEXT NOT NULL,
    "activity" TEXT REFERENCES "activity" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "block_workshop" ON "block" ("workshop", "order");
CREATE INDEX "block_activity" ON "block" ("activity") WHERE "activity" IS NOT NULL;

CREATE TABLE "poll" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED,
    "activity" TEXT REFERENCES "activity" ("id") DEFERRABLE INITIALLY DEFERRED,
    "order" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "choices" TEXT NOT NULL CHECK (json_valid("choices")),
    "words" TEXT NOT NULL CHECK (json_valid("words"))
) STRICT;
CREATE INDEX "poll_workshop" ON "poll" ("workshop", "order");
CREATE INDEX "poll_activity" ON "poll" ("activity") WHERE "activity" IS NOT NULL;

CREATE TABLE "board" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED,
    "activity" TEXT REFERENCES "activity" ("id") DEFERRABLE INITIALLY DEFERRED,
    "order" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "note_limit" INTEGER,
    "colour_by" TEXT NOT NULL
) STRICT;
CREATE INDEX "board_workshop" ON "board" ("workshop", "order");
CREATE INDEX "board_activity" ON "board" ("activity") WHERE "activity" IS NOT NULL;

CREATE TABLE "zone" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "board" TEXT NOT NULL REFERENCES "board" ("id") DEFERRABLE INITIALLY DEFERRED,
    "order" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "x" REAL NOT NULL,
    "y" REAL NOT NULL,
    "width" REAL NOT NULL,
    "height" REAL NOT NULL,
    "colour" TEXT NOT NULL
) STRICT;
CREATE INDEX "zone_board" ON "zone" ("board", "order");

CREATE TABLE "cluster" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "board" TEXT NOT NULL REFERENCES "board" ("id") DEFERRABLE INITIALLY DEFERRED,
    "order" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "colour" TEXT NOT NULL
) STRICT;
CREATE INDEX "cluster_board" ON "cluster" ("board", "order");

CREATE TABLE "note" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "board" TEXT NOT NULL REFERENCES "board" ("id") DEFERRABLE INITIALLY DEFERRED,
    "order" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "original_text" TEXT,
    "x" REAL NOT NULL,
    "y" REAL NOT NULL,
    "width" REAL,
    "colour" TEXT NOT NULL,
    "zone" TEXT REFERENCES "zone" ("id") DEFERRABLE INITIALLY DEFERRED,
    "cluster" TEXT REFERENCES "cluster" ("id") DEFERRABLE INITIALLY DEFERRED,
    "author" TEXT REFERENCES "participant" ("id") DEFERRABLE INITIALLY DEFERRED,
    "group" TEXT REFERENCES "group" ("id") DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "starred" INTEGER NOT NULL CHECK ("starred" IN (0, 1)),
    "merged_into" TEXT REFERENCES "note" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "note_board" ON "note" ("board", "order");
CREATE INDEX "note_zone" ON "note" ("zone") WHERE "zone" IS NOT NULL;
CREATE INDEX "note_cluster" ON "note" ("cluster") WHERE "cluster" IS NOT NULL;
CREATE INDEX "note_author" ON "note" ("author") WHERE "author" IS NOT NULL;
CREATE INDEX "note_group" ON "note" ("group") WHERE "group" IS NOT NULL;
CREATE INDEX "note_merged_into" ON "note" ("merged_into") WHERE "merged_into" IS NOT NULL;

CREATE TABLE "ballot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED,
    "activity" TEXT REFERENCES "activity" ("id") DEFERRABLE INITIALLY DEFERRED,
    "order" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "dots_per_voter" INTEGER,
    "max_per_option" INTEGER,
    "secret" INTEGER NOT NULL CHECK ("secret" IN (0, 1)),
    "results_hidden_until_closed" INTEGER NOT NULL CHECK ("results_hidden_until_closed" IN (0, 1)),
    "eligible" INTEGER,
    "voters" INTEGER NOT NULL,
    "hand_voters" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "opened_at" INTEGER,
    "closed_at" INTEGER
) STRICT;
CREATE INDEX "ballot_workshop" ON "ballot" ("workshop", "order");
CREATE INDEX "ballot_activity" ON "ballot" ("activity") WHERE "activity" IS NOT NULL;

CREATE TABLE "ballot_option" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "ballot" TEXT NOT NULL REFERENCES "ballot" ("id") DEFERRABLE INITIALLY DEFERRED,
    "order" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "note" TEXT REFERENCES "note" ("id") DEFERRABLE INITIALLY DEFERRED,
    "cluster" TEXT REFERENCES "cluster" ("id") DEFERRABLE INITIALLY DEFERRED,
    "idea_card" TEXT REFERENCES "idea_card" ("id") DEFERRABLE INITIALLY DEFERRED,
    "dots" INTEGER NOT NULL,
    "voters_for" INTEGER NOT NULL,
    "hand_dots" INTEGER NOT NULL,
    "retained" INTEGER NOT NULL CHECK ("retained" IN (0, 1))
) STRICT;
CREATE INDEX "ballot_option_ballot" ON "ballot_option" ("ballot", "order");
CREATE INDEX "ballot_option_note" ON "ballot_option" ("note") WHERE "note" IS NOT NULL;
CREATE INDEX "ballot_option_cluster" ON "ballot_option" ("cluster") WHERE "cluster" IS NOT NULL;
CREATE INDEX "ballot_option_idea_card" ON "ballot_option" ("idea_card") WHERE "idea_card" IS NOT NULL;

CREATE TABLE "matrix" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED,
    "activity" TEXT REFERENCES "activity" ("id") DEFERRABLE INITIALLY DEFERRED,
    "order" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "x_axis" TEXT NOT NULL,
    "y_axis" TEXT NOT NULL,
    "evaluations" INTEGER NOT NULL
) STRICT;
CREATE INDEX "matrix_workshop" ON "matrix" ("workshop", "order");
CREATE INDEX "matrix_activity" ON "matrix" ("activity") WHERE "activity" IS NOT NULL;

CREATE TABLE "matrix_item" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "matrix" TEXT NOT NULL REFERENCES "matrix" ("id") DEFERRABLE INITIALLY DEFERRED,
    "order" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "note" TEXT REFERENCES "note" ("id") DEFERRABLE INITIALLY DEFERRED,
    "ballot_option" TEXT REFERENCES "ballot_option" ("id") DEFERRABLE INITIALLY DEFERRED,
    "effort" REAL,
    "impact" REAL,
    "effort_spread" REAL,
    "impact_spread" REAL
) STRICT;
CREATE INDEX "matrix_item_matrix" ON "matrix_item" ("matrix", "order");
CREATE INDEX "matrix_item_note" ON "matrix_item" ("note") WHERE "note" IS NOT NULL;
CREATE INDEX "matrix_item_ballot_option" ON "matrix_item" ("ballot_option") WHERE "ballot_option" IS NOT NULL;

CREATE TABLE "persona" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "project" TEXT NOT NULL REFERENCES "project" ("id") DEFERRABLE INITIALLY DEFERRED,
    "workshop" TEXT REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED,
    "order" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "portrait" TEXT NOT NULL,
    "picture" TEXT,
    "age" TEXT NOT NULL,
    "situation" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "verbatims" TEXT NOT NULL CHECK (json_valid("verbatims")),
    "story" TEXT NOT NULL,
    "goals" TEXT NOT NULL CHECK (json_valid("goals")),
    "needs" TEXT NOT NULL CHECK (json_valid("needs")),
    "motivations" TEXT NOT NULL CHECK (json_valid("motivations")),
    "obstacles" TEXT NOT NULL CHECK (json_valid("obstacles")),
    "fears" TEXT NOT NULL CHECK (json_valid("fears")),
    "scales" TEXT NOT NULL CHECK (json_valid("scales")),
    "accessibility_needs" TEXT NOT NULL CHECK (json_valid("accessibility_needs")),
    "channels" TEXT NOT NULL CHECK (json_valid("channels")),
    "typical_day" TEXT NOT NULL,
    "evidence" TEXT NOT NULL CHECK (json_valid("evidence")),
    "tags" TEXT NOT NULL CHECK (json_valid("tags")),
    "colour" TEXT NOT NULL
) STRICT;
CREATE INDEX "persona_project" ON "persona" ("project", "order");
CREATE INDEX "persona_workshop" ON "persona" ("workshop") WHERE "workshop" IS NOT NULL;

CREATE TABLE "journey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "project" TEXT NOT NULL REFERENCES "project" ("id") DEFERRABLE INITIALLY DEFERRED,
    "workshop" TEXT REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED,
    "order" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "personas" TEXT NOT NULL CHECK (json_valid("personas")),
    "answers" TEXT REFERENCES "journey" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "journey_project" ON "journey" ("project", "order");
CREATE INDEX "journey_workshop" ON "journey" ("workshop") WHERE "workshop" IS NOT NULL;
CREATE INDEX "journey_answers" ON "journey" ("answers") WHERE "answers" IS NOT NULL;

CREATE TABLE "phase" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "journey" TEXT NOT NULL REFERENCES "journey" ("id") DEFERRABLE INITIALLY DEFERRED,
    "order" TEXT NOT NULL,
    "title" TEXT NOT NULL
) STRICT;
CREATE INDEX "phase_journey" ON "phase" ("journey", "order");

CREATE TABLE "step" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "journey" TEXT NOT NULL REFERENCES "journey" ("id") DEFERRABLE INITIALLY DEFERRED,
    "order" TEXT NOT NULL,
    "phase" TEXT REFERENCES "phase" ("id") DEFERRABLE INITIALLY DEFERRED,
    "title" TEXT NOT NULL,
    "duration" TEXT NOT NULL,
    "duration_min" INTEGER,
    "waiting" TEXT NOT NULL,
    "waiting_min" INTEGER,
    "moment_of_truth" INTEGER NOT NULL CHECK ("moment_of_truth" IN (0, 1)),
    "hidden" INTEGER NOT NULL CHECK ("hidden" IN (0, 1)),
    "from_step" TEXT REFERENCES "step" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "step_journey" ON "step" ("journey", "order");
CREATE INDEX "step_phase" ON "step" ("phase") WHERE "phase" IS NOT NULL;
CREATE INDEX "step_from_step" ON "step" ("from_step") WHERE "from_step" IS NOT NULL;

CREATE TABLE "lane" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "journey" TEXT NOT NULL REFERENCES "journey" ("id") DEFERRABLE INITIALLY DEFERRED,
    "order" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "hidden" INTEGER NOT NULL CHECK ("hidden" IN (0, 1))
) STRICT;
CREATE INDEX "lane_journey" ON "lane" ("journey", "order");

CREATE TABLE "cell" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "journey" TEXT NOT NULL REFERENCES "journey" ("id") DEFERRABLE INITIALLY DEFERRED,
    "lane" TEXT NOT NULL REFERENCES "lane" ("id") DEFERRABLE INITIALLY DEFERRED,
    "step" TEXT NOT NULL REFERENCES "step" ("id") DEFERRABLE INITIALLY DEFERRED,
    "span" INTEGER NOT NULL,
    "items" TEXT NOT NULL CHECK (json_valid("items")),
    "evidence" INTEGER NOT NULL
) STRICT;
CREATE INDEX "cell_journey" ON "cell" ("journey");
CREATE INDEX "cell_step" ON "cell" ("step");
-- At most one cell a place.
CREATE UNIQUE INDEX "cell_place" ON "cell" ("lane", "step");

CREATE TABLE "emotion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "journey" TEXT NOT NULL REFERENCES "journey" ("id") DEFERRABLE INITIALLY DEFERRED,
    "step" TEXT NOT NULL REFERENCES "step" ("id") DEFERRABLE INITIALLY DEFERRED,
    "persona" TEXT REFERENCES "persona" ("id") DEFERRABLE INITIALLY DEFERRED,
    "value" INTEGER NOT NULL,
    "word" TEXT NOT NULL
) STRICT;
CREATE INDEX "emotion_journey" ON "emotion" ("journey");
CREATE INDEX "emotion_persona" ON "emotion" ("persona") WHERE "persona" IS NOT NULL;
CREATE INDEX "emotion_step" ON "emotion" ("step");
-- At most one emotion of a persona a step.
CREATE UNIQUE INDEX "emotion_place" ON "emotion" ("step", "persona") WHERE "persona" IS NOT NULL;

CREATE TABLE "idea_card" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED,
    "activity" TEXT REFERENCES "activity" ("id") DEFERRABLE INITIALLY DEFERRED,
    "group" TEXT REFERENCES "group" ("id") DEFERRABLE INITIALLY DEFERRED,
    "order" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "pitch" TEXT NOT NULL,
    "problem" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "user_benefits" TEXT NOT NULL CHECK (json_valid("user_benefits")),
    "staff_benefits" TEXT NOT NULL CHECK (json_valid("staff_benefits")),
    "actors" TEXT NOT NULL CHECK (json_valid("actors")),
    "obstacles" TEXT NOT NULL CHECK (json_valid("obstacles")),
    "levers" TEXT NOT NULL CHECK (json_valid("levers")),
    "effort" TEXT,
    "first_step" TEXT NOT NULL,
    "success_indicator" TEXT NOT NULL,
    "maturity" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "from_notes" TEXT NOT NULL CHECK (json_valid("from_notes"))
) STRICT;
CREATE INDEX "idea_card_workshop" ON "idea_card" ("workshop", "order");
CREATE INDEX "idea_card_activity" ON "idea_card" ("activity") WHERE "activity" IS NOT NULL;
CREATE INDEX "idea_card_group" ON "idea_card" ("group") WHERE "group" IS NOT NULL;

CREATE TABLE "decision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED,
    "order" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "effective_from" TEXT,
    "review_on" TEXT
) STRICT;
CREATE INDEX "decision_workshop" ON "decision" ("workshop", "order");

CREATE TABLE "action" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "project" TEXT NOT NULL REFERENCES "project" ("id") DEFERRABLE INITIALLY DEFERRED,
    "workshop" TEXT REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED,
    "order" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "owner_role" TEXT NOT NULL,
    "due" TEXT,
    "status" TEXT NOT NULL,
    "from_idea" TEXT REFERENCES "idea_card" ("id") DEFERRABLE INITIALLY DEFERRED,
    "from_decision" TEXT REFERENCES "decision" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "action_project" ON "action" ("project", "order");
CREATE INDEX "action_workshop" ON "action" ("workshop") WHERE "workshop" IS NOT NULL;
CREATE INDEX "action_from_idea" ON "action" ("from_idea") WHERE "from_idea" IS NOT NULL;
CREATE INDEX "action_from_decision" ON "action" ("from_decision") WHERE "from_decision" IS NOT NULL;

CREATE TABLE "evaluation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED,
    "activity" TEXT REFERENCES "activity" ("id") DEFERRABLE INITIALLY DEFERRED,
    "respondents" INTEGER,
    "present" INTEGER,
    "roti" TEXT NOT NULL CHECK (json_valid("roti")),
    "questions" TEXT NOT NULL CHECK (json_valid("questions")),
    "comments" TEXT NOT NULL CHECK (json_valid("comments"))
) STRICT;
CREATE INDEX "evaluation_workshop" ON "evaluation" ("workshop");
CREATE INDEX "evaluation_activity" ON "evaluation" ("activity") WHERE "activity" IS NOT NULL;

CREATE TABLE "link" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "created_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED,
    "from_noun" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to_noun" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "kind" TEXT NOT NULL
) STRICT;
CREATE INDEX "link_workshop" ON "link" ("workshop");
CREATE INDEX "link_from" ON "link" ("from");
CREATE INDEX "link_to" ON "link" ("to");


-- Every commit, for undo, events and files. Rows are added, never changed or taken away.
-- The short columns stand first: looking for a step to undo does not read what it changed.
CREATE TABLE "journal" (
    "seq" INTEGER NOT NULL PRIMARY KEY,
    "actor" TEXT NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('do', 'undo', 'redo')),
    -- The commit that this one takes back, for undo and redo.
    "target" INTEGER REFERENCES "journal" ("seq"),
    "merge_key" TEXT,
    "scope" TEXT,
    "command_id" TEXT NOT NULL,
    "op" TEXT NOT NULL CHECK (json_valid("op")),
    "at" INTEGER NOT NULL,
    "skipped" INTEGER NOT NULL,
    "changes" TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX "journal_command_id" ON "journal" ("command_id");

-- What was removed, and when: a file that still holds it is older.
CREATE TABLE "tombstone" (
    "id" TEXT NOT NULL,
    "noun" TEXT NOT NULL,
    "scope" TEXT,
    "at" INTEGER NOT NULL,
    PRIMARY KEY ("id", "noun")
) STRICT, WITHOUT ROWID;

-- Each record as a file last brought it in: what differs from it was changed here.
CREATE TABLE "imported" (
    "id" TEXT NOT NULL,
    "noun" TEXT NOT NULL,
    "fields" TEXT NOT NULL CHECK (json_valid("fields")),
    PRIMARY KEY ("id", "noun")
) STRICT, WITHOUT ROWID;
