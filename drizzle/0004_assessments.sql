CREATE TABLE "assessments" (
	"assessment_id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "assessments_assessment_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"result_id" text NOT NULL,
	"rules_version" integer NOT NULL,
	"data_version" bigint NOT NULL,
	"grade" text NOT NULL,
	"bias_letter" text NOT NULL,
	"position" smallint NOT NULL,
	"lowest_grade" text NOT NULL,
	"highest_grade" text NOT NULL,
	"allocation" text,
	"blinding" text,
	"missing_data" text,
	"measurement" text,
	"selective_reporting" text,
	"within_person" text,
	"explanation" jsonb NOT NULL,
	"assessed_at" timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
	"superseded_at" timestamp with time zone,
	CONSTRAINT "assessments_grade_known" CHECK ("assessments"."grade" in ('A', 'B', 'C', 'D', 'E')),
	CONSTRAINT "assessments_bias_letter_known" CHECK ("assessments"."bias_letter" in ('A', 'B', 'C', 'D', 'E')),
	CONSTRAINT "assessments_lowest_grade_known" CHECK ("assessments"."lowest_grade" in ('A', 'B', 'C', 'D', 'E')),
	CONSTRAINT "assessments_highest_grade_known" CHECK ("assessments"."highest_grade" in ('A', 'B', 'C', 'D', 'E')),
	CONSTRAINT "assessments_allocation_known" CHECK ("assessments"."allocation" in ('low', 'some', 'not_reported', 'high')),
	CONSTRAINT "assessments_blinding_known" CHECK ("assessments"."blinding" in ('low', 'some', 'not_reported', 'high')),
	CONSTRAINT "assessments_missing_data_known" CHECK ("assessments"."missing_data" in ('low', 'some', 'not_reported', 'high')),
	CONSTRAINT "assessments_measurement_known" CHECK ("assessments"."measurement" in ('low', 'some', 'not_reported', 'high')),
	CONSTRAINT "assessments_selective_reporting_known" CHECK ("assessments"."selective_reporting" in ('low', 'some', 'not_reported', 'high')),
	CONSTRAINT "assessments_within_person_known" CHECK ("assessments"."within_person" in ('low', 'some', 'not_reported', 'high')),
	CONSTRAINT "assessments_within_bias" CHECK ("assessments"."grade" >= "assessments"."bias_letter"),
	CONSTRAINT "assessments_within_range" CHECK ("assessments"."grade" between "assessments"."highest_grade" and "assessments"."lowest_grade"),
	CONSTRAINT "assessments_position_in_scale" CHECK ("assessments"."position" between 0 and 100),
	CONSTRAINT "assessments_rules_version_counted" CHECK ("assessments"."rules_version" >= 1),
	CONSTRAINT "assessments_data_version_counted" CHECK ("assessments"."data_version" >= 1),
	CONSTRAINT "assessments_explanation_is_a_list" CHECK (jsonb_typeof("assessments"."explanation") = 'array'),
	CONSTRAINT "assessments_superseded_after_made" CHECK ("assessments"."superseded_at" >= "assessments"."assessed_at")
);
--> statement-breakpoint
CREATE TABLE "study_grades" (
	"study_id" text PRIMARY KEY NOT NULL,
	"result_id" text NOT NULL,
	"best_of" integer NOT NULL,
	CONSTRAINT "study_grades_best_of_counted" CHECK ("study_grades"."best_of" >= 1)
);
--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_result_id_results_result_id_fk" FOREIGN KEY ("result_id") REFERENCES "public"."results"("result_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_grades" ADD CONSTRAINT "study_grades_study_id_studies_study_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("study_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_grades" ADD CONSTRAINT "study_grades_result_id_results_result_id_fk" FOREIGN KEY ("result_id") REFERENCES "public"."results"("result_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "assessments_one_current" ON "assessments" USING btree ("result_id") WHERE "assessments"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "assessments_result_id_idx" ON "assessments" USING btree ("result_id");--> statement-breakpoint
CREATE INDEX "study_grades_result_id_idx" ON "study_grades" USING btree ("result_id");--> statement-breakpoint
-- The reasons are read for one study at a time, the letters for all studies at once: apart, a scan
-- of the letters does not read through the reasons.
ALTER TABLE "assessments" SET (toast_tuple_target = 256);
