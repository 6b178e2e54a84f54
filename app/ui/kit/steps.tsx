import { Spring } from '#app/ui/charts/spring.tsx'
import { useShell } from '#app/ui/shell/use-shell.ts'
import { textsOf } from '#app/ui/texts.ts'

type Step = string | { readonly label: string }
const labelOf = (step: Step | undefined): string => (step === undefined ? '' : typeof step === 'string' ? step : step.label)

type StepsProps = {
  items: readonly Step[]
  /** Rank of the step, from 0; the number of steps once all are made. */
  current: number
  /** Class of the hue of the spring, ink otherwise. */
  hue?: string
  /** What is said once all steps are made. */
  over?: string
}

/** Where one is on a path of named steps: the spring from the side, and its words. */
export const Steps = ({ items, current, hue, over }: StepsProps) => {
  const t = textsOf(useShell().lang)
  const made = over !== undefined && current >= items.length
  const at = Math.min(Math.max(current, 0), items.length - 1)
  return (
    <div className="steps">
      <Spring loops={items.length} done={made ? items.length : at} current={!made} hues={hue ? items.map(() => hue) : undefined} />
      <p className="small">{made ? over : t.steps.position(at + 1, items.length, labelOf(items[at]))}</p>
      <ol className="visually-hidden">
        {items.map((step, rank) => (
          <li key={labelOf(step)} aria-current={rank === at && !made ? 'step' : undefined}>
            {labelOf(step)}
          </li>
        ))}
      </ol>
    </div>
  )
}
