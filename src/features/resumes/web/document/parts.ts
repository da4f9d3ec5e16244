/** What one does with a résumé, each with an address of its own. */
export const resumeParts = ['view', 'edit', 'fit', 'sources', 'versions'] as const
export type ResumePart = (typeof resumeParts)[number]
