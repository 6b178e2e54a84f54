export {
  type Holder,
  type OrganisationRow,
  type SignatoryRight,
  findOrganisation,
  findPeopleByRole,
  findSignatoryRight,
} from './organisations.repo.server.ts'
export { type FoundBody } from './register.repo.server.ts'
export { type BodySearch, importRegister, isRegisterLoaded, searchBodies } from './register.service.server.ts'
export { type SignedIn, signIn, signOut } from './sign-in.service.server.ts'
export { askPasswordReset, readReset, resetPassword } from './password.service.server.ts'
export { type BodyToJoin, readBodyToJoin, signUp, signUpOther } from './sign-up.service.server.ts'
export { type Confirmed, askConfirmationAgain, confirmEmail, readConfirmation } from './confirm.service.server.ts'
export { type Invitation, acceptInvitation, readInvitation } from './invitation.service.server.ts'
export { type Team, type TeamChanged, changeTeam, readTeam } from './team.service.server.ts'
export { type Account, changeAccount, readAccount } from './account.service.server.ts'
export { type CentralPeople, type PendingBody, answerRequest, changePeople, readPeople, readRequests } from './central.service.server.ts'
export { tidyIdentity } from './tidy.service.server.ts'
export { createAdministrator } from './admin.service.server.ts'
export { type ShownMail } from './mail.repo.server.ts'
export { readDemonstrationMail } from './demonstration-mail.service.server.ts'
