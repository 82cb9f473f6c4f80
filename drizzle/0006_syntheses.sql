CREATE TABLE "syntheses" (
	"ingredient_slug" text NOT NULL,
	"body_key" text NOT NULL,
	"method_version" integer NOT NULL,
	"data_version" bigint NOT NULL,
	"state" text NOT NULL,
	"level" text,
	"leading_question" text,
	"lead" text NOT NULL,
	"short" text NOT NULL,
	"studies" integer NOT NULL,
	"favours" integer NOT NULL,
	"against" integer NOT NULL,
	"mixed" integer NOT NULL,
	"equal" integer NOT NULL,
	"not_reported" integer NOT NULL,
	"record" jsonb NOT NULL,
	CONSTRAINT "syntheses_ingredient_slug_body_key_pk" PRIMARY KEY("ingredient_slug","body_key"),
	CONSTRAINT "syntheses_body_key_known" CHECK ("syntheses"."body_key" in ('wrinkles', 'wrinkle_depth', 'wrinkle_severity', 'fine_lines', 'texture', 'roughness', 'elasticity_firmness', 'elasticity', 'firmness', 'contour', 'sagging_contour', 'structure', 'skin_thickness', 'hydration', 'tone', 'pigmentation', 'radiance', 'global', 'overall_photodamage')),
	CONSTRAINT "syntheses_state_known" CHECK ("syntheses"."state" in ('counted', 'mixed', 'no_direction', 'other_questions_only', 'before_after_only', 'nothing')),
	CONSTRAINT "syntheses_level_known" CHECK ("syntheses"."level" in ('high', 'moderate', 'low', 'very low')),
	CONSTRAINT "syntheses_leading_known" CHECK ("syntheses"."leading_question" in ('single_vs_vehicle', 'add_on', 'single_vs_untreated')),
	CONSTRAINT "syntheses_text_stated" CHECK ("syntheses"."lead" <> '' and "syntheses"."lead" = btrim("syntheses"."lead") and "syntheses"."short" <> '' and "syntheses"."short" = btrim("syntheses"."short")),
	CONSTRAINT "syntheses_leading_counts" CHECK (("syntheses"."leading_question" is null) = ("syntheses"."studies" = 0)),
	CONSTRAINT "syntheses_directions_add_up" CHECK (least("syntheses"."favours", "syntheses"."against", "syntheses"."mixed", "syntheses"."equal", "syntheses"."not_reported") >= 0
				and "syntheses"."studies" = "syntheses"."favours" + "syntheses"."against" + "syntheses"."mixed" + "syntheses"."equal" + "syntheses"."not_reported"),
	CONSTRAINT "syntheses_method_version_counted" CHECK ("syntheses"."method_version" >= 1),
	CONSTRAINT "syntheses_data_version_counted" CHECK ("syntheses"."data_version" >= 1),
	CONSTRAINT "syntheses_record_is_an_object" CHECK (jsonb_typeof("syntheses"."record") = 'object')
);
--> statement-breakpoint
ALTER TABLE "syntheses" ADD CONSTRAINT "syntheses_ingredient_slug_ingredients_slug_fk" FOREIGN KEY ("ingredient_slug") REFERENCES "public"."ingredients"("slug") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "syntheses_body_key_idx" ON "syntheses" USING btree ("body_key");