import { useBlocker } from '@remix-run/react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type SaveState, type Saver, createSaver, quiet } from '../saver.ts'
import { type SaveOutcome, outcomeOf, unanswered } from '../saving.ts'

const send = async (address: string, fields: URLSearchParams): Promise<SaveOutcome> => {
  try {
    const response = await fetch(address, { method: 'POST', body: fields, headers: { Accept: 'application/json' }, cache: 'no-store' })
    return outcomeOf(response.status, await response.json().catch(() => null))
  } catch {
    return unanswered(navigator.onLine)
  }
}

const later = (milliseconds: number, then: () => void) => {
  const timer = setTimeout(then, milliseconds)
  return () => clearTimeout(timer)
}

/** The fields of an answer as they stand; null while a choice lacks its reason, or while there is none. */
const fieldsOf = (form: HTMLFormElement | null): URLSearchParams | null => {
  const fields = new URLSearchParams()
  for (const [name, value] of form ? new FormData(form) : []) if (typeof value === 'string') fields.append(name, value)
  const choice = fields.get('choice')
  return choice === null || (choice === 'not-applicable' && !fields.get('reason')?.trim()) ? null : fields
}

const useWarningOfLoss = (saver: Saver, words: string, state: SaveState): void => {
  const unsaved = state.phase !== 'quiet' && state.phase !== 'saved'
  useEffect(() => {
    if (!unsaved) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])
  const blocker = useBlocker(({ currentLocation, nextLocation }) => saver.isUnsaved() && currentLocation.pathname !== nextLocation.pathname)
  const asked = useRef(false)
  useEffect(() => {
    if (blocker.state !== 'blocked' || asked.current) return
    asked.current = true
    void saver.settle().then((kept) => {
      asked.current = false
      if (kept || window.confirm(words)) blocker.proceed()
      else blocker.reset()
    })
  }, [blocker, saver, words])
}

/** Keeps a form as it is filled in: where the saving stands, the revision to send next, what sends it. Nothing is sent before a first change. */
export const useSaver = ({ form, address, revision, leaving }: { form: RefObject<HTMLFormElement>; address: string; revision: number; leaving: string }) => {
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
  useWarningOfLoss(saver, leaving, state)
  return { state, revision: known, saver }
}
