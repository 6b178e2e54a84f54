import { readFileSync } from 'node:fs'
import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Grant } from '#app/access/grant.ts'
import { systemGrant } from '#app/access/system.server.ts'
import { verifyPassword } from '#app/adapters/password.server.ts'
import { askedQuestions } from '#app/features/assessment/context.ts'
import { standingScore } from '#app/features/assessment/closing/outlook.ts'
import { doubtsIn, readStanding } from '#app/features/assessment/closing/standing.server.ts'
import { smallestGroup } from '#app/features/assessment/results/peers.ts'
import { linkState } from '#app/features/assessment/together/link.ts'
import { readSiren, readSiret } from '#app/features/identity/index.ts'
import { type Entry, type OrderEventType, ledgerFaults } from '#app/features/ordering/index.ts'
import { findEntries, getAccount } from '#app/features/ordering/index.server.ts'
import { textsOf } from '#app/features/ordering/texts.ts'
import { readTerritory } from '#app/features/uptake/index.server.ts'
import { classBounds } from '#app/ui/charts/map/classes.ts'
import { inTransaction } from '#db/client.server.ts'
import { assessment, contribution, secondAnswer } from '#db/schema/index.server.ts'
import { loadDemonstration } from '../../../seeds/demo/load.server.ts'
import { portsAt } from '#tests/support/builders.ts'
import { databaseUrl, execute, useDatabase } from '#tests/support/database.ts'

const now = new Date('2026-11-22T09:30:00Z')
const grant = systemGrant('demo')
const strings = async (query: string): Promise<string[]> => (await execute(query)).map((row) => String(Object.values(row)[0]))
const count = async (query: string): Promise<number> => Number((await strings(query))[0])

describe('the demonstration', () => {
  useDatabase({ keep: true, budgetMs: 30_000 })
  beforeAll(async () => {
    Object.assign(process.env, { DEMO: '1', DATABASE_URL: databaseUrl() })
    const loaded = await loadDemonstration(grant, portsAt(now))
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
  })

  it('keeps a ledger without a fault on every lot', async () => {
    for (const lotCode of await strings('select code from lot')) {
      const [entries, account] = await inTransaction(grant, async (tx) => [await findEntries(tx, lotCode), await getAccount(tx, lotCode)] as const)
      expect(ledgerFaults(entries as Entry[], account)).toEqual([])
    }
  })
  it('reserves what waits for an answer and commits what was accepted, to the cent', async () => {
    expect(
      await execute(`select a.lot_code from lot_account a where
        reserved_cents <> (select coalesce(sum(net_cents), 0) from purchase_order p where p.lot_code = a.lot_code and state = 'issued') or
        committed_cents <> (select coalesce(sum(net_cents), 0) from purchase_order p where p.lot_code = a.lot_code and state = 'accepted')`),
    ).toEqual([])
  })
  it('uses every ceiling between 10 and 90 %', async () => {
    const used = await strings('select (reserved_cents + committed_cents)::numeric / ceiling_cents from lot_account')
    expect(used).toHaveLength(7)
    for (const share of used.map(Number)) {
      expect(share).toBeGreaterThanOrEqual(0.1)
      expect(share).toBeLessThanOrEqual(0.9)
    }
  })
  it('prices every order as the sum of its lines, at the price in force on the day of issue', async () => {
    expect(await count(`select count(*) from purchase_order p where net_cents <> (select sum(net_cents) from order_line l where l.order_id = p.id)`)).toBe(0)
    expect(
      await count(`select count(*) from purchase_order p join order_line l on l.order_id = p.id join price_schedule s on s.id = p.price_schedule_id
        join price_item i on i.schedule_id = s.id and i.item_code = l.item_code
        where p.issued_at is not null and (i.unit_price_cents <> l.unit_price_cents or s.valid_from > (p.issued_at at time zone 'Europe/Paris')::date)`),
    ).toBe(0)
  })
  it('numbers issued orders without a gap, in the order of issue', async () => {
    expect(
      await count(`select count(*) from (select number, row_number() over (partition by substr(number, 5, 4) order by issued_at, number) as rank from purchase_order where number is not null) n
        where right(number, 6)::int <> rank`),
    ).toBe(0)
    expect(await count('select count(*) from order_counter c where last <> (select count(*) from purchase_order where substr(number, 5, 4)::int = c.year)')).toBe(0)
  })
  it('keeps the proof of every issued order and passes refused ones on', async () => {
    expect(await count('select count(*) from purchase_order p where issued_at is not null and not exists (select 1 from allocation_run r where r.order_id = p.id and r.award_id = p.award_id)')).toBe(0)
    expect(await count(`select count(*) from purchase_order p where state in ('declined', 'expired') and not exists (select 1 from purchase_order n where n.previous_id = p.id)`)).toBe(0)
    expect(await count(`select count(*) from purchase_order where attempt = 2 and state = 'accepted'`)).toBeGreaterThan(10)
  })
  it('tells the history of every order in whole sentences, in both languages', async () => {
    const rows = await execute('select distinct on (type, facts) type, facts from order_event')
    expect(new Set(rows.map((row) => row.type)).size).toBeGreaterThan(5)
    const sentences = rows.flatMap(({ type, facts }) => (['fr', 'en'] as const).map((lang) => textsOf(lang).events[type as OrderEventType](facts as Record<string, string | number | null>)))
    expect(sentences.filter((sentence) => /undefined|null|NaN|Invalid|\s,|:\s*$/.test(sentence))).toEqual([])
    expect(sentences.filter((sentence) => /^Bon de commande préparé/.test(sentence) && !/ pressenti$/.test(sentence))).toEqual([])
  })
  it('leaves orders to sign and orders that wait, due after the day of loading', async () => {
    expect(await count(`select count(*) from purchase_order where state = 'to-sign'`)).toBeGreaterThan(3)
    expect(await count(`select count(*) from purchase_order where state = 'issued'`)).toBeGreaterThan(7)
    expect(await count(`select count(*) from purchase_order where state = 'issued' and answer_due_at <= '${now.toISOString()}'`)).toBe(0)
    expect(await count(`select count(*) from purchase_order where greatest(placed_at, signed_at, issued_at, answered_at, closed_at) > '${now.toISOString()}'`)).toBe(0)
  })
  it('shows the city a basket, an order to sign, one that waits and one passed on to the next contractor', async () => {
    const states = await strings(`select distinct state from purchase_order p join organisation o on o.id = p.organisation_id join membership m on m.organisation_id = o.id
      join person q on q.id = m.person_id where q.email = 'referent@ville.demo' order by 1`)
    expect(states).toEqual(['accepted', 'declined', 'issued', 'to-sign'])
    expect(await count(`select count(*) from basket_line`)).toBe(2)
  })
  it('leaves the commune half-way through its questions, a newcomer before them', async () => {
    const of = (email: string) => `from assessment a join membership m on m.organisation_id = a.organisation_id join person p on p.id = m.person_id where p.email = '${email}'`
    expect(await strings(`select distinct a.status ${of('referent@commune.demo')}`)).toEqual(['open'])
    expect(await strings(`select distinct a.status ${of('referent@ville.demo')}`)).toEqual(['closed'])
    expect(await strings(`select a.status ${of('referent@nouvelle.demo')}`)).toEqual([])
    expect(await strings(`select a.status || ' ' || a.pass ${of('referent@epci.demo')}`)).toEqual(['open full'])
    expect(await count(`select count(distinct organisation_id) from assessment where status = 'closed' and score -> 'overall' is not null`)).toBeGreaterThanOrEqual(150)
  })
  it('takes the city from a first pass to a full one, with proofs, so that two dates can be compared', async () => {
    const of = `from assessment a join membership m on m.organisation_id = a.organisation_id join person p on p.id = m.person_id where p.email = 'referent@ville.demo'`
    expect(await strings(`select a.pass ${of} order by a.closed_at`)).toEqual(['first', 'full'])
    expect(await count(`select count(*) from answer where assessment_id in (select a.id ${of} and a.pass = 'full')`)).toBe(75)
    expect(await strings(`select distinct assurance from answer where assessment_id in (select a.id ${of} and a.pass = 'full') order by assurance`)).toEqual(['0', '1', '2'])
    expect(await strings(`select distinct d ->> 'state' from assessment a cross join jsonb_array_elements(a.score -> 'domains') d where a.id in (select a.id ${of} and a.pass = 'full')`)).not.toContain('not-assessable')
  })
  it('backs every answer that claims a proof by the reference of a document, at its own level', async () => {
    expect(await count('select count(*) from answer where assurance > 0')).toBeGreaterThan(100)
    expect(await count(`select count(*) from answer a where a.assurance <> (select coalesce(max(e.assurance), 0) from evidence e where e.assessment_id = a.assessment_id and e.question_code = a.question_code and e.level = a.level)`)).toBe(0)
    expect(await count('select count(*) from evidence_file')).toBe(0)
  })
  it('has every frozen picture confirmed by somebody, at the level that its context and its answers give', async () => {
    expect(await count(`select count(*) from assessment where (status = 'closed') <> (attested_name <> '' and attested_on = (closed_at at time zone 'Europe/Paris')::date)`)).toBe(0)
    const [city] = await inTransaction(grant, async (tx) => {
      const rows = await tx.select().from(assessment).where(and(eq(assessment.pass, 'full'), eq(assessment.status, 'closed')))
      return Promise.all(rows.map(async (row) => ({ row, standing: await readStanding(tx, row) })))
    })
    expect(city && Object.keys(city.standing.context)).toHaveLength(12)
    expect(city && standingScore(city.standing)).toEqual(city?.row.score)
  })
  it('shows the EPCI three people on one full pass: unknown answers, two pairs at odds, an anchor understood otherwise, a link finished and one awaited', async () => {
    const [open] = await inTransaction(grant, async (tx) => {
      const rows = await tx.select().from(assessment).where(and(eq(assessment.pass, 'full'), eq(assessment.status, 'open')))
      return Promise.all(rows.map(async (row) => ({ id: row.id, standing: await readStanding(tx, row), seconds: await tx.select().from(secondAnswer).where(eq(secondAnswer.assessmentId, row.id)), links: await tx.select().from(contribution).where(eq(contribution.assessmentId, row.id)) })))
    })
    if (!open) throw new Error('no open full pass')
    const { standing, seconds, links } = open
    const asked = askedQuestions(standing.questionnaire, standing.pass, standing.context)
    expect(asked.length).toBeLessThan(standing.questionnaire.questions.length)
    expect(standing.rows.size / asked.length).toBeGreaterThan(0.4)
    expect(standing.rows.size / asked.length).toBeLessThan(0.6)
    expect(new Set([...standing.rows.values()].map(({ answeredBy, contributionId }) => answeredBy ?? contributionId)).size).toBe(3)
    expect([...standing.rows.values()].filter(({ kind }) => kind === 'unknown').length).toBeGreaterThan(1)
    expect(doubtsIn(standing).length).toBeGreaterThanOrEqual(2)
    expect(seconds.map(({ questionCode, level }) => level === standing.rows.get(questionCode)?.level)).toEqual([false, true])
    expect(links.map(({ deadline, finishedAt, revokedAt }) => linkState({ status: 'open', deadline, openedAt: finishedAt, finishedAt, revokedAt }, now)).toSorted()).toEqual(['finished', 'sent'])
  })
  it('has enough cities like its own to compare it with, and too few départements', async () => {
    const assessed = (where: string) => count(`select count(distinct o.id) from organisation o join assessment a on a.organisation_id = o.id where a.status = 'closed' and ${where}`)
    expect(await assessed(`o.body_type = 'commune' and o.population >= 100000`)).toBeGreaterThanOrEqual(smallestGroup)
    expect(await assessed(`o.body_type = 'departement'`)).toBeGreaterThan(0)
    expect(await assessed(`o.body_type = 'departement'`)).toBeLessThan(smallestGroup)
  })
  it('opens the published accounts with the published password', async () => {
    const emails = ['referent@ville.demo', 'signataire@ville.demo', 'referent@commune.demo', 'referent@epci.demo', 'lot2b@titulaire.demo', 'pilotage@centrale.demo', 'animation@centrale.demo', 'admin@ressort.demo', ...[1, 2, 3, 4, 5, 6, 7].map((lot) => `lot${lot}@titulaire.demo`)]
    const found = await strings(`select email from person p join credential c on c.person_id = p.id where email_confirmed_at is not null`)
    expect(emails.filter((email) => !found.includes(email))).toEqual([])
    const [hash] = await strings(`select password_hash from credential limit 1`)
    expect(await verifyPassword(hash ?? null, 'ressort-demo-2026')).toBe(true)
  })
  it('flags everything as invented, under identifiers that are well formed', async () => {
    expect(await count('select count(*) from organisation where not demo')).toBe(0)
    const rows = await execute(`select siren, siret from organisation where kind <> 'central'`)
    expect(rows.length).toBe(307)
    for (const { siren, siret } of rows) {
      expect(readSiren(String(siren)).ok && readSiret(String(siret)).ok).toBe(true)
      // Below the lowest number of the Sirene register.
      expect(String(siren) < '000325175').toBe(true)
    }
  })
  it('borrows the name of no real body', async () => {
    const real = (file: string) => JSON.parse(readFileSync(`node_modules/@etalab/decoupage-administratif/data/${file}.json`, 'utf8')) as { nom: string }[]
    const plain = (name: string) => name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z]+/g, ' ').trim()
    const known = new Set(['communes', 'epci', 'departements', 'regions'].flatMap((file) => real(file).map((body) => plain(body.nom))))
    const names = await strings(`select name from organisation where kind = 'authority'`)
    const bare = names.map((name) => plain(name.replace(/ \(fict.*$/, '')).replace(/^(ville|commune|communaute de communes|agglomeration|departement|region) (des |de la |du |de |d )?/, ''))
    expect(bare.filter((name) => known.has(name))).toEqual([])
    expect(names.every((name) => /\((fictif|fictive)\)$/.test(name))).toBe(true)
  })
  it('shows the purchasing body a map with every class, départements to mask and some without anything', async () => {
    const result = await readTerritory(systemGrant('uptake.read') as Grant<'uptake.read'>, { sort: 'evaluations', lotCode: null, by: 'regions', department: null, page: 1 }, portsAt(now))
    if (!result.ok) throw new Error(result.refusal.code)
    const shown = result.value.departments.flatMap(({ assessed }) => (typeof assessed === 'number' && assessed > 0 ? [assessed] : []))
    expect(classBounds(shown)).toHaveLength(5)
    expect(classBounds(result.value.departments.map(({ netCents }) => netCents / 100))).toHaveLength(5)
    expect(Math.min(...shown)).toBeGreaterThanOrEqual(10)
    expect(result.value.departments.filter(({ assessed }) => assessed === 'masked').length).toBeGreaterThan(10)
    expect(result.value.departments.filter(({ authorities }) => authorities === 0).length).toBeGreaterThan(10)
    expect(result.value.regions.some(({ assessed }) => typeof assessed === 'number' && assessed >= 10)).toBe(true)
  })
  it('is not loaded twice', async () => {
    expect(await loadDemonstration(grant, portsAt(now))).toMatchObject({ ok: false, refusal: { code: 'demo.not-empty' } })
  })
})
