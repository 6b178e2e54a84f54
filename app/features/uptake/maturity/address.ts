import { paths } from '#app/paths.ts'
import type { GroupChoice } from './groups.ts'

const searchOf = ({ type, band, region }: GroupChoice): string => {
  const chosen = Object.entries({ type, taille: band, region }).filter(([, value]) => value !== '')
  return chosen.length === 0 ? '' : `?${new URLSearchParams(chosen).toString()}`
}

/** The page of a group. */
export const maturityAddress = (choice: GroupChoice): string => `${paths.maturity}${searchOf(choice)}`

/** The file of the same figures. */
export const maturityFileAddress = (choice: GroupChoice): string => `${paths.maturityFile}${searchOf(choice)}`
