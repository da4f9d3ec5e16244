CREATE TABLE "credentials" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "operator_claim" (
	"id" integer PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quota_use" (
	"user_id" text NOT NULL,
	"feature" text NOT NULL,
	"day" date NOT NULL,
	"used" integer NOT NULL,
	CONSTRAINT "quota_use_user_id_feature_day_pk" PRIMARY KEY("user_id","feature","day")
);
--> statement-breakpoint
CREATE TABLE "quotas" (
	"user_id" text NOT NULL,
	"feature" text NOT NULL,
	"limit" integer NOT NULL,
	CONSTRAINT "quotas_user_id_feature_pk" PRIMARY KEY("user_id","feature")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "sign_in_guesses" (
	"email_hash" text NOT NULL,
	"slot" timestamp with time zone NOT NULL,
	"guesses" integer NOT NULL,
	CONSTRAINT "sign_in_guesses_email_hash_slot_pk" PRIMARY KEY("email_hash","slot")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"role" text DEFAULT 'user' NOT NULL,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"pages" integer NOT NULL,
	"characters" integer NOT NULL,
	"ocr" boolean DEFAULT false NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"text" text NOT NULL,
	"warnings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"file_key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accepted_letters" (
	"id" text PRIMARY KEY NOT NULL,
	"company" text NOT NULL,
	"position" text NOT NULL,
	"job_title" text NOT NULL,
	"language" text NOT NULL,
	"intent" text NOT NULL,
	"question" text NOT NULL,
	"content" text NOT NULL,
	"source" text NOT NULL,
	"licence" text NOT NULL,
	"consent" text NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"company" text NOT NULL,
	"position" text NOT NULL,
	"due_date" text,
	"posting_id" uuid,
	"sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letter_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"letter_id" uuid NOT NULL,
	"content" text NOT NULL,
	"origin" text NOT NULL,
	"name" text,
	"partial" boolean DEFAULT false NOT NULL,
	"example_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"connecting" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"application_id" uuid NOT NULL,
	"ordinal" integer DEFAULT 0 NOT NULL,
	"title" text NOT NULL,
	"question" text NOT NULL,
	"intent" text NOT NULL,
	"guidelines" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"answers" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"free_answer" text DEFAULT '' NOT NULL,
	"favor_info" text DEFAULT '' NOT NULL,
	"experience_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"limit" jsonb,
	"status" text DEFAULT 'empty' NOT NULL,
	"run_id" uuid,
	"version_id" uuid,
	"is_finished" boolean DEFAULT false NOT NULL,
	"is_liked" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"user_id" text NOT NULL,
	"key" text NOT NULL,
	"hash" text NOT NULL,
	"lease_until" timestamp with time zone NOT NULL,
	"status" integer,
	"run_id" uuid,
	"body" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_user_id_key_pk" PRIMARY KEY("user_id","key")
);
--> statement-breakpoint
CREATE TABLE "person_counters" (
	"user_id" text PRIMARY KEY NOT NULL,
	"last_seq" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_events" (
	"user_id" text NOT NULL,
	"seq" integer NOT NULL,
	"run_id" uuid NOT NULL,
	"data" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_events_user_id_seq_pk" PRIMARY KEY("user_id","seq")
);
--> statement-breakpoint
CREATE TABLE "run_events" (
	"run_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"type" text NOT NULL,
	"text" text,
	"data" jsonb,
	CONSTRAINT "run_events_run_id_seq_pk" PRIMARY KEY("run_id","seq")
);
--> statement-breakpoint
CREATE TABLE "runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"input" jsonb NOT NULL,
	"subject_id" text,
	"language" text DEFAULT 'ko' NOT NULL,
	"status" text DEFAULT 'running' NOT NULL,
	"epoch" integer DEFAULT 1 NOT NULL,
	"last_seq" integer DEFAULT 0 NOT NULL,
	"lease_until" timestamp with time zone NOT NULL,
	"takeovers" integer DEFAULT 0 NOT NULL,
	"resumed_length" integer DEFAULT 0 NOT NULL,
	"result" jsonb,
	"source" text,
	"error" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "search_chunks" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_chunks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"corpus" text NOT NULL,
	"owner_id" text,
	"language" text NOT NULL,
	"ref_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"title" text NOT NULL,
	"facets" text[] NOT NULL,
	"body" text NOT NULL,
	"digest" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "search_chunks_place" UNIQUE NULLS NOT DISTINCT("corpus","owner_id","ref_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "search_corpora" (
	"corpus" text PRIMARY KEY NOT NULL,
	"generation" integer NOT NULL,
	"version" smallint NOT NULL,
	"chunks" integer NOT NULL,
	"sampled" integer NOT NULL,
	"as_of" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_frequencies" (
	"corpus" text NOT NULL,
	"generation" integer NOT NULL,
	"hash" integer NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "search_frequencies_corpus_generation_hash_pk" PRIMARY KEY("corpus","generation","hash")
);
--> statement-breakpoint
CREATE TABLE "search_vectors" (
	"chunk_id" bigint NOT NULL,
	"model" text NOT NULL,
	"corpus" text NOT NULL,
	"owner_id" text,
	"ref_id" text NOT NULL,
	"facets" text[] NOT NULL,
	"digest" text NOT NULL,
	"dimensions" integer NOT NULL,
	"embedding" vector NOT NULL,
	CONSTRAINT "search_vectors_chunk_id_model_pk" PRIMARY KEY("chunk_id","model")
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"chunk_id" bigint PRIMARY KEY NOT NULL,
	"corpus" text NOT NULL,
	"owner_id" text,
	"ref_id" text NOT NULL,
	"facets" text[] NOT NULL,
	"version" smallint NOT NULL,
	"words" sparsevec(4194304) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quota_use" ADD CONSTRAINT "quota_use_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotas" ADD CONSTRAINT "quotas_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_versions" ADD CONSTRAINT "letter_versions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_versions" ADD CONSTRAINT "letter_versions_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_events" ADD CONSTRAINT "run_events_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_vectors" ADD CONSTRAINT "search_vectors_chunk_id_search_chunks_id_fk" FOREIGN KEY ("chunk_id") REFERENCES "public"."search_chunks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_words" ADD CONSTRAINT "search_words_chunk_id_search_chunks_id_fk" FOREIGN KEY ("chunk_id") REFERENCES "public"."search_chunks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "credentials_user" ON "credentials" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verifications_identifier" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "documents_user" ON "documents" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "accepted_letters_intent" ON "accepted_letters" USING btree ("intent");--> statement-breakpoint
CREATE INDEX "applications_user" ON "applications" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "letter_versions_letter" ON "letter_versions" USING btree ("letter_id","created_at");--> statement-breakpoint
CREATE INDEX "letters_user" ON "letters" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "letters_application" ON "letters" USING btree ("application_id","ordinal");--> statement-breakpoint
CREATE INDEX "person_events_at" ON "person_events" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "runs_user" ON "runs" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "runs_open" ON "runs" USING btree ("lease_until") WHERE status in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "runs_ended" ON "runs" USING btree ("ended_at");--> statement-breakpoint
CREATE INDEX "search_chunks_owner" ON "search_chunks" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "search_vectors_corpus" ON "search_vectors" USING btree ("corpus","model","owner_id");--> statement-breakpoint
CREATE INDEX "search_vectors_facets" ON "search_vectors" USING gin ("facets");--> statement-breakpoint
CREATE INDEX "search_words_corpus" ON "search_words" USING btree ("corpus","owner_id");--> statement-breakpoint
CREATE INDEX "search_words_facets" ON "search_words" USING gin ("facets");