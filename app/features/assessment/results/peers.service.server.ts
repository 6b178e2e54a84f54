import { type Grant, grantedOrganisation } from '#app/access/grant.ts'
import { departmentLabel, isBodyType, regionOf } from '#app/features/identity/index.ts'
import { findOrganisation } from '#app/features/identity/index.server.ts'
import { type Ports, notFound, ok } from '#app/features/core/index.ts'
import { inTransaction } from '#db/client.server.ts'
import { remembered } from '#db/remembered.server.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { findFrozen } from './frozen-picture.server.ts'
import { type PeerBody, type PeerScope, type SizeBand, peerGroup, peerLevels, sizeBandOf, smallestGroup } from './peers.ts'
import { findPeerBodies } from './results.repo.server.ts'

const minutes = 10

type Read = { readonly at: Date; readonly bodies: readonly PeerBody[] }

/** By type and band of size: a few dozen at most, since both come from closed lists. */
const kept = new Map<string, ReturnType<typeof remembered<Read>>>()

const peersOf = (type: string, band: SizeBand, ports: Ports) => {
  const key = `${type} ${band.code}`
  const known = kept.get(key) ?? remembered(minutes * 60_000, (grant) => inTransaction(grant, async (tx): Promise<Read> => ({ at: ports.now(), bodies: await findPeerBodies(tx, type, band) })))
  kept.set(key, known)
  return known
}

/** Reads the peers anew: for tests, whose data changes faster. */
export const forgetPeers = (): void => {
  for (const one of kept.values()) one.forget()
}

const scopes: readonly PeerScope[] = ['department', 'region', 'country']

/** The group of a body; itself in it, even when it closed its first picture since the others were read. */
const groupOf = (questionnaire: Pick<Questionnaire, 'sizeBands'>, bodies: readonly PeerBody[], self: PeerBody) => {
  const listed = bodies.find(({ id }) => id === self.id)
  return listed ? peerGroup(questionnaire, bodies, listed) : peerGroup(questionnaire, [...bodies, self], self)
}

/**
 * A frozen picture beside at least ten others of the same type and band of size, near by where there are enough: median and quartiles by
 * domain, never a body. `peers` is null when there are too few, or when the type or the size is not known (`known` null).
 */
export const readPeers = async (grant: Grant<'assessment.read'>, assessmentId: string, ports: Ports) => {
  const own = await inTransaction(grant, async (tx) => {
    const picture = await findFrozen(tx, grant, assessmentId)
    return picture && { picture, authority: await findOrganisation(tx, grantedOrganisation(grant)) }
  })
  if (!own?.authority) return notFound()
  const { picture: { row, score, questionnaire }, authority } = own
  const { bodyType, population, agents, department } = authority
  const band = sizeBandOf({ population, agents }, questionnaire)
  const known = isBodyType(bodyType) && band ? { type: bodyType, band } : null
  const read = known && (await peersOf(known.type, known.band, ports).read(grant))
  const region = department === null ? undefined : regionOf(department)
  const levels = new Map(score.domains.map(({ code, point }) => [code, point]))
  const self: PeerBody = { id: authority.id, type: bodyType ?? '', population, agents, department: department ?? '', region: region?.code ?? '', levels }
  const group = read && groupOf(questionnaire, read.bodies, self)
  const places = { department: department && departmentLabel(department), region: region?.name ?? null, country: null } satisfies Record<PeerScope, string | null>
  return ok({
    assessmentId: row.id,
    closedAt: row.closedAt,
    axes: questionnaire.axes.map(({ code, title }) => ({ code, title })),
    known,
    smallest: smallestGroup - 1,
    peers: group && {
      at: read.at,
      scope: group.scope,
      others: group.assessed.length - 1,
      place: places[group.scope],
      passedOver: department === null ? [] : scopes.slice(0, scopes.indexOf(group.scope)),
    },
    domains: score.domains.map(({ code, axis, point, state }) => ({
      code, axis, point, state, title: questionnaire.domains.find((found) => found.code === code)?.title ?? { fr: code, en: code }, quartiles: group && peerLevels(group, code),
    })),
  })
}
