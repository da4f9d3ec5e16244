import type { FindingKind } from '#wire/text/checks.ts'

/** The checks that are run on every letter, in the order in which those that found nothing are told. None may stand here that is not run. */
export const findingKinds: readonly FindingKind[] = ['length']
