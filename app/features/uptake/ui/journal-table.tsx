import { type Lang, formatInstant, formatNumber } from '#app/features/core/index.ts'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { French } from '#app/ui/kit/french.tsx'
import { LotBadge } from '#app/ui/kit/lot-badge.tsx'
import type { JournalRun } from '../journal.service.server.ts'
import { textsOf } from '../texts.ts'

const Proof = ({ run, lang }: { run: JournalRun; lang: Lang }) => {
  const t = textsOf(lang).journal
  return (
    <Disclosure summary={t.proof(run.candidates.length)}>
      <ol>
        {run.candidates.map((candidate) => (
          <li key={candidate.awardId}>
            {t.candidate(candidate.rank, candidate.firmName)} {t.reasons[candidate.reason]}
          </li>
        ))}
      </ol>
      {run.rule === 'rotation' ? <p className="soft">{t.turn(run.turnBefore, run.turnAfter)}</p> : null}
    </Disclosure>
  )
}

const Chosen = ({ run, nobody }: { run: JournalRun; nobody: string }) => {
  const chosen = run.candidates.find((candidate) => candidate.awardId === run.awardId)
  return chosen ? <French>{chosen.firmName}</French> : <>{nobody}</>
}

/** Designations, latest first, each with the contractors considered and why. */
export const JournalTable = ({ runs, total, lang }: { runs: readonly JournalRun[]; total: number; lang: Lang }) => {
  const t = textsOf(lang).journal
  return (
    <DataTable
      caption={t.caption(formatNumber(total, lang))}
      rows={runs}
      rowKey={(run) => String(run.id)}
      columns={[
        { key: 'at', header: t.columns.at, render: (run) => <time dateTime={run.at.toISOString()}>{formatInstant(run.at, lang)}</time> },
        { key: 'lot', header: t.columns.lot, render: ({ lot }) => <LotBadge number={lot.number} shortTitle={lot.shortTitle[lang]} axisLetter={lot.axisLetter} size="s" /> },
        { key: 'rule', header: t.columns.rule, render: (run) => t.rules[run.rule] },
        {
          key: 'order',
          header: t.columns.order,
          render: (run) => (
            <>
              {run.number ?? '—'}
              <small className="soft">
                {' '}
                <French>{run.authority}</French>
                {run.attempt > 1 ? `, ${t.attempt(run.attempt)}` : ''}
              </small>
            </>
          ),
        },
        { key: 'chosen', header: t.columns.chosen, render: (run) => <Chosen run={run} nobody={t.nobody} /> },
        { key: 'proof', header: t.columns.proof, render: (run) => <Proof run={run} lang={lang} /> },
      ]}
    />
  )
}
