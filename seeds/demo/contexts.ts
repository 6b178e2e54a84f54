import { addDays } from '#app/features/core/index.ts'
import type { DemoAuthority } from './authorities.ts'

/** What an invented body tells of itself, as the database keeps it: a figure or codes of options by question, and the days that contracts end. */
export type DemoContext = Readonly<Record<string, unknown>>

/** The city: its own staff and others look after its IT, it runs nearly everything, no question is hidden. */
export const contextOfCity = ({ agents, workstations }: DemoAuthority, today: string): DemoContext => ({
  C01: agents,
  C02: workstations,
  C03: 180,
  C04: 210,
  C05: 96,
  C06: ['own', 'shared', 'provider'],
  C07: ['civil-registry', 'payroll', 'social-aid', 'schools', 'video', 'building-control', 'public-space'],
  C08: ['important'],
  C09: ['older'],
  C10: 420_000,
  C11: 160,
  C12: ['lot-3', 'lot-7'],
  until: { C12: { 'lot-3': addDays(today, 140), 'lot-7': addDays(today, 320) } },
})

/** The EPCI: nobody of its own looks after its IT, it was never attacked: two questions are hidden. */
export const contextOfEpci = ({ agents, workstations }: DemoAuthority, today: string): DemoContext => ({
  C01: agents,
  C02: workstations,
  C03: 12,
  C04: 38,
  C05: 14,
  C06: ['shared', 'provider'],
  C07: ['payroll', 'schools', 'drinking-water', 'waste-water'],
  C08: ['none'],
  C09: ['never'],
  C10: 45_000,
  C11: 25,
  C12: ['lot-3'],
  until: { C12: { 'lot-3': addDays(today, 200) } },
})
