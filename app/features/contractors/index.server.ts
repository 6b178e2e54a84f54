export { findAwards, findCandidates, findLatestOffers } from './contractors.repo.server.ts'
