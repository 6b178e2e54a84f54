import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** True once a script runs: what only a script makes true is not said, nor shown, before. */
export const useScripted = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
