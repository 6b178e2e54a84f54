import { Ring } from '#app/ui/charts/ring.tsx'

/** The service's mark: a ring of dashes grouped in three. A drawing, not a count of lots. */
const dashes = [1, 1, 1, 2, 3, 3, 3].map((group, at) => ({ number: at + 1, axis: String(group) }))

// It stands on every page, always the same: its geometry is worked out once.
const mark = Ring({ sectors: dashes, size: 38 })

export const BrandMark = () => mark
