import type { ExportFormat } from '#features/letters/contract.ts'

/** In the order in which they are offered: what companies ask for comes first. */
export const EXPORT_FORMATS: readonly ExportFormat[] = ['docx', 'pdf', 'hwpx', 'md', 'txt']
