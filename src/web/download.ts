import { lostConnection, request } from './api.ts'

/** Some browsers (Safari on a phone) begin to read the file only when the press is over. */
const READ_MS = 60_000

/** Fetches a file and hands it to the browser's downloads. Not a plain link: an error would replace the page. @throws {ApiError} */
export async function download(path: string, fallbackName: string): Promise<void> {
  const response = await request(path, { method: 'GET' })
  const url = URL.createObjectURL(await response.blob().catch((cause) => lostConnection(cause)))
  const link = document.createElement('a')
  link.href = url
  link.download = nameIn(response.headers.get('content-disposition')) ?? fallbackName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), READ_MS)
}

/** The file name of a Content-Disposition header; `filename*` (RFC 6266) is preferred, since Korean names need it. */
export function nameIn(header: string | null): string | undefined {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(header ?? '')?.[1]
  if (extended) return decodeURIComponent(extended)
  return /filename="?([^";]+)"?/i.exec(header ?? '')?.[1]
}
