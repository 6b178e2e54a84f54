import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react'
import type { Role } from '#app/access/grant.ts'
import { type Lang, formatList, langs } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { useErrorArrival } from './arrival.ts'
import { en } from './error-texts.en.ts'
import { type ErrorWords, fr } from './error-texts.fr.ts'
import { homeOf } from './navigation.ts'
import { sentForm } from './sent-form.ts'
import type { Shell } from './shell.ts'
import { shellTextsOf } from './texts.ts'
import { typedValues } from './typed-values.ts'
import { useShell } from './use-shell.ts'

type Payload = { readonly requestId: string | null; readonly typed: Readonly<Record<string, string>>; readonly roles: readonly string[] }

const textsOf = (lang: Lang) => (lang === 'fr' ? fr : en)

const isTexts = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.values(value).every((item) => typeof item === 'string')

/** What `http/respond` put in the response; anything else tells nothing. */
const payloadOf = (data: unknown): Payload => {
  if (typeof data !== 'object' || data === null) return { requestId: null, typed: {}, roles: [] }
  return {
    requestId: 'requestId' in data && typeof data.requestId === 'string' ? data.requestId : null,
    typed: 'typed' in data && isTexts(data.typed) ? data.typed : {},
    roles: 'facts' in data && isTexts(data.facts) && data.facts.roles ? data.facts.roles.split(' ') : [],
  }
}

type ErrorSheetProps = { status: number; payload: Payload }

/** Not a status: no answer came at all. */
const unreachable = 0

/** Trying the same page again may be enough: the fault was not in what was asked. */
const passing = new Set([unreachable, 429, 500, 503])

const Action = ({ status }: { status: number }) => {
  const { lang, person } = useShell()
  const { pathname, search } = useLocation()
  const t = textsOf(lang)
  if (status === 401) return <ButtonLink to={paths.signInThen(pathname)}>{t.signIn}</ButtonLink>
  const home = (
    <ButtonLink to={homeOf(person)} variant={passing.has(status) ? 'secondary' : 'primary'}>
      {t.home}
    </ButtonLink>
  )
  if (!passing.has(status)) return home
  return (
    <>
      <a className="button" href={pathname + search}>
        {t.retry}
      </a>
      {home}
    </>
  )
}

/** Roles held in an authority: its team page says by whom. */
const ofATeam = new Set(['referent', 'contributor', 'signatory'])

/** What is safe, what to do, who has the missing right, whom to call with which reference. */
const factsOf = (words: ErrorWords, { requestId, roles }: Payload, { lang, operator, person }: Shell) => {
  const t = textsOf(lang)
  const named = roles.map((role) => shellTextsOf(lang).roles[role as Role] ?? role)
  const right = (
    <>
      {formatList(named, lang)}
      {person?.organisationKind === 'authority' && roles.some((role) => ofATeam.has(role)) ? (
        <small>
          <Link to={paths.team}>{t.team}</Link>
        </small>
      ) : null}
    </>
  )
  return [
    words.kept === null ? [] : [{ term: t.kept, detail: words.kept }],
    [{ term: t.next, detail: words.next }],
    named.length > 0 ? [{ term: t.needed, detail: right }] : [],
    operator.phone ? [{ term: t.call, detail: [operator.phone, operator.hours].filter(Boolean).join(', ') }] : [],
    requestId ? [{ term: t.reference, detail: <code>{requestId}</code> }] : [],
  ].flat()
}

/** The page of an error, in the person's language first and the other below: what happened, what is safe, what to do, a reference. */
export const ErrorSheet = ({ status, payload }: ErrorSheetProps) => {
  const shell = useShell()
  const { lang } = shell
  const t = textsOf(lang)
  const words = t.byStatus[status] ?? t.other
  const otherLang = langs.find((code) => code !== lang) ?? 'en'
  const otherWords = textsOf(otherLang).byStatus[status] ?? textsOf(otherLang).other
  const typed = typedValues(payload.typed, t, lang)
  return (
    <>
      <PageHead eyebrow={t.eyebrow(status)} title={words.title} lead={words.happened} actions={<Action status={status} />} />
      <div className="error-facts">
        <DescriptionList items={factsOf(words, payload, shell)} />
      </div>
      {typed.length > 0 ? (
        <section className="section" aria-labelledby="saisi">
          <header>
            <h2 id="saisi">{t.typed}</h2>
          </header>
          <div className="flow">
            <p>{t.typedLead(status)}</p>
            <DescriptionList items={typed} />
          </div>
        </section>
      ) : null}
      <p className="after-error small soft" lang={otherLang}>
        <b>{otherWords.title}.</b> {[otherWords.happened, otherWords.next].join(' ')}
      </p>
    </>
  )
}

/** Browsers say it each in their words: « Failed to fetch », « NetworkError when attempting… », « Load failed ». */
const isUnreachable = (error: unknown): boolean => error instanceof TypeError && /fetch|network|load failed/i.test(error.message)

/** The error page of the route being shown. */
export const ErrorPage = () => {
  const error = useRouteError()
  useErrorArrival()
  const { requestId } = useShell()
  if (!isRouteErrorResponse(error)) return <ErrorSheet status={isUnreachable(error) ? unreachable : 500} payload={{ requestId: isUnreachable(error) ? null : requestId, typed: sentForm(), roles: [] }} />
  const payload = payloadOf(error.data)
  return <ErrorSheet status={error.status} payload={{ ...payload, requestId: payload.requestId ?? requestId }} />
}
