import { useEffect, useRef, useState } from 'react'
import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { Icon } from '#app/ui/kit/icon.tsx'
import type { SaveState } from '../saver.ts'
import { textsOf } from '../texts.ts'

const quietFor = 5_000

/** The words that a screen reader hears: the latest, not more often than every five seconds. */
const useSeldom = (words: string): string => {
  const [said, setSaid] = useState('')
  const saidAt = useRef(0)
  useEffect(() => {
    const timer = setTimeout(() => {
      saidAt.current = Date.now()
      setSaid(words)
    }, Math.max(0, saidAt.current + quietFor - Date.now()))
    return () => clearTimeout(timer)
  }, [words])
  return said
}

/** Where the saving stands, next to the buttons. */
export const SaveStatus = ({ state, lang }: { state: SaveState; lang: Lang }) => {
  const t = textsOf(lang).status
  const { phase, savedAt, fault } = state
  const words = fault ? t.failed : phase === 'waiting' || phase === 'saving' ? t.saving : phase === 'incomplete' ? t.incomplete : savedAt ? t.saved(savedAt) : ''
  const said = useSeldom(words)
  return (
    <>
      <p className="saved" aria-hidden="true">
        {phase === 'saved' ? <Icon name="check" /> : null}
        {words}
      </p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  )
}

/** Why the answer is not kept, and what to do; the first of a row of failures takes the focus, and each one met by pressing a button. */
export const SaveAlert = ({ state, pressed, retry, here, lang }: { state: SaveState; /** How many times a button was pressed in vain. */ pressed: number; retry: () => void; here: string; lang: Lang }) => {
  const { status: t, faults } = textsOf(lang)
  const { fault } = state
  const box = useRef<HTMLDivElement>(null)
  const failing = fault !== null && fault !== 'conflict'
  useEffect(() => {
    if (failing) box.current?.focus()
  }, [failing, pressed])
  const words = failing ? faults[fault] : undefined
  if (!words) return null
  return (
    <div className="notice is-error" role="alert" tabIndex={-1} ref={box}>
      <p className="notice-title">{words.title}</p>
      <p>{words.text}</p>
      <p className="actions">
        {fault === 'session' ? (
          <a className="button is-secondary" href={paths.signInThen(here)} target="_blank" rel="noopener">
            {t.signIn}
          </a>
        ) : null}
        {fault === 'session' || fault === 'server' || fault === 'network' ? (
          <button type="button" className="button is-secondary" onClick={retry}>
            {t.retry}
          </button>
        ) : null}
      </p>
    </div>
  )
}
