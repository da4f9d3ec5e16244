ALTER TABLE "applications" ADD COLUMN "stage" text DEFAULT 'preparing' NOT NULL;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "copied_from" uuid;