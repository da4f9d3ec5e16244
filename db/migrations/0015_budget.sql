CREATE TABLE "model_reservations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"scopes" text[] NOT NULL,
	"periods" text[] NOT NULL,
	"micros" bigint DEFAULT 0 NOT NULL,
	"tokens" bigint DEFAULT 0 NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "model_spend" (
	"scope" text NOT NULL,
	"period" text NOT NULL,
	"spent_micros" bigint DEFAULT 0 NOT NULL,
	"reserved_micros" bigint DEFAULT 0 NOT NULL,
	"spent_tokens" bigint DEFAULT 0 NOT NULL,
	"reserved_tokens" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "model_spend_scope_period_pk" PRIMARY KEY("scope","period")
);
--> statement-breakpoint
ALTER TABLE "model_calls" ADD COLUMN "request_id" text;--> statement-breakpoint
CREATE INDEX "model_reservations_expiry" ON "model_reservations" USING btree ("expires_at");