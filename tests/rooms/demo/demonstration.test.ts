import { beforeAll, describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { readSiren, readSiret } from '#app/features/identity/index.ts'
import { ledgerFaults } from '#app/features/ordering/index.ts'
import { loadDemonstration } from '../../../seeds/demo/load.server.ts'
import { portsAt } from '#tests/support/builders.ts'
import { databaseUrl, execute, useDatabase } from '#tests/support/database.ts'

const now = new Date('2026-11-22T09:30:00Z')
const grant = systemGrant('demo')

describe('the demonstration', () => {
  useDatabase({ keep: true })
  let elapsed = 0
  beforeAll(async () => {
    Object.assign(process.env, { DEMO: '1', DATABASE_URL: databaseUrl() })
    const started = performance.now()
    const loaded = await loadDemonstration(grant, portsAt(now))
    elapsed = performance.now() - started
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
    process.stdout.write(`loaded in ${Math.round(elapsed)} ms ${JSON.stringify(loaded.value)}\n`)
    process.stdout.write(JSON.stringify(await execute(`select a.lot_code, round(100.0*(reserved_cents+committed_cents)/ceiling_cents,1) as used, (select count(*) from purchase_order p where p.lot_code=a.lot_code) as orders, (select count(*) from purchase_order p where p.lot_code=a.lot_code and state='to-sign') sign, (select count(*) from purchase_order p where p.lot_code=a.lot_code and state='issued') issued,(select count(*) from purchase_order p where p.lot_code=a.lot_code and state='unallocated') un,(select count(*) from purchase_order p where p.lot_code=a.lot_code and state in ('declined','expired')) decl from lot_account a order by 1`), null, 1))
  })
  it('loads', () => expect(elapsed).toBeGreaterThan(0))
  void [readSiren, readSiret, ledgerFaults]
})
