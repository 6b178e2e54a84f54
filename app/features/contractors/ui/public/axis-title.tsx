import type { Axis } from '#app/features/agreement/index.ts'
import type { Lang } from '#app/features/core/index.ts'
import { Ring } from '#app/ui/charts/ring.tsx'

type AxisTitleProps = { axis: Axis; axes: readonly Axis[]; lots: readonly { readonly number: number; readonly axis: string }[]; lang: Lang }

/** The name of an axis beside the ring where its lots stand. */
export const AxisTitle = ({ axis, axes, lots, lang }: AxisTitleProps) => {
  const sectors = axes.flatMap(({ code }) => lots.filter((lot) => lot.axis === code))
  return (
    <h3>
      <Ring sectors={sectors} active={sectors.flatMap((lot) => (lot.axis === axis.code ? [lot.number] : []))} size={32} />
      {axis.title[lang]}
    </h3>
  )
}
