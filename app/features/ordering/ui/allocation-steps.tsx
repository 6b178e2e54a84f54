import { type Lang } from '#app/features/core/index.ts'
import type { AllocationRule } from '#app/features/agreement/index.ts'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { French } from '#app/ui/kit/french.tsx'
import type { AllocationStep } from '../allocation.ts'
import { textsOf } from '../texts.ts'

const outcomeOf = (step: AllocationStep, lang: Lang): string => {
  const t = textsOf(lang)
  return step.reason === 'unavailable' ? t.steps.unavailable(t.day(step.unavailableUntil)) : t.steps[step.reason]
}

/** Who was asked, who was passed over and why: the proof of a designation in plain words. */
export const AllocationSteps = ({ rule, steps, lang }: { rule?: AllocationRule; steps: readonly AllocationStep[]; lang: Lang }) => {
  const t = textsOf(lang)
  return (
    <>
      {rule ? (
        <p>
          {t.rule[rule.kind === 'rotation' ? rule.declinedTurn : rule.kind]} {t.rule.note}
        </p>
      ) : null}
      {rule && steps.length === 0 ? null : (
        <DataTable<AllocationStep>
          caption={t.steps.caption}
          captionHidden
          columns={[
            { key: 'firm', header: t.steps.firm, render: (step) => <French>{step.firmName}</French> },
            { key: 'rank', header: t.steps.rank, numeric: true, render: (step) => step.rank },
            { key: 'outcome', header: t.steps.outcome, render: (step) => (step.reason === 'designated' ? <b>{outcomeOf(step, lang)}</b> : outcomeOf(step, lang)) },
          ]}
          rows={steps}
          rowKey={(step) => step.awardId}
          empty={t.rule.note}
        />
      )}
    </>
  )
}
