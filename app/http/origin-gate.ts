type Asked = { readonly method: string; readonly header: (name: string) => string | undefined; readonly origins: ReadonlySet<string> }

const reading = new Set(['GET', 'HEAD'])

/**
 * Whether a request may change something: it must come from a page of this portal.
 * Stands ahead of Remix, whose own check skips resource routes and passes when Origin is absent.
 */
export const mayChange = ({ method, header, origins }: Asked): boolean => {
  if (reading.has(method)) return true
  const site = header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const origin = header('origin')
  if (origin !== undefined) return origins.has(origin)
  const referer = header('referer')
  if (referer !== undefined && URL.canParse(referer)) return origins.has(new URL(referer).origin)
  return site === 'same-origin'
}
