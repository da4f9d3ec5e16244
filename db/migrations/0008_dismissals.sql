CREATE TABLE "letter_dismissals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"letter_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "letter_dismissals" ADD CONSTRAINT "letter_dismissals_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_dismissals" ADD CONSTRAINT "letter_dismissals_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "letter_dismissals_finding" ON "letter_dismissals" USING btree ("letter_id","kind","hash");--> statement-breakpoint
CREATE INDEX "letter_dismissals_user" ON "letter_dismissals" USING btree ("user_id");