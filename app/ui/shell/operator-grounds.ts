/** What colours are laid on, as `tokens.css` has it (a test compares them): the names are those a person reads. */
export const grounds = {
  light: { paper: '#faf9f5', card: '#ffffff', well: '#f1efe8', 'error-ground': '#fbebec', 'done-ground': '#e7f3ea', 'info-ground': '#e8eff8', 'brass-ground': '#fbf1da' },
  dark: { paper: '#10171e', card: '#18222c', well: '#1c2731', 'error-ground': '#321c22', 'done-ground': '#182a20', 'info-ground': '#182536', 'brass-ground': '#2a2517' },
} as const

export type Shade = keyof typeof grounds
export type Ground = keyof (typeof grounds)['light']

export const groundNames: Readonly<Record<Ground, string>> = {
  paper: 'papier',
  card: 'carte',
  well: 'creux',
  'error-ground': 'fond d’erreur',
  'done-ground': 'fond de réussite',
  'info-ground': 'fond d’information',
  'brass-ground': 'fond d’attention',
}

/** Links and text are read everywhere; the accent marks tabs, rows and cards. */
export const readOn: readonly Ground[] = ['paper', 'card', 'well', 'error-ground', 'done-ground', 'info-ground', 'brass-ground']
export const seenOn: readonly Ground[] = ['paper', 'card', 'well']
