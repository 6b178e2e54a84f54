export {
  type Holder,
  type OrganisationRow,
  type SignatoryRight,
  findOrganisation,
  findPeopleByRole,
  findSignatoryRight,
} from './organisations.repo.server.ts'
