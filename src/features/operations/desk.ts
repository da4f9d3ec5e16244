// What an operator sees of the models, and what operating keeps of people. Never a person's papers.
import type { Db } from '#platform/database/database.ts'
import type { Budget, BudgetState } from '#platform/llm/budget.ts'
import type { Router } from '#platform/llm/router.ts'
import type { PersonalData } from '#platform/personal-data.ts'
import { createCallStore } from './calls/store.ts'
import type { BudgetRow, ModelHealth } from './contract.ts'
import { createEvaluationStore } from './evaluation/store.ts'
import { createPromptStore } from './prompt-store.ts'

/** The endpoints as the router of this server sees them now. */
export function modelHealth(llm: Pick<Router, 'status'>): ModelHealth[] {
  return llm.status().map(({ region = null, firstTokenMs = null, lastFailure, ...health }) => ({
    ...health,
    region,
    firstTokenMs,
    lastFailure: lastFailure
      ? { failure: lastFailure.failure, status: lastFailure.status ?? null, at: lastFailure.at.toISOString() }
      : null,
  }))
}

/** The caps for everyone, with what is left of them. */
export async function budgetLeft(budget: Pick<Budget, 'state'>, currency: string): Promise<BudgetRow[]> {
  const share = ({ cap, spent, reserved }: BudgetState, unit: 'micros' | 'tokens', of: number) => {
    const limit = cap[unit]
    return limit === undefined ? null : { cap: limit / of, spent: spent[unit] / of, reserved: reserved[unit] / of }
  }
  return (await budget.state()).map((state) => ({
    span: state.span,
    period: state.period,
    currency,
    money: share(state, 'micros', 1_000_000),
    tokens: share(state, 'tokens', 1),
  }))
}

/** What remains of a person in the records of operating: their calls, and for operators what they wrote. */
export function operationsPersonal(db: Db): PersonalData {
  return {
    name: 'operations',
    async dump(userId) {
      return { modelCalls: await createCallStore(db).dump(userId), prompts: await createPromptStore(db).authored(userId) }
    },
    async remove(tx, userId) {
      await createCallStore(tx).forget(userId)
      await createPromptStore(tx).forget(userId)
      await createEvaluationStore(tx).forget(userId)
      return undefined
    },
  }
}
