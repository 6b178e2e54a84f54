import { useBlocker } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { Saver } from '../saver.ts'

type GuardProps = { readonly saver: Saver; /** Asked before what is not kept is lost. */ readonly words: string }

const Hold = ({ saver, words, onHold }: GuardProps & { onHold: (held: boolean) => void }) => {
  const blocker = useBlocker(({ currentLocation, nextLocation }) => saver.isUnsaved() && currentLocation.pathname !== nextLocation.pathname)
  const asked = useRef(false)
  useEffect(() => {
    if (blocker.state !== 'blocked' || asked.current) return
    asked.current = true
    onHold(true)
    void saver.settle().then((kept) => {
      asked.current = false
      if (kept || window.confirm(words)) return blocker.proceed()
      blocker.reset()
      onHold(false)
    })
  }, [blocker, saver, words, onHold])
  return null
}

/**
 * Who leaves for another page waits until the answer is kept, or agrees to lose it. The router is asked to hold only while there is
 * something to lose: the rest of the time it would complain of the page’s own anchors, which it does not follow itself.
 */
export const LeavingGuard = ({ unsaved, ...guard }: GuardProps & { readonly unsaved: boolean }) => {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (!unsaved) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])
  return unsaved || held ? <Hold {...guard} onHold={setHeld} /> : null
}
