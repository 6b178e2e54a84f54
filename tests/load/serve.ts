import { servePortal } from '../../bin/portal.ts'
import { parseEnvironment } from '#app/http/env.server.ts'

// One server process of the load test: the built portal on the database of DATABASE_URL, nothing prepared.
const parsed = parseEnvironment(process.env)
if (!parsed.ok) throw new Error(parsed.reasons.join('\n'))
const running = await servePortal(parsed.env)
process.on('SIGTERM', () => void running.close().then(() => process.exit(0)))
process.stdout.write('ready\n')
