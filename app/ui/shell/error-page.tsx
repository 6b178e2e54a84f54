import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react'
import { type Lang, langs } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { en } from './error-texts.en.ts'
import { fr } from './error-texts.fr.ts'
import { homeOf } from './navigation.ts'
import { typedValues } from './typed-values.ts'
import { useShell } from './use-shell.ts'

type Payload = { readonly requestId: string | null; readonly typed: Readonly<Record<string, string>> }

const textsOf = (lang: Lang) => (lang === 'fr' ? fr : en)

const isTexts = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.values(value).every((item) => typeof item === 'string')

/** What `http/respond` put in the response; anything else tells nothing. */
const payloadOf = (data: unknown): Payload => {
  if (typeof data !== 'object' || data === null) return { requestId: null, typed: {} }
  return {
    requestId: 'requestId' in data && typeof data.requestId === 'string' ? data.requestId : null,
    typed: 'typed' in data && isTexts(data.typed) ? data.typed : {},
  }
}

type ErrorSheetProps = { status: number; requestId: string; typed: Readonly<Record<string, string>> }

/** The page of an error, in the person's language first and the other below: what happened, what to do, a reference. */
export const ErrorSheet = ({ status, requestId, typed }: ErrorSheetProps) => {
  const { lang, person } = useShell()
  const { pathname } = useLocation()
  const t = textsOf(lang)
  const words = t.byStatus[status] ?? t.other
  const otherLang = langs.find((code) => code !== lang) ?? 'en'
  const otherWords = textsOf(otherLang).byStatus[status] ?? textsOf(otherLang).other
  const kept = typedValues(typed, t, lang)
  return (
    <>
      <PageHead
        eyebrow={t.eyebrow(status)}
        title={words.title}
        lead={words.happened}
        actions={status === 401 ? <ButtonLink to={paths.signInThen(pathname)}>{t.signIn}</ButtonLink> : <ButtonLink to={homeOf(person)}>{t.home}</ButtonLink>}
      >
        <p>{words.next}</p>
      </PageHead>
      {kept.length > 0 ? (
        <section className="section" aria-labelledby="saisi">
          <header>
            <h2 id="saisi">{t.typed}</h2>
          </header>
          <p>{t.typedLead}</p>
          <DescriptionList items={kept} />
        </section>
      ) : null}
      <div className="after-error flow">
        {requestId ? (
          <p className="small soft">
            {t.reference} <code>{requestId}</code>
          </p>
        ) : null}
        <p className="small soft" lang={otherLang}>
          <b>{otherWords.title}.</b> {otherWords.happened} {otherWords.next}
        </p>
      </div>
    </>
  )
}

/** The error page of the route being shown. */
export const ErrorPage = () => {
  const error = useRouteError()
  const { requestId } = useShell()
  if (!isRouteErrorResponse(error)) return <ErrorSheet status={500} requestId={requestId} typed={{}} />
  const payload = payloadOf(error.data)
  return <ErrorSheet status={error.status} requestId={payload.requestId ?? requestId} typed={payload.typed} />
}
