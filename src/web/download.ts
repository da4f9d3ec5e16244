import { request } from './api.ts'

/** Fetches a file and hands it to the browser's downloads. Not a plain link: an error would replace the page. @throws {ApiError} */
export async function download(path: string, fallbackName: string): Promise<void> {
  const response = await request(path, { method: 'GET' })
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = nameIn(response.headers.get('content-disposition')) ?? fallbackName
  link.click()
  URL.revokeObjectURL(url)
}

/** The file name of a Content-Disposition header; `filename*` (RFC 6266) is preferred, since Korean names need it. */
export function nameIn(header: string | null): string | undefined {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(header ?? '')?.[1]
  if (extended) return decodeURIComponent(extended)
  return /filename="?([^";]+)"?/i.exec(header ?? '')?.[1]
}
