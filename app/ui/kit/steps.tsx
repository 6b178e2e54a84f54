import { Spring } from '#app/ui/charts/spring.tsx'
import { useShell } from '#app/ui/shell/use-shell.ts'
import { textsOf } from '#app/ui/texts.ts'

type Step = string | { readonly label: string }
const labelOf = (step: Step | undefined): string => (step === undefined ? '' : typeof step === 'string' ? step : step.label)

/** Where one is on a path of named steps: the spring from the side, and its words. `current` is the rank of the step, from 0. */
export const Steps = ({ items, current }: { items: readonly Step[]; current: number }) => {
  const t = textsOf(useShell().lang)
  const at = Math.min(Math.max(current, 0), items.length - 1)
  return (
    <div className="steps">
      <Spring loops={items.length} done={at} current />
      <p className="small">{t.steps.position(at + 1, items.length, labelOf(items[at]))}</p>
      <ol className="visually-hidden">
        {items.map((step, rank) => (
          <li key={labelOf(step)} aria-current={rank === at ? 'step' : undefined}>
            {labelOf(step)}
          </li>
        ))}
      </ol>
    </div>
  )
}
