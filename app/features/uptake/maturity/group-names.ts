import type { SizeBand } from '#app/features/assessment/index.ts'
import type { Lang } from '#app/features/core/index.ts'
import { isBodyType, regions } from '#app/features/identity/index.ts'
import { textsOf as identityTextsOf } from '#app/features/identity/texts.ts'
import type { GroupChoice } from './groups.ts'
import { textsOf } from './texts.ts'

/** A group in words: type, size, territory. */
export const groupNames = ({ choice, bands }: { choice: GroupChoice; bands: readonly SizeBand[] }, lang: Lang): [type: string, band: string, region: string] => {
  const t = textsOf(lang)
  const band = bands.find(({ code }) => code === choice.band)
  return [
    isBodyType(choice.type) ? identityTextsOf(lang).bodyTypes[choice.type] : t.all.type,
    band ? t.size(band) : t.all.band,
    regions.find(({ code }) => code === choice.region)?.name ?? t.all.region,
  ]
}
