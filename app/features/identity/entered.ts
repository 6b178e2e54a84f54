/** What entering a body led to: its first person is the referent, later ones ask; a declared body waits for the purchasing body. */
export type Entered = 'referent' | 'asked-to-join' | 'body-pending'
