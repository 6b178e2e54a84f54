import { type Lang, formatNumber } from '#app/features/core/index.ts'
import { departmentLabel, formatIdentifier } from '#app/features/identity/index.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import { Alert } from '#app/ui/kit/alert.tsx'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { French } from '#app/ui/kit/french.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import type { Body } from './body-search.tsx'

/** What the register knows of a body, so that a person recognises it, and what signing up will make of them. */
export const BodyCard = ({ body, signedIn, lang }: { body: Body; signedIn: boolean; lang: Lang }) => {
  const { signUp: t, register, bodyTypes } = textsOf(lang)
  const items = [
    { term: t.columns.name, detail: <French>{body.name}</French> },
    { term: t.columns.type, detail: bodyTypes[body.type] },
    ...(body.department ? [{ term: t.columns.department, detail: departmentLabel(body.department) }] : []),
    ...(body.population === null ? [] : [{ term: t.columns.population, detail: formatNumber(body.population, lang) }]),
    ...(body.siren ? [{ term: t.columns.siren, detail: formatIdentifier(body.siren) }] : []),
  ]
  return (
    <Section wide>
      <DescriptionList items={items} />
      {body.registered ? (
        <Alert tone="warning" title={register.joinTitle}>
          {signedIn ? register.joinAsk : register.join}
        </Alert>
      ) : (
        <Alert tone="info">{signedIn ? register.joinFirst : register.first}</Alert>
      )}
    </Section>
  )
}
