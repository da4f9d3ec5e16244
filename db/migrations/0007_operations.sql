CREATE TABLE "model_calls" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"endpoint" text NOT NULL,
	"model" text NOT NULL,
	"task" text NOT NULL,
	"user_id" text,
	"run_id" text,
	"prompt_version" text,
	"outcome" text NOT NULL,
	"queue_ms" integer NOT NULL,
	"first_token_ms" integer,
	"total_ms" integer NOT NULL,
	"tokens_in" integer,
	"tokens_out" integer,
	"cost" double precision,
	"currency" text
);
--> statement-breakpoint
CREATE TABLE "prompt_publications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"version" integer NOT NULL,
	"publisher" text NOT NULL,
	"published_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "prompt_versions" (
	"name" text NOT NULL,
	"language" text NOT NULL,
	"version" integer NOT NULL,
	"template" text NOT NULL,
	"note" text NOT NULL,
	"author" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "prompt_versions_name_language_version_pk" PRIMARY KEY("name","language","version")
);
--> statement-breakpoint
CREATE TABLE "resume_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"member" text NOT NULL,
	"status" text NOT NULL,
	"turn" integer DEFAULT 0 NOT NULL,
	"epoch" integer DEFAULT 1 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"run_id" uuid,
	"state" jsonb NOT NULL,
	"resume_id" uuid,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "resume_sessions_member" UNIQUE("user_id","member")
);
--> statement-breakpoint
CREATE TABLE "resumes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"member" text,
	"title" text NOT NULL,
	"language" text NOT NULL,
	"content" jsonb NOT NULL,
	"lines" jsonb NOT NULL,
	"source" text NOT NULL,
	"file_key" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "resume_sessions" ADD CONSTRAINT "resume_sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resumes" ADD CONSTRAINT "resumes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "model_calls_at" ON "model_calls" USING btree ("at");--> statement-breakpoint
CREATE INDEX "model_calls_user" ON "model_calls" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "prompt_publications_name" ON "prompt_publications" USING btree ("name","language","published_at");--> statement-breakpoint
CREATE INDEX "resume_sessions_expiry" ON "resume_sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "resumes_user" ON "resumes" USING btree ("user_id","created_at");