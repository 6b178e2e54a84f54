import { Ring } from '#app/ui/charts/ring.tsx'

/** The service's mark: a ring of dashes grouped in three. A drawing, not a count of lots. */
const dashes = [1, 1, 1, 2, 3, 3, 3].map((group, at) => ({ number: at + 1, axis: String(group) }))

export const BrandMark = ({ size }: { size: number }) => <Ring sectors={dashes} size={size} />
