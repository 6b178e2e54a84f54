/** The outside world a use case may ask: the time, fresh identifiers, the address the portal is reached at. Passed in, so that a test decides all three. */
export type Ports = {
  readonly now: () => Date
  readonly newId: () => string
  /** `https://ressort.example`, without a final slash: mails carry absolute links. */
  readonly origin: string
}

/** One submission of a form: its server-issued key, the digest of what was sent, the route it was sent to. */
export type Submission = { readonly key: string; readonly digest: string; readonly route: string }
