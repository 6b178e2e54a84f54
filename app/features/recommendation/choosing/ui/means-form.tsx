import { Form, useLocation, useNavigate, useNavigation, useNavigationType } from '@remix-run/react'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { paths } from '#app/paths.ts'
import { type Wishable, readMeans } from '../../means/read-means.ts'

/** A pause after the last change, so that typing « 40000 » is one computation. */
const pauseMs = 600

/** The address of what a form holds, blanks left out; the budget stays, so that its absence is told. */
const searchOf = (form: HTMLFormElement): string => {
  const fields = [...new FormData(form)].flatMap(([name, value]): [string, string][] => (typeof value === 'string' && (name === 'budget' || (value !== '' && value !== 'best')) ? [[name, value]] : []))
  return `?${new URLSearchParams(fields).toString()}`
}

/**
 * The means, in the address. With a script the computation starts again at each change that can be read, focus and scroll kept; what the button sends is
 * the same without a script. `told`: what the last computation found, announced politely once it answers a change made here.
 */
export const MeansForm = ({ lots, told, children }: { lots: Wishable; told: string; children: ReactNode }) => {
  const { key, search } = useLocation()
  const arrival = useNavigationType()
  const navigate = useNavigate()
  const busy = useNavigation().state !== 'idle'
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const [written] = useState(() => new Set<string>())
  const [form, setForm] = useState({ filling: 0, seen: key, search })
  // Other means that this form did not write, or that one comes back to, fill its fields anew; a place of the same page does not.
  if (key !== form.seen) setForm({ seen: key, search, filling: form.filling + (search !== form.search && (arrival === 'POP' || !written.has(search)) ? 1 : 0) })
  useEffect(() => () => clearTimeout(timer.current), [])
  const go = (filled: HTMLFormElement, replace: boolean) => {
    clearTimeout(timer.current)
    const next = searchOf(filled)
    if (replace && next === window.location.search) return
    written.add(next)
    void navigate(next, { replace, preventScrollReset: true })
  }
  const changed = ({ currentTarget: filled }: FormEvent<HTMLFormElement>) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      if (readMeans(Object.fromEntries(new URLSearchParams(searchOf(filled))), lots).means) go(filled, true)
    }, pauseMs)
  }
  const sent = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    go(event.currentTarget, false)
  }
  return (
    <Form key={form.filling} method="get" action={paths.combinations} className="form" noValidate onInput={changed} onSubmit={sent} aria-busy={busy || undefined}>
      {children}
      <p className="visually-hidden" role="status">
        {!busy && written.has(search) ? told : ''}
      </p>
    </Form>
  )
}
