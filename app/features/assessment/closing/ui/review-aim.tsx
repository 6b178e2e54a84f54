import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { textsOf } from '../texts.ts'
import type { ReviewView } from '../views.ts'

/** The target that closing will use, and what it rests on. */
export const ReviewAim = ({ aim, lang }: { aim: ReviewView['aim']; lang: Lang }) => {
  const t = textsOf(lang).aim
  return (
    <Section title={t.title} id="cible" aside={t.aside}>
      <DescriptionList
        items={[
          { term: t.level, detail: <b>{t.levelValue(aim.level)}</b> },
          { term: t.rule, detail: aim.title[lang] },
          { term: t.nis2, detail: t.nis2Told(aim.nis2) },
          { term: t.population, detail: t.populationValue(aim.population) },
          { term: t.workstations, detail: t.workstationsValue(aim.workstations, aim.workstationsFrom) },
        ]}
      />
      <p>
        {aim.toldAt ? t.toldBy(aim.toldBy, aim.toldAt) : t.notTold}{' '}
        <Link to={paths.assessmentContext}>{t.change}</Link>
      </p>
    </Section>
  )
}
