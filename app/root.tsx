import type { LinksFunction, MetaFunction } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, isRouteErrorResponse, useLocation, useMatches, useRouteLoaderData } from '@remix-run/react'
import textFace from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import type { ReactNode } from 'react'
import { langs, ok } from '#app/features/core/index.ts'
import { defineLoader } from '#app/http/define-route.server.ts'
import { frenchPath, langOfPath, pathIn } from '#app/paths.ts'
import { PatternDefs } from '#app/ui/charts/pattern-defs.tsx'
import { useArrival } from '#app/ui/shell/arrival.ts'
import { ErrorPage } from '#app/ui/shell/error-page.tsx'
import { Footer } from '#app/ui/shell/footer.tsx'
import { Header } from '#app/ui/shell/header.tsx'
import { langOfError, useKnownShell } from '#app/ui/shell/lost-shell.ts'
import { NetworkState, useSlow } from '#app/ui/shell/network-state.tsx'
import { useNonce } from '#app/ui/shell/nonce.ts'
import { printedFoot } from '#app/ui/shell/printed.ts'
import { readShell } from '#app/ui/shell/shell.server.ts'
import { ShellContext } from '#app/ui/shell/shell.ts'
import { shellTextsOf } from '#app/ui/shell/texts.ts'
import printSheet from '#app/ui/styles/print.css?url'
import stylesheet from '#app/ui/styles/root.css?url'

export const loader = defineLoader({
  action: 'page.public',
  handle: ({ request, context, grant, lang, ports }) => ok(readShell({ request, requestId: context.requestId, actor: grant.actor, lang, now: ports.now() })),
})

export const links: LinksFunction = () => [
  { rel: 'preload', href: textFace, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'stylesheet', href: printSheet, media: 'print' },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export const meta: MetaFunction<typeof loader> = ({ error, data }) => [{ title: isRouteErrorResponse(error) ? `${(data?.lang ?? langOfError(error)) === 'en' ? 'Error' : 'Erreur'} ${error.status} – Ressort` : 'Ressort' }]

/** A page whose route says `handle.scripts === false` ships no script at all. */
const isScriptless = (match: { handle: unknown }): boolean =>
  typeof match.handle === 'object' && match.handle !== null && 'scripts' in match.handle && match.handle.scripts === false

/** Tells readers of one language where the other one stands. */
const Alternates = ({ origin }: { origin: string }) => {
  const { pathname } = useLocation()
  if (!langOfPath(pathname)) return null
  const path = frenchPath(pathname)
  return (
    <>
      {langs.map((lang) => (
        <link key={lang} rel="alternate" hrefLang={lang} href={origin + pathIn(path, lang)} />
      ))}
    </>
  )
}

export const Layout = ({ children }: { children: ReactNode }) => {
  const shell = useKnownShell(useRouteLoaderData<typeof loader>('root'))
  const nonce = useNonce()
  useArrival()
  const matches = useMatches()
  const scripts = !matches.some(isScriptless)
  const slow = useSlow()
  return (
    <html lang={shell.lang} data-document={printedFoot(matches, shell.lang, shell.person?.organisationName)} data-theme={shell.theme === 'system' ? undefined : shell.theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
        {shell.operator.theme ? <link rel="stylesheet" href={shell.operator.theme} /> : null}
        <Alternates origin={shell.origin} />
      </head>
      <body>
        <ShellContext.Provider value={shell}>
          <a className="skip" href="#contenu">
            {shellTextsOf(shell.lang).skip}
          </a>
          <PatternDefs />
          {scripts ? <NetworkState slow={slow} /> : null}
          <Header />
          <main className="page" id="contenu" tabIndex={-1} aria-busy={slow || undefined}>
            {children}
          </main>
          <Footer />
        </ShellContext.Provider>
        {scripts ? (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : null}
      </body>
    </html>
  )
}

export const ErrorBoundary = () => <ErrorPage />

const Root = () => <Outlet />
export default Root
