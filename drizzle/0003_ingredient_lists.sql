-- The rows that are there are all key actives; the lists follow them out of their array. Their
-- ingredients are matched when the data are next loaded.
ALTER TABLE "product_ingredients" ADD COLUMN "source" text NOT NULL DEFAULT 'key_active';--> statement-breakpoint
ALTER TABLE "product_ingredients" ALTER COLUMN "source" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "product_ingredients" DROP CONSTRAINT "product_ingredients_product_id_position_pk";--> statement-breakpoint
ALTER TABLE "product_ingredients" ADD CONSTRAINT "product_ingredients_product_id_source_position_pk" PRIMARY KEY("product_id","source","position");--> statement-breakpoint
INSERT INTO "product_ingredients" ("product_id", "source", "position", "name_as_printed", "unit")
	SELECT "product_id", 'inci', "position", btrim("entry"), 'not_reported'
	FROM "products" CROSS JOIN unnest("inci") WITH ORDINALITY AS "listed" ("entry", "position");--> statement-breakpoint
ALTER TABLE "products" DROP CONSTRAINT "products_inci_stated";--> statement-breakpoint
ALTER TABLE "products" DROP COLUMN "inci";--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "inci_truncated" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "product_ingredients" ADD CONSTRAINT "product_ingredients_source_known" CHECK ("product_ingredients"."source" in ('key_active', 'inci'));--> statement-breakpoint
ALTER TABLE "product_ingredients" ADD CONSTRAINT "product_ingredients_list_has_no_amounts" CHECK ("product_ingredients"."source" <> 'inci' or "product_ingredients"."unit" = 'not_reported');
