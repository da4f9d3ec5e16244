ALTER TABLE "documents" ADD COLUMN "reading_notes" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "postings" ADD COLUMN "reading_notes" jsonb DEFAULT '[]'::jsonb NOT NULL;