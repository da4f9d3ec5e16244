CREATE TABLE "evaluations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"author" text NOT NULL,
	"report" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "model_calls" ADD COLUMN "status" integer;--> statement-breakpoint
ALTER TABLE "model_calls" ADD COLUMN "call_number" integer;--> statement-breakpoint
ALTER TABLE "model_calls" ADD COLUMN "continuation" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "model_calls" ADD COLUMN "connect_ms" integer;--> statement-breakpoint
CREATE INDEX "evaluations_at" ON "evaluations" USING btree ("created_at");