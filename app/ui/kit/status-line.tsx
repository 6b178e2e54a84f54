import type { ReactNode } from 'react'

export type StatusTone = 'todo' | 'waiting' | 'done' | 'stopped'

const classes: Readonly<Record<StatusTone, string>> = { todo: 'is-current', waiting: 'is-wait', done: 'is-done', stopped: 'is-stopped' }

/** A status never stands alone: what it is, who must act, by when. */
export const StatusLine = ({ tone, label, actor, due }: { tone: StatusTone; label: ReactNode; actor?: ReactNode; due?: ReactNode }) => (
  <span className="status-line">
    <span className={`tag ${classes[tone]}`}>{label}</span>
    {actor ? <span className="status-actor">{actor}</span> : null}
    {due ? <span className="status-due">{due}</span> : null}
  </span>
)
