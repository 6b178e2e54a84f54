/**
 * The only way a location received from a browser becomes a redirection: a path of this portal, or the fallback.
 * Refuses other hosts, schemes, double slashes, backslashes and control characters (CVE-2026-22029, CVE-2026-53668).
 */
export const safeRedirect = (wanted: string | null | undefined, fallback: string): string => {
  if (!wanted || wanted.length > 1000) return fallback
  if (!/^\/[A-Za-z0-9]/.test(wanted) && wanted !== '/') return fallback
  if ([...wanted].some((char) => char.charCodeAt(0) <= 32 || char === '\\' || char.charCodeAt(0) === 127)) return fallback
  const base = 'http://portal.invalid'
  try {
    const url = new URL(wanted, base)
    const path = url.pathname + url.search + url.hash
    return url.origin === base && !/%2f|%5c|\/\//i.test(url.pathname) ? path : fallback
  } catch {
    return fallback
  }
}
