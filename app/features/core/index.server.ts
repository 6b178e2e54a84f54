export { once, queueMail, recordAudit } from './core.repo.server.ts'
