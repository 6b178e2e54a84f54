import { paths } from '#app/paths.ts'

/** Largest body of a form of fields, in bytes. */
export const formMost = 256 * 1024
/** Largest file a page may receive, in bytes: 10 MiB. */
export const fileMost = 10 * 1024 * 1024
/** A file, and the fields that come with it. */
export const uploadMost = fileMost + 64 * 1024
/** What is read of a body that is too large: the fields that come before its file. */
export const headMost = 64 * 1024
/** Bytes a second under which a sender is cut, counted every quarter of a minute: the slowest ADSL line sends as much. */
export const slowest = 32 * 1024

const uploads = [paths.evidence('[^/]+')].map((path) => new RegExp(`^${path}/?$`, 'i'))

/** Whether the page at this address receives a file; every other form holds fields only. */
export const receivesFiles = (pathname: string): boolean => uploads.some((address) => address.test(pathname))
