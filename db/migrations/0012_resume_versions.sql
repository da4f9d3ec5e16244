CREATE TABLE "resume_tailorings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"resume_id" uuid NOT NULL,
	"posting_id" text NOT NULL,
	"company" text NOT NULL,
	"title" text NOT NULL,
	"status" text NOT NULL,
	"changes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"source" text,
	"run_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "resume_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"resume_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"lines" jsonb NOT NULL,
	"origin" text NOT NULL,
	"source" text,
	"name" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "resumes" ADD COLUMN "version_id" uuid;--> statement-breakpoint
ALTER TABLE "resumes" ADD COLUMN "answers" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "resume_tailorings" ADD CONSTRAINT "resume_tailorings_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resume_tailorings" ADD CONSTRAINT "resume_tailorings_resume_id_resumes_id_fk" FOREIGN KEY ("resume_id") REFERENCES "public"."resumes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resume_versions" ADD CONSTRAINT "resume_versions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resume_versions" ADD CONSTRAINT "resume_versions_resume_id_resumes_id_fk" FOREIGN KEY ("resume_id") REFERENCES "public"."resumes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "resume_tailorings_resume" ON "resume_tailorings" USING btree ("resume_id","created_at");--> statement-breakpoint
CREATE INDEX "resume_versions_resume" ON "resume_versions" USING btree ("resume_id","created_at");--> statement-breakpoint
UPDATE "resumes" SET "version_id" = gen_random_uuid();--> statement-breakpoint
INSERT INTO "resume_versions" ("id", "user_id", "resume_id", "content", "lines", "origin", "source", "created_at", "updated_at")
	SELECT "version_id", "user_id", "id", "content", "lines", CASE WHEN "updated_at" > "created_at" THEN 'hand' ELSE "source" END, "source", "created_at", "updated_at" FROM "resumes";--> statement-breakpoint
ALTER TABLE "resumes" ALTER COLUMN "version_id" SET NOT NULL;
