import type { Lang } from '#app/features/core/index.ts'
import type { Knower } from '../questionnaire.ts'
import { roleTextsOf } from './role-texts.ts'

/** Who gave an answer, with the role of somebody invited: « Nadia Morel (prestataire) ». Null when nobody knows any more. */
export const respondentName = ({ by, role }: { readonly by: string | null; readonly role: Knower | null }, lang: Lang): string | null => (by === null ? null : roleTextsOf(lang).who(by, role))
