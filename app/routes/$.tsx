import { notFound } from '#app/features/core/index.ts'
import { defineLoader } from '#app/http/define-route.server.ts'

/** Any address no page answers: the not-found page, with the shell around it. */
export const loader = defineLoader({ action: 'page.public', handle: () => notFound() })

export const handle = { scripts: false }

const Nowhere = () => null
export default Nowhere
