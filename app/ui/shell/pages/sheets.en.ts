import type { fr } from './sheets.fr.ts'
import type { TextSheet } from './text-sheet.ts'

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

export const en: typeof fr = { whoMayOrder: () => whoMayOrder, signUp: 'Sign up my body', lots: 'See the lots' }
