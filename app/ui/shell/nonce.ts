import { createContext, useContext } from 'react'

/** The Content-Security-Policy nonce of this response: known on the server only, absent from the data sent to the browser. */
export const NonceContext = createContext<string | undefined>(undefined)

export const useNonce = (): string | undefined => useContext(NonceContext)
