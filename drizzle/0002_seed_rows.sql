CREATE TABLE "seed_rows" (
	"file" text NOT NULL,
	"row_key" text NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "seed_rows_file_row_key_pk" PRIMARY KEY("file","row_key"),
	CONSTRAINT "seed_rows_sha256_form" CHECK ("seed_rows"."sha256" ~ '^[0-9a-f]{64}$')
);
