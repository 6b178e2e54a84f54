import { useNavigation } from '@remix-run/react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { en } from './error-texts.en.ts'
import { fr } from './error-texts.fr.ts'
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

/** Says what the network does where a script runs: a line at the top while a page is long to come, a sentence when there is no connection. */
export const NetworkState = ({ slow }: { slow: boolean }) => {
  const { lang } = useShell()
  const offline = useSyncExternalStore(onConnection, () => !navigator.onLine, () => false)
  return (
    <>
      {slow ? <div className="loading-line" aria-hidden="true" /> : null}
      <div role="status" className="offline">
        {offline ? (lang === 'fr' ? fr : en).offline : null}
      </div>
    </>
  )
}
