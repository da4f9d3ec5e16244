ALTER INDEX "search_vectors_facets" SET (fastupdate=false);--> statement-breakpoint
ALTER INDEX "search_words_facets" SET (fastupdate=false);--> statement-breakpoint
SELECT gin_clean_pending_list('search_vectors_facets'), gin_clean_pending_list('search_words_facets');
