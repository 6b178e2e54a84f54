import type { ActionFunctionArgs } from '@remix-run/node'
import type { $ZodType } from 'zod/v4/core'
import { authorise } from '#app/access/guard.server.ts'
import type { Action } from '#app/access/policy.ts'
import { type Result, refuse } from '#app/features/core/index.ts'
import { isDatabaseUnavailable } from '#db/client.server.ts'
import { type Common, type NoParams, databaseGone, named, parsedParams } from './define-route.server.ts'
import { langOf } from './lang.server.ts'
import { parseFields } from './parse-form.ts'
import { systemPorts } from './ports.server.ts'
import { readForm } from './read-body.server.ts'
import { refusalResponse } from './respond.server.ts'

/** What was kept: the revision to send next time, and when. */
export type Saved = { readonly revision: number; readonly savedAt: Date }

/**
 * An action for a form that a script keeps while it is filled in: the same rights, parsing and refusals as `defineAction`, told as data
 * (`revision` and `savedAt`, or `code` and `facts` with the status of the refusal; the first fault of a form is its code). Its route has no default export.
 */
export const defineSave = <A extends Action, F, P = NoParams>(route: {
  action: A
  params?: $ZodType<P>
  form: $ZodType<F>
  handle: (call: Common<A, P> & { form: F }) => Promise<Result<Saved>>
}) =>
  named(route.action, async ({ request, params, context }: ActionFunctionArgs): Promise<Response> => {
    const { fields } = await readForm(request, context)
    try {
      const grant = await authorise(request, context, route.action)
      const target = parsedParams(route.params, params, context)
      const form = parseFields(route.form, fields)
      if (!form.ok) return refusalResponse(refuse('invalid', form.issues[0]?.code ?? 'invalid'), context)
      const saved = await route.handle({ request, context, grant, params: target, form: form.value, lang: langOf(request, grant.actor), ports: systemPorts() })
      if (!saved.ok) return refusalResponse(saved, context)
      // Sent at once by the server, as a page is: a body of Remix's own would go through a stream.
      context.page = Buffer.from(JSON.stringify(saved.value))
      return new Response(null, { headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' } })
    } catch (error) {
      if (!isDatabaseUnavailable(error)) throw error
      throw refusalResponse(databaseGone, context)
    }
  })
