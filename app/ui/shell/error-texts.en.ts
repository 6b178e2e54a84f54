import type { ErrorWords, fr } from './error-texts.fr.ts'

const other: ErrorWords = {
  title: 'The portal met an error',
  happened: 'Something did not work on our side. What was saved is not lost.',
  next: 'Try again in a moment. If it happens again, give us the reference below.',
}

export const en: typeof fr = {
  byStatus: {
    401: {
      title: 'Your session is over',
      happened: 'For your safety, the session closed while you were filling in the page. Nothing was changed.',
      next: 'Sign in again, then send the form again.',
    },
    403: {
      title: 'This page is not open to you',
      happened: 'Your role in your organisation does not give this right. Nothing was changed.',
      next: 'Ask your organisation’s referent for this right, or send them the link.',
    },
    404: {
      title: 'This page does not exist',
      happened: 'The address is incomplete or old, or this item is not yours.',
      next: 'Check the address, or start again from the home page.',
    },
    405: {
      title: 'This address takes no form',
      happened: 'What you sent was not taken into account. Nothing was changed.',
      next: 'Go back to the previous page, reload it, then try again.',
    },
    409: {
      title: 'Things have changed in the meantime',
      happened: 'Somebody acted since your page was shown. What you sent changed nothing.',
      next: 'Reload the page to see the present state, then try again if it is still useful.',
    },
    410: {
      title: 'This is no longer possible',
      happened: 'The link was already used, or the deadline has passed.',
      next: 'Ask for a new link, or start again from the home page.',
    },
    413: {
      title: 'What you sent is too large',
      happened: 'The form held too much text or too many fields. Nothing was saved.',
      next: 'Go back to the previous page, shorten your text, then try again.',
    },
    415: {
      title: 'This portal takes no file here',
      happened: 'What was sent is not a form of this page. Nothing was saved.',
      next: 'Go back to the previous page, reload it, then try again.',
    },
    422: {
      title: 'This request is not understood',
      happened: 'The address or the form holds an unexpected value. Nothing was changed.',
      next: 'Go back to the previous page and check what you typed.',
    },
    429: {
      title: 'Too many requests in a short time',
      happened: 'For safety, the portal pauses before answering again.',
      next: 'Wait a few minutes, then try again.',
    },
    500: other,
    503: {
      title: 'The portal is unavailable for a moment',
      happened: 'It is very busy, or its database is restarting. What was saved is not lost.',
      next: 'Try again in a few seconds.',
    },
  },
  other,
  eyebrow: (status) => `Error ${status}`,
  reference: 'Reference to give us:',
  typed: 'What you had typed',
  typedLead: 'Copy it once you are signed in again.',
  fields: {
    name: 'Name',
    jobTitle: 'Position',
    email: 'E-mail address',
    bodyName: 'Name of the organisation',
    siret: 'SIRET',
    department: 'Département',
    delegationRef: 'Delegation act',
    limit: 'Highest amount',
    validUntil: 'End of the delegation',
    engagementRef: 'Your reference',
    startsOn: 'Wished start',
    validFrom: 'First day in force',
    until: 'Last day',
    budget: 'Budget',
    summary: 'In a sentence',
    body: 'Presentation',
    note: 'Note',
    reason: 'Reason',
    reasonText: 'Details',
  },
  families: { prices: 'Price', quantities: 'Quantity' },
  home: 'Back to the home page',
  signIn: 'Sign in again',
  retry: 'Try again',
}
