import type { Grant } from '#app/access/grant.ts'
import { findFramework } from '#app/features/agreement/index.server.ts'
import { type Bilingual, type ParisDay, type Ports, type Result, ok, parisDay } from '#app/features/core/index.ts'
import { inTransaction } from '#db/client.server.ts'
import { findAwards } from './contractors.repo.server.ts'
import { type DirectoryFilter, type DirectoryFirm, directoryOf, servedDepartments } from './directory.ts'
import { findQualifications } from './qualifications.repo.server.ts'

export type DirectoryLot = { readonly code: string; readonly number: number; readonly shortTitle: Bilingual; readonly axisLetter: string }

export type Directory = {
  readonly on: ParisDay
  readonly lots: readonly DirectoryLot[]
  /** Those that match. */
  readonly firms: readonly DirectoryFirm[]
  /** Firms per département that one of them names in its zone, and those of the whole territory, whatever the filter. */
  readonly served: ReturnType<typeof servedDepartments>
}

/** The contractors, for a lot, a département or a qualification held today when asked; an unknown code finds nobody. */
export const readDirectory = (grant: Grant<'page.public'>, filter: DirectoryFilter, ports: Ports): Promise<Result<Directory>> =>
  inTransaction(grant, async (tx) => {
    const on = parisDay(ports.now())
    const framework = await findFramework(tx)
    const awards = await findAwards(tx)
    const held = await findQualifications(tx)
    const letterOf = (axis: string) => framework?.axes.find(({ code }) => code === axis)?.letter ?? ''
    return ok<Directory>({
      on,
      lots: framework?.lots.map(({ code, number, shortTitle, axis }) => ({ code, number, shortTitle, axisLetter: letterOf(axis) })) ?? [],
      firms: directoryOf(awards, held, filter, on),
      served: servedDepartments(awards),
    })
  })
