// The least a server can do: what everything else is compared with.
import { createServer } from 'node:http'

createServer((_, res) => void res.writeHead(200, { 'Content-Type': 'text/plain' }).end('hello')).listen(Number(process.env.PORT), '127.0.0.1')
