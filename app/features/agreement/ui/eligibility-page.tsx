import { type Lang, formatList } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { Radios } from '#app/ui/forms/radios.tsx'
import { Alert, type Tone } from '#app/ui/kit/alert.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { usePathIn } from '#app/ui/kit/link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { useShell } from '#app/ui/shell/use-shell.ts'
import { type BodyKind, type CurrentContract, type Eligibility, bodyKinds, currentContracts } from '../eligibility.ts'
import { en } from './eligibility.texts.en.ts'
import { fr } from './eligibility.texts.fr.ts'

export const eligibilityWords = (lang: Lang) => (lang === 'fr' ? fr : en)

type EligibilityPageProps = { kind: BodyKind | null; current: CurrentContract | null; answer: Eligibility | null; missing: 'kind' | 'current' | null }

const toneOf = (code: Eligibility['code']): Tone => (code === 'no' ? 'warning' : code.startsWith('yes') ? 'success' : 'info')

const Contact = () => {
  const { lang, operator } = useShell()
  const t = eligibilityWords(lang)
  if (!operator.email && !operator.phone) return <p>{t.noContact}</p>
  return (
    <p>
      {t.contact}
      {lang === 'fr' ? '\u00a0: ' : ': '}
      {operator.email ? <a href={`mailto:${operator.email}`}>{operator.email}</a> : null}
      {operator.email && operator.phone ? ', ' : null}
      {operator.phone ? <span className="num">{operator.phone}</span> : null}
    </p>
  )
}

const nextStep = { 'sign-up': { to: paths.signUp, word: 'signUp' }, declare: { to: paths.signUpOther, word: 'declare' }, help: { to: paths.help, word: 'help' } } as const

const Answer = ({ answer }: { answer: Eligibility }) => {
  const { lang } = useShell()
  const t = eligibilityWords(lang)
  const { sentence, why, next } = t.answers[answer.code]
  const step = answer.next === 'ask' ? null : nextStep[answer.next]
  return (
    <div className="verdict">
      <Alert tone={toneOf(answer.code)} title={sentence}>
        <p>{why}</p>
        <p className="small">{t.rule(`${t.article(answer.articles.length)} ${formatList(answer.articles, lang)}`)}</p>
        <p>{next}</p>
        {answer.next === 'declare' ? <p>{t.declared}</p> : null}
        {step && answer.next !== 'help' ? null : <Contact />}
      </Alert>
      <div className="actions">
        {step ? <ButtonLink to={step.to}>{t[step.word]}</ButtonLink> : null}
        <ButtonLink to={paths.lots} variant="secondary">
          {t.lots}
        </ButtonLink>
      </div>
    </div>
  )
}

/** Two questions, an answer in one sentence with its rule and the next step; the address holds it all. */
export const EligibilityPage = ({ kind, current, answer, missing }: EligibilityPageProps) => {
  const { lang } = useShell()
  const pathIn = usePathIn()
  const t = eligibilityWords(lang)
  return (
    <>
      <PageHead title={t.title} lead={answer ? undefined : t.lead}>
        {answer ? <Answer answer={answer} /> : null}
        {missing ? (
          <Alert tone="danger" title={t.missingTitle}>
            {t.missing[missing]}
          </Alert>
        ) : null}
      </PageHead>
      <Section title={t.yours} aside={t.yoursAside} id="questions">
        <form method="get" action={pathIn(paths.whoMayOrder)} className="form">
          <Radios name="organisme" legend={t.kind} required defaultValue={kind ?? undefined} options={bodyKinds.map((value) => ({ value, label: t.kinds[value].label, hint: t.kinds[value].hint || undefined }))} />
          <Radios name="marche" legend={t.current} hint={t.currentHint} required defaultValue={current ?? undefined} options={currentContracts.map((value) => ({ value, label: t.currents[value] }))} />
          <div className="actions">
            <button type="submit" className={answer ? 'button is-secondary' : 'button'}>
              {t.submit}
            </button>
          </div>
        </form>
      </Section>
      <Section title={t.readyTitle}>
        <ul>
          {t.ready.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </Section>
      <Section title={t.costTitle}>
        <p>{t.cost}</p>
      </Section>
    </>
  )
}
