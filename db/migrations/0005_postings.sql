CREATE TABLE "posting_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"shared" boolean NOT NULL,
	"name" text NOT NULL,
	"format" text NOT NULL,
	"file_key" text,
	"status" text DEFAULT 'queued' NOT NULL,
	"failure" text,
	"total" integer,
	"processed" integer DEFAULT 0 NOT NULL,
	"added" integer DEFAULT 0 NOT NULL,
	"merged" integer DEFAULT 0 NOT NULL,
	"refused" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "posting_refusals" (
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"name" text,
	"reason" text NOT NULL,
	CONSTRAINT "posting_refusals_import_id_line_pk" PRIMARY KEY("import_id","line")
);
--> statement-breakpoint
CREATE TABLE "postings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" text,
	"language" text NOT NULL,
	"company" text NOT NULL,
	"title" text NOT NULL,
	"position" text NOT NULL,
	"responsibilities" jsonb NOT NULL,
	"requirements" jsonb NOT NULL,
	"preferred" jsonb NOT NULL,
	"deadline_kind" text,
	"deadline_at" timestamp (3) with time zone,
	"body" text NOT NULL,
	"regions" jsonb NOT NULL,
	"origin" text NOT NULL,
	"origin_name" text,
	"sample" boolean DEFAULT false NOT NULL,
	"source" text NOT NULL,
	"run_id" uuid,
	"content_hash" text NOT NULL,
	"name_key" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "postings_content" UNIQUE NULLS NOT DISTINCT("user_id","content_hash")
);
--> statement-breakpoint
CREATE TABLE "project_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"desired_position" text NOT NULL,
	"position" text NOT NULL,
	"document_id" uuid,
	"language" text NOT NULL,
	"ground" jsonb,
	"run_id" uuid,
	"status" text DEFAULT 'working' NOT NULL,
	"rounds" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "project_subjects" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"session_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"ordinal" integer NOT NULL,
	"title" text NOT NULL,
	"reason" text NOT NULL,
	"posting_ids" jsonb NOT NULL,
	"skills" jsonb NOT NULL,
	"setting" text,
	"source" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "projects" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"position" text NOT NULL,
	"language" text NOT NULL,
	"title" text NOT NULL,
	"overview" text NOT NULL,
	"features" jsonb NOT NULL,
	"stack" jsonb NOT NULL,
	"tasks" jsonb NOT NULL,
	"postings" jsonb NOT NULL,
	"source" text NOT NULL,
	"run_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "posting_imports" ADD CONSTRAINT "posting_imports_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_refusals" ADD CONSTRAINT "posting_refusals_import_id_posting_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."posting_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_sessions" ADD CONSTRAINT "project_sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_subjects" ADD CONSTRAINT "project_subjects_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_subjects" ADD CONSTRAINT "project_subjects_session_id_project_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."project_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "posting_imports_user" ON "posting_imports" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "postings_user" ON "postings" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "postings_name" ON "postings" USING btree ("name_key");--> statement-breakpoint
CREATE INDEX "postings_position" ON "postings" USING btree ("position","created_at");--> statement-breakpoint
CREATE INDEX "project_sessions_user" ON "project_sessions" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "project_sessions_expiry" ON "project_sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "project_subjects_session" ON "project_subjects" USING btree ("session_id","round","ordinal");--> statement-breakpoint
CREATE INDEX "projects_user" ON "projects" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "projects_subject" ON "projects" USING btree ("subject_id");