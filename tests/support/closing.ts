import { readReview } from '#app/features/assessment/index.server.ts'
import { type BuiltPerson, grantOf, portsAt } from './builders.ts'

/** The mark of the picture that the page of closing shows a person now; none when nothing is open. */
export const markShown = async (who: BuiltPerson): Promise<string> => {
  const review = await readReview(grantOf('assessment.read', who), portsAt())
  return review.ok ? review.value.mark : ''
}
