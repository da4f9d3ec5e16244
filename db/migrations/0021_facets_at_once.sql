DROP INDEX "search_vectors_facets";--> statement-breakpoint
DROP INDEX "search_words_facets";--> statement-breakpoint
CREATE INDEX "search_vectors_facets" ON "search_vectors" USING gin ("facets") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_words_facets" ON "search_words" USING gin ("facets") WITH (fastupdate=false);