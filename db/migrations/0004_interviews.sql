CREATE TABLE "imported_questions" (
	"id" text PRIMARY KEY NOT NULL,
	"position" text NOT NULL,
	"topic" text NOT NULL,
	"language" text NOT NULL,
	"question" text NOT NULL,
	"example_answer" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "interview_attempts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"interview_id" uuid NOT NULL,
	"turn_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"answer" text NOT NULL,
	"seconds" integer,
	"status" text DEFAULT 'evaluating' NOT NULL,
	"run_id" uuid,
	"evaluation" jsonb,
	"score" integer,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "interview_attempts_number" UNIQUE("turn_id","number")
);
--> statement-breakpoint
CREATE TABLE "interview_turns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"interview_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"kind" text NOT NULL,
	"basis" text NOT NULL,
	"parent_id" uuid,
	"depth" integer DEFAULT 0 NOT NULL,
	"question_id" text,
	"topic" text,
	"difficulty" integer,
	"question" text NOT NULL,
	"claim" text,
	"criteria" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"focus" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "interview_turns_place" UNIQUE("interview_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "interviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"position" text NOT NULL,
	"language" text NOT NULL,
	"counts" jsonb NOT NULL,
	"document_id" uuid,
	"letter_id" uuid,
	"status" text DEFAULT 'preparing' NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	"source" text,
	"run_id" uuid,
	"report" jsonb,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "interview_attempts" ADD CONSTRAINT "interview_attempts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_attempts" ADD CONSTRAINT "interview_attempts_interview_id_interviews_id_fk" FOREIGN KEY ("interview_id") REFERENCES "public"."interviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_attempts" ADD CONSTRAINT "interview_attempts_turn_id_interview_turns_id_fk" FOREIGN KEY ("turn_id") REFERENCES "public"."interview_turns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_turns" ADD CONSTRAINT "interview_turns_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_turns" ADD CONSTRAINT "interview_turns_interview_id_interviews_id_fk" FOREIGN KEY ("interview_id") REFERENCES "public"."interviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "interview_attempts_interview" ON "interview_attempts" USING btree ("interview_id");--> statement-breakpoint
CREATE INDEX "interview_attempts_user" ON "interview_attempts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "interview_turns_user" ON "interview_turns" USING btree ("user_id","question_id");--> statement-breakpoint
CREATE INDEX "interviews_user" ON "interviews" USING btree ("user_id","created_at");