import { z } from 'zod/mini'

const pass = z.enum(['first', 'full'], 'choose-pass')

/** Starting an assessment, or giving the open one another pass: `assessment` is then its id. */
export const passForm = z.object({ pass, assessment: z._default(z.string(), '') })
