import { z } from 'zod'
import { ok } from '#app/features/core/index.ts'
import { chooseLanguage } from '#app/features/identity/index.server.ts'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import { environment } from '#app/http/env.server.ts'
import { langCookie, preferenceCookie } from '#app/http/lang.server.ts'
import { safeRedirect } from '#app/http/redirects.ts'
import { redirect } from '@remix-run/node'
import { paths } from '#app/paths.ts'

const preferencesForm = z.object({
  back: z.string().max(1000).catch('/'),
  lang: z.enum(['fr', 'en']).optional().catch(undefined),
  theme: z.enum(['light', 'dark', 'system']).optional().catch(undefined),
})

export const loader = defineLoader({
  action: 'page.public',
  handle: () => {
    throw redirect(paths.home, 303)
  },
})

export const action = defineAction({
  action: 'page.public',
  form: preferencesForm,
  handle: async ({ grant, form }) => {
    const headers = new Headers()
    if (form.lang) {
      await chooseLanguage(grant, form.lang)
      headers.append('Set-Cookie', langCookie(form.lang, environment()))
    }
    if (form.theme) headers.append('Set-Cookie', preferenceCookie('theme', form.theme, environment()))
    return ok({ to: safeRedirect(form.back, paths.home), asIs: true, headers })
  },
})
