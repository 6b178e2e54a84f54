import { type RefObject, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { type SaveState, createSaver, quiet } from '../saver.ts'
import { type SaveOutcome, outcomeOf, unanswered } from '../saving.ts'

const later = (milliseconds: number, then: () => void) => {
  const timer = setTimeout(then, milliseconds)
  return () => clearTimeout(timer)
}

/** How long an answer of the portal’s is waited for: a network that died without a word must not say « saving » for minutes. */
const patience = 20_000

const send = async (address: string, fields: URLSearchParams): Promise<SaveOutcome> => {
  const waiting = new AbortController()
  const giveUp = later(patience, () => waiting.abort())
  try {
    const response = await fetch(address, { method: 'POST', body: fields, headers: { Accept: 'application/json' }, cache: 'no-store', signal: waiting.signal })
    return outcomeOf(response.status, await response.json().catch(() => null))
  } catch {
    return unanswered(navigator.onLine)
  } finally {
    giveUp()
  }
}

/** The fields of an answer as they stand; null while a choice lacks its reason, or while there is none. */
const fieldsOf = (form: HTMLFormElement | null): URLSearchParams | null => {
  const fields = new URLSearchParams()
  for (const [name, value] of form ? new FormData(form) : []) if (typeof value === 'string') fields.append(name, value)
  const choice = fields.get('choice')
  return choice === null || (choice === 'not-applicable' && !fields.get('reason')?.trim()) ? null : fields
}

/** Keeps a form as it is filled in: where the saving stands, the revision to send next, what sends it. Nothing is sent before a first change. */
export const useSaver = ({ form, address, revision }: { form: RefObject<HTMLFormElement>; address: string; revision: number }) => {
  const [state, setState] = useState<SaveState>(quiet)
  const [known, setKnown] = useState(revision)
  const [saver] = useState(() =>
    createSaver({
      read: () => fieldsOf(form.current),
      send: (fields) => send(address, fields),
      // At once: a button pressed right after must carry the new revision.
      tell: (next, kept) =>
        flushSync(() => {
          setState(next)
          if (kept !== null) setKnown(kept)
        }),
      after: later,
    }),
  )
  useEffect(() => {
    window.addEventListener('online', saver.retry)
    return () => {
      window.removeEventListener('online', saver.retry)
      saver.stop()
    }
  }, [saver])
  return { state, unsaved: state.phase !== 'quiet' && state.phase !== 'saved', revision: known, saver }
}
