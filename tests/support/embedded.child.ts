// A process that uses the embedded PostgreSQL of a folder: says how it found it, then waits to be told to leave, or killed.
import { startEmbedded } from '#db/embedded/instance.server.ts'

const instance = await startEmbedded({ folder: process.argv[2] ?? '' })
process.stdout.write(`${instance.how}\n`)
process.stdin.once('data', () => {
  void instance.leave().then(() => process.exit(0))
})
