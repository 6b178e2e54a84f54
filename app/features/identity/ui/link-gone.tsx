import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react'
import { textsOf } from '#app/features/identity/texts.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { ErrorPage } from '#app/ui/shell/error-page.tsx'
import { useShell } from '#app/ui/shell/use-shell.ts'

const isLinkGone = (error: unknown): boolean =>
  isRouteErrorResponse(error) && typeof error.data === 'object' && error.data !== null && 'code' in error.data && error.data.code === 'identity.link-gone'

/** Why a mailed link no longer works and how to get another; any other error is the common page. */
export const LinkGone = () => {
  const { lang } = useShell()
  const { pathname } = useLocation()
  const t = textsOf(lang).linkGone
  if (!isLinkGone(useRouteError())) return <ErrorPage />
  if (pathname.startsWith('/invitation')) {
    return (
      <PageHead title={t.title} lead={t.text}>
        <p>{t.askInvitation}</p>
      </PageHead>
    )
  }
  const reset = pathname.startsWith(paths.forgottenPassword)
  return (
    <PageHead
      title={t.title}
      lead={t.text}
      actions={
        <>
          <ButtonLink to={reset ? paths.forgottenPassword : paths.signUpSent}>{reset ? t.askReset : t.askConfirmation}</ButtonLink>
          <ButtonLink to={paths.signIn} variant="quiet">
            {reset ? t.signInReset : t.signIn}
          </ButtonLink>
        </>
      }
    />
  )
}
