import type { ReactNode } from 'react'
import { useShell } from '#app/ui/shell/use-shell.ts'
import { textsOf } from '../texts.ts'

type StatusTone = 'blank' | 'todo' | 'waiting' | 'done' | 'stopped'

/** Who must act, and by when (`due: null`: no day is set); or, once settled, that nobody has to. */
export type Standing = { readonly actor: ReactNode; readonly due: ReactNode | null } | { readonly settled: true; readonly note?: ReactNode }

export type Status = { readonly tone: StatusTone; readonly label: ReactNode } & Standing

const classes: Readonly<Record<StatusTone, string>> = { blank: 'is-blank', todo: 'is-current', waiting: 'is-wait', done: 'is-done', stopped: 'is-stopped' }

/** A mark of progress inside something whose status is said above it. */
export const StatusTag = ({ tone, label }: Pick<Status, 'tone' | 'label'>) => <span className={`tag ${classes[tone]}`}>{label}</span>

/** A status never stands alone: what it is, who must act, by when. */
export const StatusLine = ({ tone, label, ...standing }: Status) => {
  const t = textsOf(useShell().lang).status
  const settled = 'settled' in standing
  const due = settled ? standing.note : (standing.due ?? t.noDay)
  return (
    <span className="status-line">
      <StatusTag tone={tone} label={label} />
      <span className="status-actor">{settled ? t.settled : standing.actor}</span>
      {due ? <span className="status-due">{due}</span> : null}
    </span>
  )
}
