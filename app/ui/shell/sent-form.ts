import { useNavigation } from '@remix-run/react'
import { useEffect } from 'react'

/** Set by effects alone, hence in browsers alone. */
let sent: Readonly<Record<string, string>> = {}

/** Remembers the form being sent, in memory and until the next page: an answer that never comes must not take away what was typed. */
export const useSentForm = (): void => {
  const { state, formData } = useNavigation()
  useEffect(() => {
    if (state !== 'idle') sent = Object.fromEntries([...(formData ?? [])].filter((field): field is [string, string] => typeof field[1] === 'string'))
  }, [state, formData])
}

/** What was typed in the form whose answer did not come; nothing when none was sent. */
export const sentForm = (): Readonly<Record<string, string>> => sent
