import type { HelpGroup, fr } from './help-texts.fr.ts'

const entering: HelpGroup = {
  id: 'entrer',
  title: 'Getting into the service',
  items: [
    {
      question: 'I forgot my password',
      answer: ['Give your address: you receive a link to choose another one. It works once, for 30 minutes.'],
      doors: [{ label: 'Choose a new password', to: 'forgottenPassword' }],
    },
    {
      question: 'The e-mail does not arrive',
      answer: [
        'Wait five minutes, then look among unwanted mail. Some mail services hold back new senders: ask your IT to let ours through.',
        'Check the address you typed. One character is enough to lose everything; you may begin again without risk.',
      ],
      doors: [{ label: 'Receive another message', to: 'signUpSent' }],
    },
    {
      question: 'I cannot find my organisation',
      answer: [
        'Look for it by name, postcode or [[siren|SIREN]]. The register holds communes, intermunicipal bodies, départements and regions.',
        'The others ([[ccas|CCAS]], [[sdis|SDIS]], joint authorities, hospitals, management centres) sign up with their SIRET. The purchasing body checks, then opens the access.',
      ],
      doors: [{ label: 'Look for my organisation', to: 'signUp' }, { label: 'Sign it up with its SIRET', to: 'signUpOther' }, { label: 'Check that I may order', to: 'whoMayOrder' }],
    },
  ],
}

const assessing: HelpGroup = {
  id: 'evaluer',
  title: 'Assessing and choosing',
  items: [
    {
      question: 'May I stop and resume later?',
      answer: ['Yes. Each answer is kept as soon as it is sent. Come back when you like: the assessment opens on the first unanswered question.', '“I do not know” is an answer: it remains to be cleared up, it takes no hidden points away.'],
      doors: [{ label: 'Resume the assessment', to: 'assessment' }],
    },
    {
      question: 'May a colleague take over?',
      answer: ['Yes. Invite them into the team: they answer with you, or instead of you. If you leave, first make them a lead contact; an organisation always keeps at least one.'],
      doors: [{ label: 'Open my team', to: 'team' }],
    },
    {
      question: 'How is the level computed?',
      answer: ['As a weighted mean, with caps and a range. The formula, the weights and every question are published: you may read them before you start, and redo the calculation.'],
      doors: [{ label: 'Read the method', to: 'method' }, { label: 'Read the questions', to: 'questionnaire' }],
    },
    {
      question: 'Who will read our answers?',
      answer: ['The people of your organisation, and they alone. The purchasing body sees nothing but averages of at least ten authorities. A contractor sees the order addressed to it, nothing more.'],
    },
  ],
}

const ordering: HelpGroup = {
  id: 'commander',
  title: 'Ordering',
  items: [
    {
      question: 'Who may sign?',
      answer: [
        'Somebody whom a lead contact named as signatory, with the reference of their [[delegationDeSignature|delegation]] and its maximum amount. Beyond it, the portal refuses the signature and says why.',
        'Preparing an order commits to nothing: only the signature issues the [[bonDeCommande|purchase order]].',
      ],
      doors: [{ label: 'Name a signatory', to: 'team' }],
    },
    {
      question: 'I signed an order by mistake',
      answer: [
        'An issued order is neither changed nor erased. Call the purchasing body at once, and the contractor, whose name is on the order, before it answers. A refusal alone is not enough: it passes the order on to the next contractor.',
        'Before the signature, you may abandon it yourself: nothing is due, nothing is reserved.',
      ],
      doors: [{ label: 'See my orders', to: 'orders' }],
    },
    {
      question: 'The contractor does not answer',
      answer: ['Each lot publishes a time to answer. Once it has passed, the order goes by itself to the next contractor that the rule designates, within the amount signed. If its price is higher, the portal asks you for a new signature. You have nobody to chase.'],
      doors: [{ label: 'Follow my orders', to: 'orders' }],
    },
  ],
}

const others: HelpGroup = {
  id: 'autres',
  title: 'Other situations',
  items: [
    {
      question: 'Contractor: I cannot answer in time',
      answer: ['Decline the order with your reason rather than let the deadline pass: the authority gains days. If you are full for a while, declare yourself unavailable on the lot: you receive no order until the day you give.'],
      doors: [{ label: 'Open my offers', to: 'offers' }],
    },
    {
      question: 'A page is not accessible to me',
      answer: ['Tell us which one, and what you wanted to do there: we offer you another way. The accessibility statement also gives the remedies.'],
      doors: [{ label: 'Read the statement', to: 'accessibility' }],
    },
    {
      question: 'I do not understand a word',
      answer: ['On the pages, a word with a dotted underline opens its definition. All of them are in the glossary.'],
      doors: [{ label: 'Open the glossary', to: 'glossary' }],
    },
  ],
}

export const en: typeof fr = {
  title: 'Help',
  description: 'What to do in your situation: password, e-mail, organisation, signature, order, accessibility, attack under way.',
  lead: 'Choose your situation. If none fits, call or write.',
  contents: 'On this page',
  attack: {
    id: 'attaque',
    title: 'An attack is under way',
    lead: 'Do not wait to be sure. In this order:',
    steps: [
      'Unplug the affected machines from the network, cable and wifi. Do not switch them off: their memory holds useful traces.',
      'Warn your IT staff or provider, then management. By telephone: the mail may be read.',
      'Do not pay and do not answer the attacker. Note the time and what you see.',
      'Call for help, with the contacts of this section.',
    ],
    contacts: [
      { name: '17Cyber', text: 'online assistance, day and night, with the police and the gendarmerie', href: 'https://17cyber.gouv.fr', label: '17cyber.gouv.fr' },
      { name: 'The CSIRT of your region', text: 'free response for local authorities; numbers kept up to date by CERT-FR', href: 'https://www.cert.ssi.gouv.fr/csirt/csirt-territoriaux/', label: 'cert.ssi.gouv.fr' },
      { name: 'Complaint', text: 'police or gendarmerie; within 72 hours if you are insured', href: null, label: '' },
      { name: 'CNIL', text: 'within 72 hours, if personal data may have leaked', href: 'https://www.cnil.fr/fr/notifier-une-violation-de-donnees-personnelles', label: 'cnil.fr' },
    ],
    external: 'These links lead out of the portal. If the internet is cut, use a telephone.',
  },
  groups: [entering, assessing, ordering, others],
  contact: {
    id: 'contact',
    title: 'Contact us',
    phone: 'By telephone',
    email: 'By e-mail',
    hours: 'Hours',
    none: 'The purchasing body’s contacts are not published yet.',
    give: 'Give the name of your organisation and the reference shown with an error. Never your password: nobody will ask for it.',
  },
}
