import { Link as RouterLink, type LinkProps } from '@remix-run/react'
import { pathIn } from '#app/paths.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

/** Says a path of the portal in the language of the page. */
export const usePathIn = (): ((path: string) => string) => {
  const { lang } = useShell()
  return (path) => pathIn(path, lang)
}

/** A link inside the portal: on an English page it leads to the English page. A page looks for no route ahead: most have no script, and a list of links weighs less. */
export const Link = ({ to, ...rest }: Omit<LinkProps, 'to'> & { to: string }) => <RouterLink discover="none" to={usePathIn()(to)} {...rest} />
