import { isRouteErrorResponse, useActionData, useRouteError } from '@remix-run/react'
import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { Alert } from '#app/ui/kit/alert.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { ErrorPage } from '#app/ui/shell/error-page.tsx'
import { useErrorArrival } from '#app/ui/shell/arrival.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'
import { textsOf } from '../texts.ts'

type Words = { readonly title: string; readonly text: string; readonly next: string }

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const textAt = (value: unknown, key: string): string => (isRecord(value) && typeof value[key] === 'string' ? value[key] : '')

/** Why a link does not let anybody answer, from its refusal; null for any other error. */
const wordsOf = (data: unknown, lang: Lang): Words | null => {
  const t = textsOf(lang).gone
  const code = textAt(data, 'code').replace('assessment.link-', '')
  if (code === 'unknown') return t.unknown
  if (code !== 'finished' && code !== 'revoked' && code !== 'expired' && code !== 'closed') return null
  const facts = isRecord(data) ? data.facts : null
  const { title, text, next } = t[code]
  return { title, text: text(textAt(facts, 'body')), next: next(textAt(facts, 'inviter')) }
}

/** What was typed and came too late: nothing of it is lost. */
const Typed = ({ lang }: { lang: Lang }) => {
  const { values } = (useActionData() as Reply | undefined) ?? {}
  const typed = [values?.reason, values?.note].filter(Boolean).join('\n')
  return typed ? (
    <Alert tone="warning" title={textsOf(lang).question.closed}>
      {typed}
    </Alert>
  ) : null
}

/** The page of a link that ended, one per cause, and what to do; any other error is the common page. */
export const LinkEnded = () => {
  const { lang } = useShell()
  const error = useRouteError()
  useErrorArrival()
  const words = isRouteErrorResponse(error) ? wordsOf(error.data, lang) : null
  if (!words) return <ErrorPage />
  return (
    <PageHead title={words.title} lead={words.text}>
      <p>{words.next}</p>
      <Typed lang={lang} />
    </PageHead>
  )
}
