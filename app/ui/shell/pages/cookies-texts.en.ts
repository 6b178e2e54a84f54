import type { fr } from './cookies-texts.fr.ts'

export const en: typeof fr = {
  title: 'Cookies',
  description: 'The cookies of the Ressort portal: their names, their purposes, their lives.',
  lead: 'Three cookies at most, all needed for the service you ask for. None measures or tracks.',
  listTitle: 'The cookies set',
  caption: 'Cookies of the portal',
  columns: ['Name', 'What it is for', 'When it is set', 'How long'],
  session: {
    purpose: 'Keeps your session open. It holds a random token, nothing about you.',
    when: 'When you sign in.',
    life: (idleMinutes, hours) => `Until the browser is closed; the session ends after ${idleMinutes} minutes without activity, and after ${hours} hours in any case.`,
  },
  lang: { purpose: 'Remembers the language of the pages of your space.', when: 'When you choose a language in your space, or sign in with an English profile.', life: 'One year.' },
  theme: { purpose: 'Remembers the light or dark display.', when: 'When you choose a display at the foot of a page.', life: 'One year.' },
  noneTitle: 'What there is not',
  none: ['no audience measurement;', 'no cookie of another site, no advertising, no social network button;', 'nothing else in the browser, except how far you had read the pages of your space and the list of these pages, forgotten when the tab is closed.'],
  consentTitle: 'Why there is no banner',
  consent: 'These cookies only provide the service you ask for: the law exempts them from consent (Article 82 of French law no. 78-17 of 6 January 1978). It requires that you be told: that is what this page is for.',
  refuseTitle: 'Refuse or delete them',
  refuse: 'Your browser’s settings let you refuse or delete them. Without them, public pages remain readable; signing in needs the session cookie.',
}
