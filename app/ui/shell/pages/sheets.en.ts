import type { Operator } from '../shell.ts'
import type { fr } from './sheets.fr.ts'
import type { TextSheet } from './text-page.tsx'

const toComplete = 'to be completed by the operator'

const whoMayOrder: TextSheet = {
  title: 'Who may order',
  description: 'Every French public buyer may order, with no membership, no fee and no commitment.',
  lead: 'Every French public buyer, whatever its size. No membership, no fee, no committed amount.',
  sections: [
    {
      title: 'Your body',
      blocks: [
        'Public bodies subject to the French public procurement code may order:',
        [
          'communes, inter-municipal bodies, départements and régions: you find them by name when signing up;',
          'municipal social action centres, fire and rescue services, joint boards;',
          'public hospitals, management centres and other public establishments.',
        ],
        'A body that is not a commune, an inter-municipal body, a département or a région signs up with its SIRET number and its type. The purchasing body checks that it is a public buyer, then opens its access.',
      ],
    },
    {
      title: 'Why no new call for tenders is needed',
      blocks: [
        'The central purchasing body has already published the contract and put firms in competition. A buyer that goes through it is deemed to have met its duties of publication and competition (article L2113-4 of the public procurement code).',
        'Your order is placed on the terms and at the prices of the framework agreement: it is not negotiated. Your own rules still apply: available budget, delegation of signature, legality review where relevant.',
      ],
    },
    {
      title: 'What to have at hand',
      blocks: [
        ['a professional e-mail address;', 'the name or the SIREN number of your body;', 'to sign: the reference of the act that gives the right to sign, and its highest amount.'],
        'The first person to sign up becomes the referent of the body. The referent welcomes colleagues and appoints signatories.',
      ],
    },
    {
      title: 'What it costs',
      blocks: ['Signing up, assessing and computing combinations are free. You pay the contractor for what you ordered, once the service is done.'],
    },
  ],
}

const accessibility = (operator: Operator): TextSheet => ({
  title: 'Accessibility: not compliant',
  description: 'Accessibility statement of the Ressort portal.',
  lead: 'The portal is designed to be usable by everyone. No audit has been carried out yet: it is therefore declared not compliant.',
  sections: [
    {
      title: 'Compliance status',
      blocks: [
        `${operator.name ?? 'The operator of this portal'} undertakes to make this service accessible, in accordance with article 47 of French law no. 2005-102 of 11 February 2005.`,
        'Ressort is not compliant with the French accessibility standard (RGAA, version 4.1.2), for want of a compliance audit.',
      ],
    },
    {
      title: 'What is done',
      blocks: [
        [
          'every journey works with the keyboard and without scripts;',
          'every chart has its equivalent in text or in a table;',
          'colour is never the only carrier of information;',
          'pages read at 320 pixels wide and at 400% zoom;',
          'typing errors are announced, explained and linked to their field.',
        ],
        'These points are checked by our own tests. They do not replace an audit.',
      ],
    },
    {
      title: 'Tell us about a difficulty',
      blocks: [
        operator.email || operator.phone
          ? `If you cannot reach a content or a service, write or call: ${[operator.email, operator.phone].filter(Boolean).join(', ')}. We will offer you another way.`
          : `If you cannot reach a content or a service, contact the operator (address and telephone: ${toComplete}).`,
      ],
    },
    {
      title: 'Remedies',
      blocks: [
        'If you reported an accessibility fault and received no satisfactory answer, you may:',
        [
          'write to the Defender of Rights through its form (formulaire.defenseurdesdroits.fr);',
          'contact the delegate of the Defender of Rights in your département;',
          'write free of charge, without a stamp: Défenseur des droits, Libre réponse 71120, 75342 Paris Cedex 07.',
        ],
      ],
    },
  ],
})

const legal = (operator: Operator): TextSheet => ({
  title: 'Legal notices and personal data',
  description: 'Publisher, host, personal data, cookies and licences of the Ressort portal.',
  lead: 'Who publishes this portal, what it keeps about you, and what you may ask.',
  sections: [
    {
      title: 'Publisher and host',
      blocks: [
        [
          `Publisher: ${operator.name ?? toComplete}`,
          `Address: ${operator.address ?? toComplete}`,
          `Head of publication: ${operator.publisher ?? toComplete}`,
          `Contact: ${[operator.email, operator.phone].filter(Boolean).join(', ') || toComplete}`,
          `Host: ${operator.host ?? toComplete}`,
        ],
      ],
    },
    {
      title: 'Personal data',
      blocks: [
        'The portal keeps your name, job title, professional e-mail address, roles in your body and the trace of what you do. These data serve to open your session, to place and follow orders, and to prove who did what. They serve no advertising and are not sold.',
        'Answers to the assessment are read by your body only. The purchasing body and other bodies see nothing but averages of at least ten bodies.',
        `Data controller: ${operator.name ?? toComplete}. Legal basis, retention periods and data protection officer: ${toComplete}.`,
        'You may ask to see, correct or erase your data, or to restrict their use, by writing to the publisher. If the answer does not satisfy you, you may turn to the French data protection authority (cnil.fr).',
      ],
    },
    {
      title: 'Cookies',
      blocks: [
        'Three cookies, all needed for the service you ask for; none measures or tracks:',
        ['the session, while you are signed in;', 'the language, if you choose it;', 'the light or dark display, if you choose it.'],
      ],
    },
    {
      title: 'Sources and licences',
      blocks: [
        [
          'Register of communes, inter-municipal bodies, départements and régions: découpage administratif, Etalab, from Insee and DGCL, Licence Ouverte 2.0.',
          'Software: Ressort, European Union Public Licence (EUPL) 1.2.',
          'Typefaces: Atkinson Hyperlegible Next and Bricolage Grotesque, SIL OFL 1.1.',
        ],
      ],
    },
  ],
})

export const en: typeof fr = { whoMayOrder: () => whoMayOrder, accessibility, legal, signUp: 'Sign up my body', lots: 'See the lots' }
