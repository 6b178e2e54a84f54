import type { OrganisationId, ParisDay } from '#app/features/core/index.ts'

/** What the directory knows: code of the import file, name as written on the certificate, word of the glossary that explains it. */
export const knownQualifications = [
  { code: 'expertcyber', name: 'ExpertCyber', term: 'expertCyber' },
  { code: 'hds', name: 'HDS', term: 'hds' },
  { code: 'iso-27001', name: 'ISO/IEC 27001', term: 'iso27001' },
  { code: 'passi', name: 'PASSI', term: 'passi' },
  { code: 'pdis', name: 'PDIS', term: 'pdis' },
  { code: 'pris', name: 'PRIS', term: 'pris' },
  { code: 'qualiopi', name: 'Qualiopi', term: 'qualiopi' },
  { code: 'secnumcloud', name: 'SecNumCloud', term: 'secNumCloud' },
] as const

export type QualificationCode = (typeof knownQualifications)[number]['code']

export const qualificationCodes = knownQualifications.map(({ code }) => code)

export const isQualificationCode = (value: unknown): value is QualificationCode => qualificationCodes.some((code) => code === value)

/** A qualification, certification or label with the last day of its validity, inclusive. */
export type Qualification = { readonly code: QualificationCode; readonly validUntil: ParisDay }

export type FirmQualification = Qualification & { readonly firmId: OrganisationId }

/** The name as written on the certificate. */
export const qualificationName = (code: QualificationCode): string => knownQualifications.find((known) => known.code === code)?.name ?? code

/** What a firm holds on a day, in the order of the list: what expired the day before is no longer held. */
export const heldBy = (all: readonly FirmQualification[], firmId: string, day: ParisDay): Qualification[] =>
  qualificationCodes.flatMap((code) =>
    all.filter((each) => each.firmId === firmId && each.code === code && each.validUntil >= day).map(({ validUntil }) => ({ code, validUntil })),
  )
