/** What a file name may not hold on somebody's disk, nor in a header. */
const unsafe = /[\u0000-\u001f\u007f"\\/:*?<>|]+/g

/** A `Content-Disposition` that saves under this name: plain letters for old clients, the whole name in UTF-8 for the others (RFC 6266). */
export const attachment = (fileName: string): string => {
  const name = fileName.replace(/\p{Cs}/gu, '\ufffd').replace(unsafe, '-')
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, '-').replace(/[^ -~]/g, '_')
  const extended = encodeURIComponent(name).replace(/['()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${extended}`
}
