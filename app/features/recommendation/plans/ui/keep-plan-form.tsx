import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { pathIn, paths } from '#app/paths.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { TextField } from '#app/ui/forms/text-field.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import type { ScenarioKind } from '../../advice/advice.ts'
import { plansTextsOf } from '../texts.ts'

type KeepPlanFormProps = { kind: ScenarioKind; /** As an address holds them. */ means: string; reply?: Reply; lang: Lang }

/** Keeps a scenario under a name. Posts to the list of plans kept, which shows the form again when it is refused. */
export const KeepPlanForm = ({ kind, means, reply, lang }: KeepPlanFormProps) => {
  const { keep, choose } = plansTextsOf(lang)
  return (
    <ActionForm
      name={`garder-${kind}`}
      action={pathIn(paths.savedPlans, lang)}
      reply={reply}
      submit={keep.submit}
      secondary={reply ? undefined : <Link to={paths.savedPlans}>{keep.others}</Link>}
      issues={keep.issues}
      refusals={{
        'recommendation.nothing-to-keep': () => keep.refusals.nothing,
        'recommendation.too-many-plans': ({ most }) => keep.refusals.tooMany(Number(most)),
        'recommendation.no-assessment': () => choose.refusals.noAssessment,
        'recommendation.means': () => choose.refusals.means,
        'recommendation.busy': () => choose.refusals.busy,
        'recommendation.failed': () => choose.refusals.busy,
      }}
    >
      <Hidden name="scenario" value={kind} />
      <Hidden name="means" value={means} />
      <TextField name="name" label={keep.label} hint={keep.hint} maxLength={80} />
    </ActionForm>
  )
}
