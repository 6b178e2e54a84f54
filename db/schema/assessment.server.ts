import { sql } from 'drizzle-orm'
import { date, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { AssessmentId, ContributionId, EvidenceId, OrganisationId, PersonId } from '#app/features/core/index.ts'
import { bytes, idColumn, instant } from './columns.server.ts'
import { organisation } from './identity.server.ts'

/** One self-assessment of an authority. Closing it freezes a picture; a new one may be opened after. */
export const assessment = pgTable(
  'assessment',
  {
    id: idColumn<AssessmentId>('id').primaryKey(),
    organisationId: idColumn<OrganisationId>('organisation_id').notNull().references(() => organisation.id),
    questionnaire: text('questionnaire').notNull(),
    pass: text('pass').notNull(),
    status: text('status').$type<'open' | 'closed'>().notNull(),
    startedAt: instant('started_at').notNull(),
    startedBy: idColumn<PersonId>('started_by'),
    /** Answers to the context questions by code: a whole figure, or codes of options. What nobody told is absent. */
    context: jsonb('context').$type<unknown>().notNull().default({}),
    contextRevision: integer('context_revision').notNull().default(0),
    contextAt: instant('context_at'),
    contextBy: idColumn<PersonId>('context_by'),
    closedAt: instant('closed_at'),
    closedBy: idColumn<PersonId>('closed_by'),
    /** Who confirmed the picture, as typed at closing: the account may change its name later. */
    attestedName: text('attested_name'),
    attestedFunction: text('attested_function'),
    attestedOn: date('attested_on'),
    /** The score as computed at closing, with the version of the rules; null while open. */
    score: jsonb('score').$type<unknown>(),
  },
  (t) => [
    uniqueIndex('assessment_one_open').on(t.organisationId).where(sql`${t.status} = 'open'`),
    index('assessment_organisation').on(t.organisationId, t.closedAt),
  ],
)

/** A link given to somebody without an account, to answer some parts of one assessment until a deadline. Only the hash of its secret is kept. */
export const contribution = pgTable(
  'contribution',
  {
    id: idColumn<ContributionId>('id').primaryKey(),
    assessmentId: idColumn<AssessmentId>('assessment_id').notNull().references(() => assessment.id, { onDelete: 'cascade' }),
    /** Codes of the domains it opens. */
    parts: text('parts').array().notNull(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    /** One of the knowers of the questionnaire: `informatique`, `prestataire`… */
    role: text('role').notNull(),
    message: text('message').notNull().default(''),
    lang: text('lang').$type<'fr' | 'en'>().notNull().default('fr'),
    tokenHash: text('token_hash').notNull(),
    deadline: instant('deadline').notNull(),
    createdAt: instant('created_at').notNull(),
    createdBy: idColumn<PersonId>('created_by').notNull(),
    openedAt: instant('opened_at'),
    finishedAt: instant('finished_at'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [uniqueIndex('contribution_token').on(t.tokenHash), index('contribution_assessment').on(t.assessmentId)],
)

type Certainty = 'sure' | 'about' | 'guess'
type AnswerKind = 'level' | 'unknown' | 'not-applicable'

export const answer = pgTable(
  'answer',
  {
    assessmentId: idColumn<AssessmentId>('assessment_id').notNull().references(() => assessment.id, { onDelete: 'cascade' }),
    questionCode: text('question_code').notNull(),
    kind: text('kind').$type<AnswerKind>().notNull(),
    level: integer('level'),
    /** How sure the one who answered is; null when not told. */
    certainty: text('certainty').$type<Certainty>(),
    /** 0 declared, 1 backed by a dated document, 2 verified by a third party: the best evidence of this level. */
    assurance: integer('assurance').notNull().default(0),
    reason: text('reason').notNull().default(''),
    note: text('note').notNull().default(''),
    /** What happened since the last picture, asked when the level moved by more than one. */
    happened: text('happened').notNull().default(''),
    revision: integer('revision').notNull().default(1),
    answeredAt: instant('answered_at').notNull(),
    /** A person of the authority, or the link somebody answered by. */
    answeredBy: idColumn<PersonId>('answered_by'),
    contributionId: idColumn<ContributionId>('contribution_id').references(() => contribution.id),
  },
  (t) => [primaryKey({ columns: [t.assessmentId, t.questionCode] })],
)

/** What another person answers to an anchor question: shown beside the first answer, never averaged with it. */
export const secondAnswer = pgTable(
  'second_answer',
  {
    assessmentId: idColumn<AssessmentId>('assessment_id').notNull().references(() => assessment.id, { onDelete: 'cascade' }),
    questionCode: text('question_code').notNull(),
    /** The person, or the contribution, who gives it: one each. */
    respondent: idColumn<PersonId | ContributionId>('respondent').notNull(),
    kind: text('kind').$type<AnswerKind>().notNull(),
    level: integer('level'),
    certainty: text('certainty').$type<Certainty>(),
    reason: text('reason').notNull().default(''),
    note: text('note').notNull().default(''),
    answeredAt: instant('answered_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.assessmentId, t.questionCode, t.respondent] })],
)

/** What an authority says of a pair of answers that seemed at odds. */
export const doubtReply = pgTable(
  'doubt_reply',
  {
    assessmentId: idColumn<AssessmentId>('assessment_id').notNull().references(() => assessment.id, { onDelete: 'cascade' }),
    rule: text('rule').notNull(),
    reply: text('reply').notNull(),
    repliedAt: instant('replied_at').notNull(),
    repliedBy: idColumn<PersonId>('replied_by').notNull(),
  },
  (t) => [primaryKey({ columns: [t.assessmentId, t.rule] })],
)

/** A file kept as proof, once per organisation whatever the number of answers it backs. */
export const evidenceFile = pgTable(
  'evidence_file',
  {
    organisationId: idColumn<OrganisationId>('organisation_id').notNull().references(() => organisation.id),
    sha256: text('sha256').notNull(),
    mediaType: text('media_type').notNull(),
    size: integer('size').notNull(),
    content: bytes('content').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.sha256] })],
)

/** What backs an answer at one level: a file, or the reference of a dated document kept elsewhere. */
export const evidence = pgTable(
  'evidence',
  {
    id: idColumn<EvidenceId>('id').primaryKey(),
    assessmentId: idColumn<AssessmentId>('assessment_id').notNull().references(() => assessment.id, { onDelete: 'cascade' }),
    questionCode: text('question_code').notNull(),
    level: integer('level').notNull(),
    /** 1 a dated document, 2 a finding of a third party. */
    assurance: integer('assurance').notNull(),
    title: text('title').notNull(),
    dated: date('dated').notNull(),
    /** Who verified, when somebody outside did. */
    verifier: text('verifier').notNull().default(''),
    /** Where the document is kept, when no file is given. */
    whereKept: text('where_kept').notNull().default(''),
    organisationId: idColumn<OrganisationId>('organisation_id').notNull().references(() => organisation.id),
    fileName: text('file_name'),
    sha256: text('sha256'),
    addedAt: instant('added_at').notNull(),
    addedBy: idColumn<PersonId>('added_by'),
    contributionId: idColumn<ContributionId>('contribution_id').references(() => contribution.id),
  },
  (t) => [
    index('evidence_answer').on(t.assessmentId, t.questionCode),
    index('evidence_file_of').on(t.organisationId, t.sha256),
    foreignKey({ columns: [t.organisationId, t.sha256], foreignColumns: [evidenceFile.organisationId, evidenceFile.sha256] }),
  ],
)
