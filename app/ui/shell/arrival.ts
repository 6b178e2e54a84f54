import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** Puts the keyboard and screen readers at the title of the page. */
const goToTitle = (): void => {
  const title = document.querySelector('h1')
  title?.setAttribute('tabindex', '-1')
  title?.focus()
}

/** An error replaces the page where it stands: whoever was reading is brought to what it says. */
export const useErrorArrival = (): void => useEffect(goToTitle, [])

/**
 * A page reached without reloading begins at its title, for the keyboard and for screen readers, as a page loaded whole begins
 * at its top. Another search on the same page leaves the focus where it is; so does a page that took it (an answer to a form).
 */
export const useArrival = (): void => {
  const { pathname } = useLocation()
  const stoodOn = useRef(pathname)
  useEffect(() => {
    if (stoodOn.current === pathname) return
    stoodOn.current = pathname
    if (document.querySelector('main')?.contains(document.activeElement)) return
    goToTitle()
  }, [pathname])
}
