import { useNavigation } from '@remix-run/react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { paths } from '#app/paths.ts'
import { en } from './error-texts.en.ts'
import { fr } from './error-texts.fr.ts'
import { useSentForm } from './sent-form.ts'
import { useShell } from './use-shell.ts'

const patienceMs = 400

const onConnection = (changed: () => void) => {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

/** Whether the reader has been waiting for a page or an answer long enough to wonder. */
export const useSlow = (): boolean => {
  const waiting = useNavigation().state !== 'idle'
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!waiting) return undefined
    const timer = setTimeout(() => setSlow(true), patienceMs)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [waiting])
  return slow
}

/**
 * Without a connection, holds a form back where it is: sending it would only replace what was typed by an error. The portal is asked
 * first, for one that runs on this very machine answers without any connection. Tells whether a form was held.
 */
const useHeldForms = (offline: boolean): boolean => {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (!offline) return undefined
    let passing = false
    const hold = (event: SubmitEvent) => {
      const { target: form, submitter } = event
      if (passing || !(form instanceof HTMLFormElement)) return
      event.preventDefault()
      event.stopPropagation()
      const pass = () => {
        passing = true
        form.requestSubmit(submitter)
        passing = false
      }
      void fetch(paths.health, { cache: 'no-store' }).then(pass, () => setHeld(true))
    }
    window.addEventListener('submit', hold, true)
    return () => {
      window.removeEventListener('submit', hold, true)
      setHeld(false)
    }
  }, [offline])
  return held
}

/** Says what the network does where a script runs: a line at the top while a page is long to come, a sentence when there is no connection. */
export const NetworkState = ({ slow }: { slow: boolean }) => {
  const { lang } = useShell()
  const offline = useSyncExternalStore(onConnection, () => !navigator.onLine, () => false)
  const held = useHeldForms(offline)
  const t = lang === 'fr' ? fr : en
  useSentForm()
  return (
    <>
      {slow ? <div className="loading-line" aria-hidden="true" /> : null}
      <div role="status" className="offline">
        {held ? t.held : offline ? t.offline : null}
      </div>
    </>
  )
}
