CREATE TABLE "corpus_audit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" text,
	"via" text NOT NULL,
	"action" text NOT NULL,
	"letter_id" text,
	"reason" text,
	"file_name" text,
	"added" integer,
	"known" integer,
	"refused" integer,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accepted_letters" ADD COLUMN "consent_by" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "accepted_letters" ADD COLUMN "consent_on" date;--> statement-breakpoint
ALTER TABLE "accepted_letters" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "corpus_audit" ADD CONSTRAINT "corpus_audit_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "corpus_audit_created" ON "corpus_audit" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "corpus_audit_letter" ON "corpus_audit" USING btree ("letter_id");--> statement-breakpoint
CREATE INDEX "accepted_letters_created" ON "accepted_letters" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "accepted_letters_consent" ON "accepted_letters" USING btree ("consent_by");