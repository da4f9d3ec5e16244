import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ModelHealth } from '../../contract.ts'
import { modelsQuery } from '../queries.ts'

/** One look in two seconds makes two minutes. */
export const LOOKS = 60

export interface Look {
  running: number
  waiting: number
  circuit: string
}

/** The name of an endpoint in one of its roles. */
export const keyOf = ({ name, kind }: Pick<ModelHealth, 'name' | 'kind'>) => `${kind} ${name}`

/** The models as they are now, and how they were at every look since the page was opened. */
export function useLive() {
  const query = useQuery(modelsQuery)
  const { data, dataUpdatedAt } = query
  const [looks, setLooks] = useState<ReadonlyMap<string, readonly Look[]>>(new Map())
  useEffect(() => {
    if (!data || dataUpdatedAt === 0) return
    setLooks((before) => {
      const next = new Map<string, readonly Look[]>()
      for (const model of data.items) {
        const { running, waiting, circuit } = model
        next.set(keyOf(model), [...(before.get(keyOf(model)) ?? []), { running, waiting, circuit }].slice(-LOOKS))
      }
      return next
    })
  }, [data, dataUpdatedAt])
  return { ...query, looks }
}
