import { useContext } from 'react'
import { type Shell, ShellContext } from './shell.ts'

/** The shell of the page: language, person, confirmation code, form seed. */
export const useShell = (): Shell => useContext(ShellContext)
