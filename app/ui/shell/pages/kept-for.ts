/** How long the portal itself keeps things, as its pages say it; a house test compares each figure with the code that deletes. */
export const keptFor = {
  sessionIdleMinutes: 30,
  sessionHours: 10,
  resetMinutes: 30,
  confirmationHours: 24,
  invitationDays: 7,
  signUpDays: 8,
  attemptHours: 48,
  guestDays: 90,
  mailDays: 30,
  formDays: 2,
} as const
