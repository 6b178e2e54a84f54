import type { RequestContext } from './context.server.ts'

/**
 * For a page whose address is a right: no other page is told it, ours included, and no search engine keeps it. `strict-origin` rather than
 * `no-referrer`: with that one a form would not say that it comes from here, and would be refused.
 */
export const keepAddressSecret = ({ out }: Pick<RequestContext, 'out'>): void => {
  out.set('Referrer-Policy', 'strict-origin')
  out.set('X-Robots-Tag', 'noindex, nofollow')
}
