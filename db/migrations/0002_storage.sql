-- What drizzle-kit cannot express: rows of vectors stay whole up to a page, so that scans do not fetch them from elsewhere (docs/decisions/0004).
ALTER TABLE search_words SET (toast_tuple_target = 8160);
--> statement-breakpoint
ALTER TABLE search_vectors SET (toast_tuple_target = 8160);
