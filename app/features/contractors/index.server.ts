export { findAwards, findCandidates, findLatestOffers, findPriceVersions } from './contractors.repo.server.ts'
export { type ContractorsFile, contractorsFile } from './contractors.schema.ts'
export { type ContractorsImport, importContractors } from './import.service.server.ts'
export { changeOffer, publishPrices, readOffer, readOffers, readPrices } from './offers.service.server.ts'
