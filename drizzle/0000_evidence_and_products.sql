CREATE TABLE "arm_ingredients" (
	"study_id" text NOT NULL,
	"arm_id" text NOT NULL,
	"position" integer NOT NULL,
	"slug" text NOT NULL,
	"amount" double precision,
	"unit" text NOT NULL,
	CONSTRAINT "arm_ingredients_study_id_arm_id_position_pk" PRIMARY KEY("study_id","arm_id","position"),
	CONSTRAINT "arm_ingredients_position_counted" CHECK ("arm_ingredients"."position" >= 1),
	CONSTRAINT "arm_ingredients_unit_known" CHECK ("arm_ingredients"."unit" in ('%', 'ppm', 'mg_per_g', 'uM', 'not_reported')),
	CONSTRAINT "arm_ingredients_amount_positive" CHECK ("arm_ingredients"."amount" > 0 and "arm_ingredients"."amount" > '-infinity' and "arm_ingredients"."amount" < 'infinity'),
	CONSTRAINT "arm_ingredients_percent_plausible" CHECK ("arm_ingredients"."unit" <> '%' or "arm_ingredients"."amount" <= 100),
	CONSTRAINT "arm_ingredients_amount_has_unit" CHECK ("arm_ingredients"."amount" is null or "arm_ingredients"."unit" <> 'not_reported')
);
--> statement-breakpoint
CREATE TABLE "arms" (
	"study_id" text NOT NULL,
	"arm_id" text NOT NULL,
	"label" text NOT NULL,
	"role" text NOT NULL,
	"n" integer,
	"formulation" text NOT NULL,
	"delivery" text NOT NULL,
	"frequency" text,
	CONSTRAINT "arms_study_id_arm_id_pk" PRIMARY KEY("study_id","arm_id"),
	CONSTRAINT "arms_arm_id_form" CHECK ("arms"."arm_id" ~ '^[a-z]+$'),
	CONSTRAINT "arms_text_stated" CHECK ("arms"."label" <> '' and "arms"."label" = btrim("arms"."label") and "arms"."frequency" <> '' and "arms"."frequency" = btrim("arms"."frequency")),
	CONSTRAINT "arms_role_known" CHECK ("arms"."role" in ('intervention', 'vehicle', 'placebo', 'active_comparator', 'untreated', 'not_reported')),
	CONSTRAINT "arms_formulation_known" CHECK ("arms"."formulation" in ('serum', 'cream', 'lotion', 'gel', 'oil', 'mask', 'other', 'not_reported')),
	CONSTRAINT "arms_delivery_known" CHECK ("arms"."delivery" in ('liposome', 'nanoparticle', 'encapsulated', 'microneedle_patch', 'iontophoresis', 'none', 'not_reported')),
	CONSTRAINT "arms_n_positive" CHECK ("arms"."n" > 0)
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"claim_id" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"claim_text" text NOT NULL,
	"outcome" text NOT NULL,
	"claimed_value" double precision,
	"claim_statistic" text NOT NULL,
	"duration_weeks" double precision,
	"n_subjects" integer,
	"test_type" text NOT NULL,
	"comparator" text NOT NULL,
	"population" text,
	"source_url" text NOT NULL,
	"source_kind" text NOT NULL,
	"flags" text[] DEFAULT '{}' NOT NULL,
	"notes" text,
	CONSTRAINT "claims_claim_id_form" CHECK ("claims"."claim_id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "claims_text_stated" CHECK ("claims"."claim_text" <> '' and "claims"."claim_text" = btrim("claims"."claim_text") and "claims"."population" <> '' and "claims"."population" = btrim("claims"."population") and "claims"."notes" <> '' and "claims"."notes" = btrim("claims"."notes")),
	CONSTRAINT "claims_outcome_known" CHECK ("claims"."outcome" in ('wrinkle_depth', 'wrinkle_severity', 'fine_lines', 'roughness', 'elasticity', 'firmness', 'sagging_contour', 'skin_thickness', 'hydration', 'pigmentation', 'radiance', 'overall_photodamage', 'irritation', 'dryness_scaling', 'withdrawal_for_reaction', 'other')),
	CONSTRAINT "claims_value_finite" CHECK ("claims"."claimed_value" > '-infinity' and "claims"."claimed_value" < 'infinity'),
	CONSTRAINT "claims_statistic_known" CHECK ("claims"."claim_statistic" in ('mean_improvement', 'unspecified_improvement', 'maximum', 'share_of_users_agreeing', 'share_of_subjects_improved', 'instant_effect', 'qualitative')),
	CONSTRAINT "claims_shares_are_percentages" CHECK ("claims"."claim_statistic" not in ('share_of_users_agreeing', 'share_of_subjects_improved')
				or "claims"."claimed_value" between 0 and 100),
	CONSTRAINT "claims_duration_plausible" CHECK ("claims"."duration_weeks" >= 0 and "claims"."duration_weeks" > '-infinity' and "claims"."duration_weeks" < 'infinity'),
	CONSTRAINT "claims_people_positive" CHECK ("claims"."n_subjects" > 0),
	CONSTRAINT "claims_test_type_known" CHECK ("claims"."test_type" in ('instrumental', 'expert_grading', 'consumer_self_assessment', 'in_vitro', 'ex_vivo', 'not_stated')),
	CONSTRAINT "claims_comparator_known" CHECK ("claims"."comparator" in ('none_stated', 'vehicle', 'baseline', 'other')),
	CONSTRAINT "claims_source_url_form" CHECK ("claims"."source_url" ~ '^https?://[^[:space:]]+$'),
	CONSTRAINT "claims_source_kind_known" CHECK ("claims"."source_kind" in ('brand', 'retailer', 'press', 'journal', 'database')),
	CONSTRAINT "claims_flags_known" CHECK ("claims"."flags" <@ array['ambiguous_statistic', 'as_little_as', 'best_responder', 'big_number_halo', 'clinically_proven_no_number', 'comparative_speed', 'composite_endpoint', 'congress_halo', 'cousage', 'drug_equivalence', 'implausibly_large', 'in_vitro', 'ingredient_level', 'instant', 'mean_inferred', 'mechanism_claim', 'money_back_as_proof', 'multi_benefit_no_number', 'no_n', 'no_study', 'no_weeks', 'p_value_without_effect_size', 'percent_is_concentration', 'percent_withheld', 'procedure_equivalence', 'proprietary_index', 'puffery', 'regulator_modify', 'regulator_settled', 'regulator_upheld', 'up_to', 'white_label_study', 'years_younger']::text[] and array_position("claims"."flags", null) is null)
);
--> statement-breakpoint
CREATE TABLE "data_version" (
	"only_row" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"version" bigint NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "data_version_only_one_row" CHECK ("data_version"."only_row"),
	CONSTRAINT "data_version_not_negative" CHECK ("data_version"."version" >= 0)
);
--> statement-breakpoint
CREATE TABLE "effects" (
	"result_id" text NOT NULL,
	"position" integer NOT NULL,
	"contrast" text NOT NULL,
	"isolates" text,
	"metric" text,
	"unit" text,
	"estimate" double precision,
	"se" double precision,
	"interval_low" double precision,
	"interval_high" double precision,
	"size_known" text NOT NULL,
	"direction" text NOT NULL,
	"significance" text NOT NULL,
	"r_side" double precision,
	"r_side_origin" text,
	"r_time" double precision,
	"r_time_origin" text,
	"derived_from" text,
	"people" integer,
	"steps" jsonb NOT NULL,
	"engine_version" integer NOT NULL,
	CONSTRAINT "effects_result_id_position_pk" PRIMARY KEY("result_id","position"),
	CONSTRAINT "effects_one_per_metric" UNIQUE NULLS NOT DISTINCT("result_id","contrast","metric"),
	CONSTRAINT "effects_position_counted" CHECK ("effects"."position" >= 1),
	CONSTRAINT "effects_contrast_known" CHECK ("effects"."contrast" in ('controlled', 'before_after')),
	CONSTRAINT "effects_isolates_known" CHECK ("effects"."isolates" in ('single_vs_vehicle', 'add_on', 'single_vs_untreated', 'dose_or_form', 'mixture_vs_inert', 'active_vs_active', 'cannot_tell')),
	CONSTRAINT "effects_controlled_isolates" CHECK (("effects"."contrast" = 'controlled') = ("effects"."isolates" is not null)),
	CONSTRAINT "effects_metric_known" CHECK ("effects"."metric" in ('raw_points', 'raw_units', 'percent_of_baseline', 'risk_difference', 'risk_ratio', 'odds_ratio', 'smd', 'log_ratio_of_means')),
	CONSTRAINT "effects_unit_known" CHECK ("effects"."unit" in ('%', 'score', 'mm', 'um', 'AU', 'ratio', 'people', 'events', 'not_reported')),
	CONSTRAINT "effects_size_known_known" CHECK ("effects"."size_known" in ('with_spread', 'derived_spread', 'bounded', 'no_spread', 'direction_only', 'verdict_only')),
	CONSTRAINT "effects_direction_known" CHECK ("effects"."direction" in ('favours', 'against', 'exactly_equal', 'not_reported')),
	CONSTRAINT "effects_significance_known" CHECK ("effects"."significance" in ('significant', 'not_significant', 'not_reported')),
	CONSTRAINT "effects_estimate_finite" CHECK ("effects"."estimate" > '-infinity' and "effects"."estimate" < 'infinity'),
	CONSTRAINT "effects_estimate_has_metric" CHECK ("effects"."estimate" is null or "effects"."metric" is not null),
	CONSTRAINT "effects_spread_has_estimate" CHECK ("effects"."estimate" is not null or num_nonnulls("effects"."se", "effects"."interval_low") = 0),
	CONSTRAINT "effects_se_not_negative" CHECK ("effects"."se" >= 0 and "effects"."se" > '-infinity' and "effects"."se" < 'infinity'),
	CONSTRAINT "effects_interval_ordered" CHECK (("effects"."interval_low" is null) = ("effects"."interval_high" is null) and "effects"."interval_low" <= "effects"."interval_high"
			and "effects"."interval_low" > '-infinity' and "effects"."interval_low" < 'infinity' and "effects"."interval_high" > '-infinity' and "effects"."interval_high" < 'infinity'),
	CONSTRAINT "effects_r_side_known" CHECK (("effects"."r_side" is null) = ("effects"."r_side_origin" is null) and "effects"."r_side" between -1 and 1
				and "effects"."r_side_origin" in ('reported', 'derived', 'assumed')),
	CONSTRAINT "effects_r_time_known" CHECK (("effects"."r_time" is null) = ("effects"."r_time_origin" is null) and "effects"."r_time" between -1 and 1
				and "effects"."r_time_origin" in ('reported', 'derived', 'assumed')),
	CONSTRAINT "effects_people_positive" CHECK ("effects"."people" > 0),
	CONSTRAINT "effects_steps_are_a_list" CHECK (jsonb_typeof("effects"."steps") = 'array'),
	CONSTRAINT "effects_engine_version_counted" CHECK ("effects"."engine_version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "independent_tests" (
	"test_id" text PRIMARY KEY NOT NULL,
	"organisation" text NOT NULL,
	"year" integer,
	"product_id" text,
	"product_as_named" text NOT NULL,
	"outcome" text NOT NULL,
	"value_pct" double precision,
	"value_meaning" text NOT NULL,
	"n_per_product" integer,
	"duration_weeks" double precision,
	"method" text NOT NULL,
	"comparator" text,
	"price_eur_seen" double precision,
	"source_url" text NOT NULL,
	"notes" text,
	CONSTRAINT "independent_tests_test_id_form" CHECK ("independent_tests"."test_id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "independent_tests_text_stated" CHECK ("independent_tests"."organisation" <> '' and "independent_tests"."organisation" = btrim("independent_tests"."organisation") and "independent_tests"."product_as_named" <> '' and "independent_tests"."product_as_named" = btrim("independent_tests"."product_as_named") and "independent_tests"."value_meaning" <> '' and "independent_tests"."value_meaning" = btrim("independent_tests"."value_meaning") and "independent_tests"."method" <> '' and "independent_tests"."method" = btrim("independent_tests"."method") and "independent_tests"."comparator" <> '' and "independent_tests"."comparator" = btrim("independent_tests"."comparator") and "independent_tests"."notes" <> '' and "independent_tests"."notes" = btrim("independent_tests"."notes")),
	CONSTRAINT "independent_tests_year_plausible" CHECK ("independent_tests"."year" between 1900 and 2100),
	CONSTRAINT "independent_tests_outcome_known" CHECK ("independent_tests"."outcome" in ('wrinkle_depth', 'wrinkle_severity', 'fine_lines', 'roughness', 'elasticity', 'firmness', 'sagging_contour', 'skin_thickness', 'hydration', 'pigmentation', 'radiance', 'overall_photodamage', 'irritation', 'dryness_scaling', 'withdrawal_for_reaction', 'other')),
	CONSTRAINT "independent_tests_value_finite" CHECK ("independent_tests"."value_pct" > '-infinity' and "independent_tests"."value_pct" < 'infinity'),
	CONSTRAINT "independent_tests_people_positive" CHECK ("independent_tests"."n_per_product" > 0),
	CONSTRAINT "independent_tests_duration_plausible" CHECK ("independent_tests"."duration_weeks" >= 0 and "independent_tests"."duration_weeks" > '-infinity' and "independent_tests"."duration_weeks" < 'infinity'),
	CONSTRAINT "independent_tests_price_positive" CHECK ("independent_tests"."price_eur_seen" > 0 and "independent_tests"."price_eur_seen" > '-infinity' and "independent_tests"."price_eur_seen" < 'infinity'),
	CONSTRAINT "independent_tests_source_url_form" CHECK ("independent_tests"."source_url" ~ '^https?://[^[:space:]]+$')
);
--> statement-breakpoint
CREATE TABLE "ingredient_aliases" (
	"alias" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	CONSTRAINT "ingredient_aliases_normalised" CHECK ("ingredient_aliases"."alias" <> '' and "ingredient_aliases"."alias" = lower(btrim("ingredient_aliases"."alias")) and "ingredient_aliases"."alias" !~ '[[:space:]]{2}')
);
--> statement-breakpoint
CREATE TABLE "ingredients" (
	"slug" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"inci_name" text,
	"class" text NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "ingredients_slug_form" CHECK ("ingredients"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "ingredients_text_stated" CHECK ("ingredients"."name" <> '' and "ingredients"."name" = btrim("ingredients"."name") and "ingredients"."inci_name" <> '' and "ingredients"."inci_name" = btrim("ingredients"."inci_name")),
	CONSTRAINT "ingredients_class_known" CHECK ("ingredients"."class" in ('retinoid', 'retinoid_alternative', 'peptide', 'vitamin_c', 'vitamin', 'humectant', 'niacinamide', 'nucleoside', 'xanthine', 'antioxidant', 'botanical', 'growth_factor', 'protein', 'animal_derived', 'acid', 'hormone', 'sunscreen_filter', 'device', 'other')),
	CONSTRAINT "ingredients_aliases_stated" CHECK (array_position("ingredients"."aliases", '') is null and array_position("ingredients"."aliases", null) is null)
);
--> statement-breakpoint
CREATE TABLE "outcomes" (
	"outcome" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"family" text NOT NULL,
	"shortest_plausible_weeks" double precision NOT NULL,
	"assessment_order" text[] NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "outcomes_outcome_form" CHECK ("outcomes"."outcome" ~ '^[a-z]+(_[a-z]+)*$'),
	CONSTRAINT "outcomes_name_stated" CHECK ("outcomes"."name" <> '' and "outcomes"."name" = btrim("outcomes"."name")),
	CONSTRAINT "outcomes_family_known" CHECK ("outcomes"."family" in ('wrinkles', 'texture', 'elasticity_firmness', 'contour', 'structure', 'hydration', 'tone', 'global', 'tolerability')),
	CONSTRAINT "outcomes_weeks_plausible" CHECK ("outcomes"."shortest_plausible_weeks" between 0 and 520)
);
--> statement-breakpoint
CREATE TABLE "product_ingredients" (
	"product_id" text NOT NULL,
	"position" integer NOT NULL,
	"name_as_printed" text NOT NULL,
	"amount" double precision,
	"unit" text NOT NULL,
	"slug" text,
	CONSTRAINT "product_ingredients_product_id_position_pk" PRIMARY KEY("product_id","position"),
	CONSTRAINT "product_ingredients_position_counted" CHECK ("product_ingredients"."position" >= 1),
	CONSTRAINT "product_ingredients_text_stated" CHECK ("product_ingredients"."name_as_printed" <> '' and "product_ingredients"."name_as_printed" = btrim("product_ingredients"."name_as_printed")),
	CONSTRAINT "product_ingredients_unit_known" CHECK ("product_ingredients"."unit" in ('%', 'ppm', 'mg_per_g', 'uM', 'not_reported')),
	CONSTRAINT "product_ingredients_amount_positive" CHECK ("product_ingredients"."amount" > 0 and "product_ingredients"."amount" > '-infinity' and "product_ingredients"."amount" < 'infinity'),
	CONSTRAINT "product_ingredients_percent_plausible" CHECK ("product_ingredients"."unit" <> '%' or "product_ingredients"."amount" <= 100),
	CONSTRAINT "product_ingredients_amount_has_unit" CHECK ("product_ingredients"."amount" is null or "product_ingredients"."unit" <> 'not_reported')
);
--> statement-breakpoint
CREATE TABLE "products" (
	"product_id" text PRIMARY KEY NOT NULL,
	"brand" text NOT NULL,
	"name" text NOT NULL,
	"category" text NOT NULL,
	"country" text,
	"inci" text[] DEFAULT '{}' NOT NULL,
	"delivery_technology" text,
	"packaging" text NOT NULL,
	"size_ml" double precision,
	"price" double precision,
	"currency" text,
	"price_seen_on" text,
	"trial_size" text NOT NULL,
	"fragrance" text NOT NULL,
	"alcohol_denat" text NOT NULL,
	"source_url" text NOT NULL,
	"notes" text,
	CONSTRAINT "products_product_id_form" CHECK ("products"."product_id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "products_text_stated" CHECK ("products"."brand" <> '' and "products"."brand" = btrim("products"."brand") and "products"."name" <> '' and "products"."name" = btrim("products"."name") and "products"."delivery_technology" <> '' and "products"."delivery_technology" = btrim("products"."delivery_technology") and "products"."price_seen_on" <> '' and "products"."price_seen_on" = btrim("products"."price_seen_on") and "products"."notes" <> '' and "products"."notes" = btrim("products"."notes")),
	CONSTRAINT "products_inci_stated" CHECK (array_position("products"."inci", '') is null and array_position("products"."inci", null) is null),
	CONSTRAINT "products_category_known" CHECK ("products"."category" in ('serum', 'cream', 'eye', 'ampoule', 'lotion')),
	CONSTRAINT "products_country_form" CHECK ("products"."country" ~ '^[A-Z]{2}$'),
	CONSTRAINT "products_packaging_known" CHECK ("products"."packaging" in ('airless_pump', 'pump', 'opaque_tube', 'dropper_bottle', 'jar', 'ampoule', 'not_seen')),
	CONSTRAINT "products_size_positive" CHECK ("products"."size_ml" > 0 and "products"."size_ml" > '-infinity' and "products"."size_ml" < 'infinity'),
	CONSTRAINT "products_price_positive" CHECK ("products"."price" > 0 and "products"."price" > '-infinity' and "products"."price" < 'infinity'),
	CONSTRAINT "products_price_has_currency" CHECK (("products"."price" is null) = ("products"."currency" is null)),
	CONSTRAINT "products_currency_form" CHECK ("products"."currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "products_trial_size_known" CHECK ("products"."trial_size" in ('yes', 'no', 'not_seen')),
	CONSTRAINT "products_fragrance_known" CHECK ("products"."fragrance" in ('yes', 'no', 'not_seen')),
	CONSTRAINT "products_alcohol_denat_known" CHECK ("products"."alcohol_denat" in ('yes', 'no', 'not_seen')),
	CONSTRAINT "products_source_url_form" CHECK ("products"."source_url" ~ '^https?://[^[:space:]]+$')
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"publication_id" text PRIMARY KEY NOT NULL,
	"doi" text,
	"pmid" text,
	"pmcid" text,
	"title" text,
	"year" integer,
	"journal" text,
	"peer_reviewed" text NOT NULL,
	CONSTRAINT "publications_pmid_unique" UNIQUE("pmid"),
	CONSTRAINT "publications_key_form" CHECK (case when "publications"."doi" is not null then "publications"."publication_id" = 'doi:' || lower("publications"."doi")
				when "publications"."pmid" is not null then "publications"."publication_id" = 'pmid:' || "publications"."pmid"
				else "publications"."publication_id" ~ '^study:[a-z0-9-]+$' end),
	CONSTRAINT "publications_doi_form" CHECK ("publications"."doi" ~ '^10[.][0-9]{4,9}/[^[:space:]]+$'),
	CONSTRAINT "publications_pmid_form" CHECK ("publications"."pmid" ~ '^[1-9][0-9]*$'),
	CONSTRAINT "publications_pmcid_form" CHECK ("publications"."pmcid" ~ '^PMC[1-9][0-9]*$'),
	CONSTRAINT "publications_text_stated" CHECK ("publications"."title" <> '' and "publications"."title" = btrim("publications"."title") and "publications"."journal" <> '' and "publications"."journal" = btrim("publications"."journal")),
	CONSTRAINT "publications_year_plausible" CHECK ("publications"."year" between 1900 and 2100),
	CONSTRAINT "publications_peer_reviewed_known" CHECK ("publications"."peer_reviewed" in ('yes', 'no', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE "results" (
	"result_id" text PRIMARY KEY NOT NULL,
	"study_id" text NOT NULL,
	"arm_id" text NOT NULL,
	"comparator_arm_id" text,
	"outcome" text NOT NULL,
	"measure" text NOT NULL,
	"assessment" text NOT NULL,
	"better" text NOT NULL,
	"week" double precision,
	"contrast" text NOT NULL,
	"phase" text,
	"value_kind" text NOT NULL,
	"statistic" text NOT NULL,
	"metric" text NOT NULL,
	"unit" text NOT NULL,
	"n_arm" integer,
	"value_arm" double precision,
	"sd_arm" double precision,
	"se_arm" double precision,
	"ci_low_arm" double precision,
	"ci_high_arm" double precision,
	"baseline_mean_arm" double precision,
	"baseline_sd_arm" double precision,
	"n_comparator" integer,
	"value_comparator" double precision,
	"sd_comparator" double precision,
	"se_comparator" double precision,
	"ci_low_comparator" double precision,
	"ci_high_comparator" double precision,
	"baseline_mean_comparator" double precision,
	"baseline_sd_comparator" double precision,
	"difference" double precision,
	"difference_ci_low" double precision,
	"difference_ci_high" double precision,
	"spread_kind" text NOT NULL,
	"p_within" text,
	"p_between" text,
	"reported_verdict" text NOT NULL,
	"flags" text[] DEFAULT '{}' NOT NULL,
	"source_url" text,
	"source_locator" text,
	"notes" text,
	CONSTRAINT "results_natural_key" UNIQUE NULLS NOT DISTINCT("study_id","arm_id","comparator_arm_id","outcome","measure","assessment","week","metric","statistic"),
	CONSTRAINT "results_result_id_form" CHECK ("results"."result_id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "results_assessment_known" CHECK ("results"."assessment" in ('instrumental', 'clinician_graded', 'self_assessed', 'histology', 'not_reported')),
	CONSTRAINT "results_better_known" CHECK ("results"."better" in ('lower', 'higher')),
	CONSTRAINT "results_contrast_known" CHECK ("results"."contrast" in ('controlled', 'before_after')),
	CONSTRAINT "results_phase_known" CHECK ("results"."phase" in ('as_allocated', 'open', 'follow_up')),
	CONSTRAINT "results_value_kind_known" CHECK ("results"."value_kind" in ('figure', 'words_only')),
	CONSTRAINT "results_statistic_known" CHECK ("results"."statistic" in ('mean', 'share_of_subjects', 'count', 'maximum', 'range', 'unclear')),
	CONSTRAINT "results_metric_known" CHECK ("results"."metric" in ('percent_change', 'mean_change', 'final_mean', 'responder_rate', 'difference', 'count', 'odds_ratio')),
	CONSTRAINT "results_unit_known" CHECK ("results"."unit" in ('%', 'score', 'mm', 'um', 'AU', 'ratio', 'people', 'events', 'not_reported')),
	CONSTRAINT "results_spread_kind_known" CHECK ("results"."spread_kind" in ('sd', 'se', 'ci', 'undefined', 'none')),
	CONSTRAINT "results_reported_verdict_known" CHECK ("results"."reported_verdict" in ('favours_arm', 'favours_comparator', 'no_difference', 'improved_vs_baseline', 'worsened_vs_baseline', 'no_change_vs_baseline', 'not_reported')),
	CONSTRAINT "results_flags_known" CHECK ("results"."flags" <@ array['inferred_sign', 'inferred_week', 'secondary_source', 'responders_only', 'up_to', 'percentile', 'conflict_between_sources', 'multi_product_regimen', 'co_intervention', 'implausible_spread']::text[] and array_position("results"."flags", null) is null),
	CONSTRAINT "results_p_within_form" CHECK ("results"."p_within" ~ '^(NS|significant|(<|<=|>|>=)?(0([.][0-9]+)?|1([.]0+)?))$'),
	CONSTRAINT "results_p_between_form" CHECK ("results"."p_between" ~ '^(NS|significant|(<|<=|>|>=)?(0([.][0-9]+)?|1([.]0+)?))$'),
	CONSTRAINT "results_source_url_form" CHECK ("results"."source_url" ~ '^https?://[^[:space:]]+$'),
	CONSTRAINT "results_text_stated" CHECK ("results"."measure" <> '' and "results"."measure" = btrim("results"."measure") and "results"."source_locator" <> '' and "results"."source_locator" = btrim("results"."source_locator") and "results"."notes" <> '' and "results"."notes" = btrim("results"."notes")),
	CONSTRAINT "results_people_positive" CHECK ("results"."n_arm" > 0 and "results"."n_comparator" > 0),
	CONSTRAINT "results_week_plausible" CHECK ("results"."week" >= 0 and "results"."week" > '-infinity' and "results"."week" < 'infinity'),
	CONSTRAINT "results_numbers_finite" CHECK ("results"."value_arm" > '-infinity' and "results"."value_arm" < 'infinity' and "results"."baseline_mean_arm" > '-infinity' and "results"."baseline_mean_arm" < 'infinity' and "results"."value_comparator" > '-infinity' and "results"."value_comparator" < 'infinity' and "results"."baseline_mean_comparator" > '-infinity' and "results"."baseline_mean_comparator" < 'infinity' and "results"."difference" > '-infinity' and "results"."difference" < 'infinity'),
	CONSTRAINT "results_sd_arm_not_negative" CHECK ("results"."sd_arm" >= 0 and "results"."sd_arm" > '-infinity' and "results"."sd_arm" < 'infinity'),
	CONSTRAINT "results_se_arm_not_negative" CHECK ("results"."se_arm" >= 0 and "results"."se_arm" > '-infinity' and "results"."se_arm" < 'infinity'),
	CONSTRAINT "results_baseline_sd_arm_not_negative" CHECK ("results"."baseline_sd_arm" >= 0 and "results"."baseline_sd_arm" > '-infinity' and "results"."baseline_sd_arm" < 'infinity'),
	CONSTRAINT "results_sd_comparator_not_negative" CHECK ("results"."sd_comparator" >= 0 and "results"."sd_comparator" > '-infinity' and "results"."sd_comparator" < 'infinity'),
	CONSTRAINT "results_se_comparator_not_negative" CHECK ("results"."se_comparator" >= 0 and "results"."se_comparator" > '-infinity' and "results"."se_comparator" < 'infinity'),
	CONSTRAINT "results_baseline_sd_comparator_not_negative" CHECK ("results"."baseline_sd_comparator" >= 0 and "results"."baseline_sd_comparator" > '-infinity' and "results"."baseline_sd_comparator" < 'infinity'),
	CONSTRAINT "results_ci_arm_ordered" CHECK (("results"."ci_low_arm" is null) = ("results"."ci_high_arm" is null) and "results"."ci_low_arm" <= "results"."ci_high_arm" and "results"."ci_low_arm" > '-infinity' and "results"."ci_low_arm" < 'infinity' and "results"."ci_high_arm" > '-infinity' and "results"."ci_high_arm" < 'infinity'),
	CONSTRAINT "results_ci_comparator_ordered" CHECK (("results"."ci_low_comparator" is null) = ("results"."ci_high_comparator" is null) and "results"."ci_low_comparator" <= "results"."ci_high_comparator" and "results"."ci_low_comparator" > '-infinity' and "results"."ci_low_comparator" < 'infinity' and "results"."ci_high_comparator" > '-infinity' and "results"."ci_high_comparator" < 'infinity'),
	CONSTRAINT "results_difference_ci_ordered" CHECK (("results"."difference_ci_low" is null) = ("results"."difference_ci_high" is null) and "results"."difference_ci_low" <= "results"."difference_ci_high" and "results"."difference_ci_low" > '-infinity' and "results"."difference_ci_low" < 'infinity' and "results"."difference_ci_high" > '-infinity' and "results"."difference_ci_high" < 'infinity'),
	CONSTRAINT "results_figure_has_figure" CHECK (("results"."value_kind" = 'figure') = (num_nonnulls("results"."value_arm", "results"."value_comparator", "results"."difference") > 0)),
	CONSTRAINT "results_words_have_no_statistic" CHECK ("results"."value_kind" = 'figure' or "results"."statistic" = 'unclear'),
	CONSTRAINT "results_arm_not_own_comparator" CHECK ("results"."arm_id" <> "results"."comparator_arm_id"),
	CONSTRAINT "results_alone_without_comparator" CHECK ("results"."comparator_arm_id" is not null or ("results"."contrast" = 'before_after'
			and num_nonnulls("results"."n_comparator", "results"."value_comparator", "results"."sd_comparator", "results"."se_comparator",
				"results"."ci_low_comparator", "results"."baseline_mean_comparator", "results"."baseline_sd_comparator",
				"results"."difference", "results"."difference_ci_low", "results"."p_between", "results"."phase") = 0)),
	CONSTRAINT "results_spread_kind_has_spread" CHECK (case "results"."spread_kind"
			when 'ci' then num_nonnulls("results"."ci_low_arm", "results"."ci_low_comparator", "results"."difference_ci_low") > 0
			when 'se' then num_nonnulls("results"."se_arm", "results"."se_comparator") > 0
			when 'none' then num_nonnulls("results"."sd_arm", "results"."sd_comparator", "results"."se_arm", "results"."se_comparator",
				"results"."ci_low_arm", "results"."ci_low_comparator", "results"."difference_ci_low") = 0
			else num_nonnulls("results"."sd_arm", "results"."sd_comparator") > 0 end),
	CONSTRAINT "results_shares_are_percentages" CHECK ("results"."metric" <> 'responder_rate' or ("results"."better" = 'higher' and ("results"."unit" <> '%'
			or ("results"."value_arm" between 0 and 100 and "results"."value_comparator" between 0 and 100)))),
	CONSTRAINT "results_counts_are_counts" CHECK ("results"."metric" <> 'count' or ("results"."value_arm" >= 0 and "results"."value_comparator" >= 0
			and ("results"."unit" <> 'people' or ("results"."value_arm" <= "results"."n_arm" and "results"."value_comparator" <= "results"."n_comparator")))),
	CONSTRAINT "results_odds_ratios_positive" CHECK ("results"."metric" <> 'odds_ratio' or "results"."difference" > 0)
);
--> statement-breakpoint
CREATE TABLE "seed_files" (
	"file" text PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"loaded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "seed_files_sha256_form" CHECK ("seed_files"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "studies" (
	"study_id" text PRIMARY KEY NOT NULL,
	"publication_id" text NOT NULL,
	"citation" text NOT NULL,
	"registration" text,
	"source_url" text NOT NULL,
	"source_kind" text NOT NULL,
	"country" text,
	"family" text NOT NULL,
	"design" text NOT NULL,
	"blinding" text NOT NULL,
	"control" text NOT NULL,
	"n_enrolled" integer,
	"n_analyzed" integer,
	"age_min" double precision,
	"age_max" double precision,
	"age_mean" double precision,
	"sex" text NOT NULL,
	"population" text,
	"fitzpatrick" text,
	"body_site" text,
	"duration_weeks" double precision,
	"funding" text NOT NULL,
	"randomization_described" text NOT NULL,
	"intention_to_treat" text NOT NULL,
	"dropouts" integer,
	"adverse_events" text,
	"overlap_group" text,
	"notes" text,
	CONSTRAINT "studies_study_id_form" CHECK ("studies"."study_id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "studies_overlap_group_form" CHECK ("studies"."overlap_group" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "studies_text_stated" CHECK ("studies"."citation" <> '' and "studies"."citation" = btrim("studies"."citation") and "studies"."registration" <> '' and "studies"."registration" = btrim("studies"."registration") and "studies"."population" <> '' and "studies"."population" = btrim("studies"."population") and "studies"."fitzpatrick" <> '' and "studies"."fitzpatrick" = btrim("studies"."fitzpatrick") and "studies"."adverse_events" <> '' and "studies"."adverse_events" = btrim("studies"."adverse_events") and "studies"."notes" <> '' and "studies"."notes" = btrim("studies"."notes")),
	CONSTRAINT "studies_source_url_form" CHECK ("studies"."source_url" ~ '^https?://[^[:space:]]+$'),
	CONSTRAINT "studies_country_form" CHECK ("studies"."country" ~ '^[A-Z]{2}$'),
	CONSTRAINT "studies_source_kind_known" CHECK ("studies"."source_kind" in ('full_text', 'abstract', 'review', 'thesis')),
	CONSTRAINT "studies_family_known" CHECK ("studies"."family" in ('retinoid', 'peptide', 'vitamin_c', 'niacinamide', 'hyaluronic_acid', 'adenosine', 'botanical', 'growth_factor', 'antioxidant', 'hydroxy_acid', 'hormone', 'sunscreen', 'animal_derived', 'coenzyme_q10', 'combination', 'other')),
	CONSTRAINT "studies_design_known" CHECK ("studies"."design" in ('randomized_parallel', 'randomized_split_face', 'randomized_split_body', 'randomized_crossover', 'nonrandomized_controlled', 'controlled_allocation_not_stated', 'before_after', 'not_reported')),
	CONSTRAINT "studies_blinding_known" CHECK ("studies"."blinding" in ('double', 'single', 'assessor', 'open', 'not_reported')),
	CONSTRAINT "studies_control_known" CHECK ("studies"."control" in ('vehicle', 'placebo', 'active', 'untreated', 'baseline_only', 'not_reported')),
	CONSTRAINT "studies_sex_known" CHECK ("studies"."sex" in ('female', 'male', 'mixed', 'not_reported')),
	CONSTRAINT "studies_body_site_known" CHECK ("studies"."body_site" in ('face', 'periorbital', 'forearm', 'upper_arm', 'neck', 'other')),
	CONSTRAINT "studies_funding_known" CHECK ("studies"."funding" in ('industry', 'independent', 'mixed', 'not_reported')),
	CONSTRAINT "studies_randomization_described_known" CHECK ("studies"."randomization_described" in ('yes', 'no', 'not_reported')),
	CONSTRAINT "studies_intention_to_treat_known" CHECK ("studies"."intention_to_treat" in ('yes', 'no', 'not_reported')),
	CONSTRAINT "studies_people_plausible" CHECK ("studies"."n_enrolled" > 0 and "studies"."n_analyzed" > 0 and "studies"."n_analyzed" <= "studies"."n_enrolled"),
	CONSTRAINT "studies_dropouts_plausible" CHECK ("studies"."dropouts" >= 0 and "studies"."dropouts" <= "studies"."n_enrolled"),
	CONSTRAINT "studies_ages_plausible" CHECK ("studies"."age_min" between 0 and 120 and "studies"."age_max" between 0 and 120
				and "studies"."age_mean" between 0 and 120 and "studies"."age_min" <= "studies"."age_max"
				and "studies"."age_mean" between "studies"."age_min" and "studies"."age_max"),
	CONSTRAINT "studies_duration_plausible" CHECK ("studies"."duration_weeks" >= 0 and "studies"."duration_weeks" > '-infinity' and "studies"."duration_weeks" < 'infinity')
);
--> statement-breakpoint
ALTER TABLE "arm_ingredients" ADD CONSTRAINT "arm_ingredients_slug_ingredients_slug_fk" FOREIGN KEY ("slug") REFERENCES "public"."ingredients"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "arm_ingredients" ADD CONSTRAINT "arm_ingredients_arm_fk" FOREIGN KEY ("study_id","arm_id") REFERENCES "public"."arms"("study_id","arm_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "arms" ADD CONSTRAINT "arms_study_id_studies_study_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("study_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_product_id_products_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("product_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "effects" ADD CONSTRAINT "effects_result_id_results_result_id_fk" FOREIGN KEY ("result_id") REFERENCES "public"."results"("result_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "effects" ADD CONSTRAINT "effects_derived_from_results_result_id_fk" FOREIGN KEY ("derived_from") REFERENCES "public"."results"("result_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "independent_tests" ADD CONSTRAINT "independent_tests_product_id_products_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("product_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ingredient_aliases" ADD CONSTRAINT "ingredient_aliases_slug_ingredients_slug_fk" FOREIGN KEY ("slug") REFERENCES "public"."ingredients"("slug") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_ingredients" ADD CONSTRAINT "product_ingredients_product_id_products_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("product_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_ingredients" ADD CONSTRAINT "product_ingredients_slug_ingredients_slug_fk" FOREIGN KEY ("slug") REFERENCES "public"."ingredients"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "results" ADD CONSTRAINT "results_outcome_outcomes_outcome_fk" FOREIGN KEY ("outcome") REFERENCES "public"."outcomes"("outcome") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "results" ADD CONSTRAINT "results_arm_fk" FOREIGN KEY ("study_id","arm_id") REFERENCES "public"."arms"("study_id","arm_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "results" ADD CONSTRAINT "results_comparator_fk" FOREIGN KEY ("study_id","comparator_arm_id") REFERENCES "public"."arms"("study_id","arm_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "studies" ADD CONSTRAINT "studies_publication_id_publications_publication_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("publication_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "arm_ingredients_slug_idx" ON "arm_ingredients" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "arms_words_idx" ON "arms" USING gin (to_tsvector('simple', regexp_replace(coalesce("label", ''), '[^[:alnum:]]+', ' ', 'g')));--> statement-breakpoint
CREATE INDEX "claims_product_id_idx" ON "claims" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "effects_derived_from_idx" ON "effects" USING btree ("derived_from");--> statement-breakpoint
CREATE INDEX "independent_tests_product_id_idx" ON "independent_tests" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "ingredient_aliases_slug_idx" ON "ingredient_aliases" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "product_ingredients_slug_idx" ON "product_ingredients" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "publications_doi_key" ON "publications" USING btree (lower("doi"));--> statement-breakpoint
CREATE INDEX "publications_year_idx" ON "publications" USING btree ("year");--> statement-breakpoint
CREATE INDEX "publications_words_idx" ON "publications" USING gin (to_tsvector('simple', regexp_replace(coalesce("title", '') || ' ' || coalesce("journal", ''), '[^[:alnum:]]+', ' ', 'g')));--> statement-breakpoint
CREATE INDEX "results_outcome_idx" ON "results" USING btree ("outcome");--> statement-breakpoint
CREATE INDEX "studies_publication_id_idx" ON "studies" USING btree ("publication_id");--> statement-breakpoint
CREATE INDEX "studies_family_idx" ON "studies" USING btree ("family");--> statement-breakpoint
CREATE INDEX "studies_design_idx" ON "studies" USING btree ("design");--> statement-breakpoint
CREATE INDEX "studies_overlap_group_idx" ON "studies" USING btree ("overlap_group");--> statement-breakpoint
CREATE INDEX "studies_words_idx" ON "studies" USING gin (to_tsvector('simple', regexp_replace(coalesce("study_id", '') || ' ' || coalesce("citation", '') || ' ' || coalesce("population", ''), '[^[:alnum:]]+', ' ', 'g')));