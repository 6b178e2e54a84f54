import type { Lang } from '#app/features/core/index.ts'
import { StatusTag } from '#app/ui/kit/status-line.tsx'
import type { PartTask } from '../tasks.ts'
import { textsOf } from '../texts.ts'

const tones = { todo: 'blank', underway: 'todo', done: 'done' } as const

/** How far a part is, then who answered (unless one person did everything) and who is awaited. */
export const PartStatus = ({ task, named, lang }: { task: PartTask; named: boolean; lang: Lang }) => {
  const t = textsOf(lang).hub
  const { state, answered, total, unknown, minutesLeft, answeredBy, awaited, toConfirm } = task
  const counts = state === 'todo' ? t.questions(total) : [t.progress(answered, total), t.unknown(unknown)].filter(Boolean).join(', ')
  const people = [named && answeredBy.length > 0 ? t.answeredBy(answeredBy) : '', ...awaited.map(({ name, deadline, isLate }) => t.awaited(name, deadline, isLate))].filter(Boolean)
  return (
    <>
      <p className="status-line">
        <StatusTag tone={tones[state]} label={t.states[state]} />
        <span className="status-actor">{counts}</span>
        {minutesLeft > 0 ? <span className="status-due">{state === 'todo' ? t.about(minutesLeft) : t.left(minutesLeft)}</span> : null}
      </p>
      {toConfirm > 0 ? <p><b>{t.toConfirm(toConfirm)}</b></p> : null}
      {people.length > 0 ? <p className="soft">{people.join(' · ')}</p> : null}
    </>
  )
}
