ALTER TABLE "effects" ADD COLUMN "bound_kind" text;--> statement-breakpoint
ALTER TABLE "effects" ADD COLUMN "bound_se" double precision;--> statement-breakpoint
ALTER TABLE "effects" ADD COLUMN "bound_low" double precision;--> statement-breakpoint
ALTER TABLE "effects" ADD COLUMN "bound_high" double precision;--> statement-breakpoint
ALTER TABLE "effects" ADD CONSTRAINT "effects_bound_kind_known" CHECK ("effects"."bound_kind" in ('at_most', 'at_least'));--> statement-breakpoint
ALTER TABLE "effects" ADD CONSTRAINT "effects_bound_whole" CHECK (num_nonnulls("effects"."bound_kind", "effects"."bound_se", "effects"."bound_low", "effects"."bound_high") in (0, 4));--> statement-breakpoint
ALTER TABLE "effects" ADD CONSTRAINT "effects_bound_ordered" CHECK ("effects"."bound_low" <= "effects"."bound_high" and "effects"."bound_low" > '-infinity' and "effects"."bound_low" < 'infinity' and "effects"."bound_high" > '-infinity' and "effects"."bound_high" < 'infinity');--> statement-breakpoint
ALTER TABLE "effects" ADD CONSTRAINT "effects_bound_se_positive" CHECK ("effects"."bound_se" > 0 and "effects"."bound_se" > '-infinity' and "effects"."bound_se" < 'infinity');--> statement-breakpoint
ALTER TABLE "effects" ADD CONSTRAINT "effects_bound_where_bounded" CHECK (("effects"."bound_kind" is not null) = ("effects"."size_known" = 'bounded'));--> statement-breakpoint
ALTER TABLE "effects" ADD CONSTRAINT "effects_bound_without_spread" CHECK ("effects"."bound_kind" is null or num_nonnulls("effects"."se", "effects"."interval_low") = 0);