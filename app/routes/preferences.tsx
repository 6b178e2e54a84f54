import { z } from 'zod'
import { ok } from '#app/features/core/index.ts'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import { environment } from '#app/http/env.server.ts'
import { safeRedirect } from '#app/http/redirects.ts'
import { redirect } from '@remix-run/node'
import { paths } from '#app/paths.ts'

const preferencesForm = z.object({
  back: z.string().max(1000).catch('/'),
  lang: z.enum(['fr', 'en']).optional().catch(undefined),
  theme: z.enum(['light', 'dark', 'system']).optional().catch(undefined),
})

const year = 365 * 24 * 3600

export const loader = defineLoader({
  action: 'page.public',
  handle: () => {
    throw redirect(paths.home, 303)
  },
})

export const action = defineAction({
  action: 'page.public',
  form: preferencesForm,
  handle: async ({ form }) => {
    const headers = new Headers()
    const keep = (name: string, value: string) => headers.append('Set-Cookie', `${name}=${value}; Path=/; Max-Age=${year}; SameSite=Lax; HttpOnly${environment().secure ? '; Secure' : ''}`)
    if (form.lang) keep('lang', form.lang)
    if (form.theme) keep('theme', form.theme)
    return ok({ to: safeRedirect(form.back, paths.home), headers })
  },
})
