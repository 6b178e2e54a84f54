export { readContractors } from './contractors.service.server.ts'
export { readJournal } from './journal.service.server.ts'
export { downloadTerritory, readTerritory } from './territory.service.server.ts'
export { readCeilings, readUptake } from './uptake.service.server.ts'
