import type { Role } from '#app/access/grant.ts'
import type { Lang, ParisDay } from '#app/features/core/index.ts'

export type PlaceView = {
  organisationId: string
  organisationName: string
  organisationStatus: 'active' | 'pending' | 'refused'
  role: Role
  status: 'active' | 'requested' | 'ended'
  validUntil: ParisDay | null
}
export type SessionLine = { publicId: string; device: string; network: string; createdAt: Date; lastSeenAt: Date; current: boolean }

/** What the account page shows. */
export type AccountView = { name: string; email: string; jobTitle: string; lang: Lang; belongings: PlaceView[]; currentOrganisation: string; sessions: SessionLine[] }
