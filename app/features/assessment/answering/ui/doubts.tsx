import { useEffect, useState } from 'react'
import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { Alert } from '#app/ui/kit/alert.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { type DoubtShown, doubtsTold } from '../doubt.ts'
import { textsOf } from '../texts.ts'

/** What does not go with the answer, to reply to on its own page. */
export const Doubts = ({ doubts, lang }: { doubts: readonly DoubtShown[]; lang: Lang }) => (
  <div role="status">
    {doubts.map(({ code, ask }) => (
      <Alert key={code} tone="warning">
        <p>
          {ask[lang]} <Link to={paths.assessmentDoubt(code)}>{textsOf(lang).toDoubt}</Link>
        </p>
      </Alert>
    ))}
  </div>
)

/** Asks again what does not go with the answer once another choice is kept. Without an answer, what was known stays: nothing depends on it. */
export const useDoubts = (address: string | null, known: readonly DoubtShown[], keptChoice: string | null): readonly DoubtShown[] => {
  const [told, setTold] = useState<readonly DoubtShown[] | null>(null)
  useEffect(() => {
    if (address === null || keptChoice === null) return undefined
    const leaving = new AbortController()
    const ask = async () => {
      const response = await fetch(address, { headers: { Accept: 'application/json' }, signal: leaving.signal, redirect: 'error' })
      if (response.ok) setTold(doubtsTold(await response.json()))
    }
    ask().catch(() => undefined)
    return () => leaving.abort()
  }, [address, keptChoice])
  return told ?? known
}
