import { hash, randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, type LoaderFunctionArgs, data, redirect } from '@remix-run/node'
import { type $ZodType, safeParse } from 'zod/v4/core'
import type { Grant } from '#app/access/grant.ts'
import { authorise } from '#app/access/guard.server.ts'
import type { Action } from '#app/access/policy.ts'
import { type Lang, type Ports, type Result, type Submission, notFound, refuse } from '#app/features/core/index.ts'
import { pathIn } from '#app/paths.ts'
import { isDatabaseUnavailable } from '#db/client.server.ts'
import type { RequestContext } from './context.server.ts'
import { langOf } from './lang.server.ts'
import { formKeyField } from './form-key.ts'
import { cleanText, keptValues, parseFields } from './parse-form.ts'
import { systemPorts } from './ports.server.ts'
import type { SentForm, Upload } from './multipart.server.ts'
import { readForm } from './read-body.server.ts'
import type { Reply } from './reply.ts'
import { refusalResponse, setRetryAfter, statusOf } from './respond.server.ts'

export type Common<A extends Action, P> = { request: Request; context: RequestContext; grant: Grant<A>; params: P; lang: Lang; ports: Ports }
export type NoParams = Record<string, string | undefined>

/** A place to go after a change, and the code of the confirmation that page shows. */
export type Done = {
  readonly to: string
  readonly done?: string
  readonly headers?: HeadersInit
  /** Where a page said to come back to: its address has its language already. */
  readonly asIs?: boolean
}

/** Marks a handler as built here and names its action: the boot check and the access matrix read it. */
export const named = <F extends object>(action: Action, handler: F): F => Object.assign(handler, { policyAction: action })

export const databaseGone = refuse('unavailable', 'http.database-unavailable', { retryAfterSeconds: 2 })

export const parsedParams = <P>(schema: $ZodType<P> | undefined, params: NoParams, context: RequestContext): P => {
  // PostgreSQL stores no NUL: nothing can be named by it.
  if (Object.values(params).some((value) => value?.includes('\u0000'))) throw refusalResponse(notFound(), context)
  if (!schema) return params as P
  const parsed = safeParse(schema, params)
  if (!parsed.success) throw refusalResponse(notFound(), context)
  return parsed.data
}

/** What a reading route says of itself: its policy, what its address may hold, its use case. */
export type LoaderRoute<A extends Action, D, P, S> = {
  action: A
  params?: $ZodType<P>
  search?: $ZodType<S>
  handle: (call: Common<A, P> & { search: S }) => Promise<Result<D>> | Result<D>
}

/** A loader: authorise, parse, one use case, its data. A refusal becomes the error page of its kind; a lost database a 503. */
export const defineLoader = <A extends Action, D, P = NoParams, S = Record<string, string>>(route: LoaderRoute<A, D, P, S>) =>
  named(route.action, async ({ request, params, context }: LoaderFunctionArgs): Promise<D> => {
    try {
      const grant = await authorise(request, context, route.action)
      const typed = Object.fromEntries([...new URL(request.url).searchParams].map(([name, value]) => [name, cleanText(value)]))
      const search = route.search ? safeParse(route.search, typed) : { success: true as const, data: typed as S }
      if (!search.success) throw refusalResponse(refuse('invalid', 'http.bad-address'), context)
      const result = await route.handle({
        request, context, grant, params: parsedParams(route.params, params, context), search: search.data, lang: langOf(request, grant.actor), ports: systemPorts(),
      })
      if (!result.ok) throw refusalResponse(result, context)
      return result.value
    } catch (error) {
      if (isDatabaseUnavailable(error)) throw refusalResponse(databaseGone, context)
      throw error
    }
  })

const submissionOf = (request: Request, { fields, file }: SentForm): Submission => {
  const typed = fields.filter(([name]) => name !== formKeyField)
  const key = fields.find(([name]) => name === formKeyField)?.[1] ?? randomUUID()
  const brought = file ? [file.name, hash('sha256', file.bytes)] : []
  const digest = hash('sha256', JSON.stringify([...typed.toSorted(([a], [b]) => (a < b ? -1 : 1)), ...brought]), 'base64url')
  return { key: key.slice(0, 200), digest, route: new URL(request.url).pathname.replace(/\.data$/, '') }
}

const addressOf = ({ to, done, asIs }: Done, lang: Lang): string => {
  const address = done ? `${to}${to.includes('?') ? '&' : '?'}fait=${done}` : to
  return asIs ? address : pathIn(address, lang)
}

/** An action: authorise, parse the form, one use case, then 303. Faults and refusals come back to the form with their status and what was typed. */
export const defineAction = <A extends Action, F, P = NoParams>(route: {
  action: A
  params?: $ZodType<P>
  form: $ZodType<F>
  /** The field that may bring a file; its address is one of `body-limits`. A larger file than allowed comes back to it as the fault `file-too-large`. */
  fileField?: string
  handle: (call: Common<A, P> & { form: F; file: Upload | null; submission: Submission }) => Promise<Result<Done>>
}) =>
  named(route.action, async ({ request, params, context }: ActionFunctionArgs) => {
    const sent = await readForm(request, context, route.fileField)
    const { fields, file } = sent
    const values = keptValues(fields)
    const reply = (status: number, rest: Partial<Reply>) => data<Reply>({ status, issues: [], refusal: null, values, ...rest }, { status })
    try {
      const grant = await authorise(request, context, route.action, values)
      const target = parsedParams(route.params, params, context)
      if (context.cut && route.fileField) return reply(413, { issues: [{ path: route.fileField, code: 'file-too-large' }] })
      const form = parseFields(route.form, fields)
      if (!form.ok) return reply(422, { issues: form.issues })
      const lang = langOf(request, grant.actor)
      const result = await route.handle({
        request, context, grant, params: target, form: form.value, file, lang, ports: systemPorts(),
        // Worked out for those who ask: an answer needs no key of its form, its revision is one.
        get submission() {
          return submissionOf(request, sent)
        },
      })
      if (result.ok) return redirect(addressOf(result.value, lang), { status: 303, headers: result.value.headers })
      const { refusal } = result
      if (refusal.kind === 'not-found' || refusal.kind === 'forbidden') throw refusalResponse(result, context)
      setRetryAfter(refusal, context)
      return reply(statusOf[refusal.kind], { refusal })
    } catch (error) {
      if (!isDatabaseUnavailable(error)) throw error
      throw refusalResponse(databaseGone, context, values)
    }
  })
