import { z } from 'zod'

const chosen = z.string().max(40).catch('')

/** The group asked for: nothing chosen is all of them. */
export const maturitySearch = z.object({ type: chosen, taille: chosen, region: chosen }).transform(({ type, taille, region }) => ({ type, band: taille, region }))
