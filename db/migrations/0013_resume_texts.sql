ALTER TABLE "resumes" DROP COLUMN "content";--> statement-breakpoint
ALTER TABLE "resumes" DROP COLUMN "lines";--> statement-breakpoint
ALTER TABLE "resumes" DROP COLUMN "source";