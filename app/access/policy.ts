import type { Role } from './grant.ts'

export type ScopeKind = 'public' | 'self' | 'own-organisation' | 'all'
export type Principal = 'visitor' | 'signed-in' | Role

/**
 * Who may do what, on whose objects: action → principal → scope. An absent principal is refused.
 * `signed-in` is anybody with a session, whatever the role. A route names one action; the guard reads this table only.
 */
export const policy = {
  'page.public': { visitor: 'public', 'signed-in': 'public' },
  'session.open': { visitor: 'public', 'signed-in': 'public' },
  'session.close': { visitor: 'public', 'signed-in': 'self' },
  'password.reset': { visitor: 'public', 'signed-in': 'public' },
  'account.read': { 'signed-in': 'self' },
  'account.change': { 'signed-in': 'self' },
  'organisation.sign-up': { visitor: 'public', 'signed-in': 'public' },
  'contribution.answer': { visitor: 'public', 'signed-in': 'public' },
  'invitation.accept': { visitor: 'public', 'signed-in': 'public' },
  'demonstration.read-mail': { visitor: 'public', 'signed-in': 'public' },

  'authority.read': { referent: 'own-organisation', contributor: 'own-organisation', signatory: 'own-organisation' },
  'team.read': { referent: 'own-organisation', contributor: 'own-organisation', signatory: 'own-organisation' },
  'team.manage': { referent: 'own-organisation' },
  'assessment.read': { referent: 'own-organisation', contributor: 'own-organisation', signatory: 'own-organisation' },
  'assessment.answer': { referent: 'own-organisation', contributor: 'own-organisation' },
  'assessment.invite': { referent: 'own-organisation', contributor: 'own-organisation' },
  'assessment.close': { referent: 'own-organisation' },
  'recommendation.read': { referent: 'own-organisation', contributor: 'own-organisation', signatory: 'own-organisation' },
  'recommendation.keep': { referent: 'own-organisation', contributor: 'own-organisation' },
  'recommendation.choose': { referent: 'own-organisation' },
  'basket.read': { referent: 'own-organisation', contributor: 'own-organisation', signatory: 'own-organisation' },
  'basket.edit': { referent: 'own-organisation' },
  'order.read': { referent: 'own-organisation', contributor: 'own-organisation', signatory: 'own-organisation' },
  'order.place': { referent: 'own-organisation' },
  'order.sign': { signatory: 'own-organisation' },
  'order.abandon': { referent: 'own-organisation', signatory: 'own-organisation' },

  'firm.read': { delivery: 'own-organisation' },
  'order.receive': { delivery: 'own-organisation' },
  'order.answer': { delivery: 'own-organisation' },
  'offer.read': { delivery: 'own-organisation' },
  'offer.edit': { delivery: 'own-organisation' },
  'price.publish': { delivery: 'own-organisation' },

  'uptake.read': { steering: 'all', animation: 'all', admin: 'all' },
  'ceiling.read': { steering: 'all', admin: 'all' },
  'contractor.read': { steering: 'all', animation: 'all', admin: 'all' },
  'journal.read': { steering: 'all', admin: 'all' },
  'body.approve': { steering: 'all', admin: 'all' },
  'people.read': { admin: 'all' },
  'people.invite': { admin: 'all' },
} as const satisfies Record<string, Partial<Record<Principal, ScopeKind>>>

export type Action = keyof typeof policy
