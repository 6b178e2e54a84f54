import type { Grant } from '#app/access/grant.ts'
import { type Lang, type Ports, type Result, notFound, ok } from '#app/features/core/index.ts'
import { ask } from '../desk/desk.server.ts'
import type { Typed } from '../means/read-means.ts'
import { type NoPicture, putQuestion, readAdvice } from './advice.service.server.ts'
import type { FindOrdered } from './facts.server.ts'
import { frontierFile } from './frontier-csv.ts'
import { type ChooseView, chooseView } from './view.ts'

/** The page « Choisir » for the means that the address holds. */
export const readChoosing = async (grant: Grant<'recommendation.read'>, { typed, lang }: { readonly typed: Typed; readonly lang: Lang }, findOrdered: FindOrdered, ports: Ports): Promise<Result<ChooseView | NoPicture>> => {
  const read = await readAdvice(grant, typed, findOrdered, ports)
  if (!read.ok) return read
  return ok('state' in read.value ? read.value : chooseView(read.value, lang))
}

/** The whole frontier for these means, as a file; nothing to send before an assessment is closed or when the means cannot be read. */
export const downloadFrontier = async (grant: Grant<'recommendation.read'>, { typed, lang }: { readonly typed: Typed; readonly lang: Lang }, findOrdered: FindOrdered, ports: Ports) => {
  const put = await putQuestion(grant, typed, findOrdered, ports)
  if (!put.ok) return put
  const { question, loaded, setting } = put.value
  if (!question || !loaded.picture) return notFound()
  const overview = await ask<'overview'>({ kind: 'overview', question }, loaded.organisation.id)
  return overview.ok ? ok(frontierFile(overview.value.frontier, setting.names, lang)) : overview
}
