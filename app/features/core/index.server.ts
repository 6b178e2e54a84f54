export { auditIn, neverAgain, once, queueMail, recordAudit } from './core.repo.server.ts'
export { tidyQueues } from './tidy.service.server.ts'
