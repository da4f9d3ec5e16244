import { describe, expect, it } from 'vitest'
import { fileOf, readForm } from './form.ts'

const request = (body: FormData | ReadableStream | string, headers: Record<string, string> = {}) =>
  new Request('http://localhost/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)

describe('a form', () => {
  it('has its files whole, by any name, and its fields', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, at) => (at * 7919) % 256)
    const sent = new FormData()
    sent.append('shared', 'true')
    sent.append('file', new File([bytes], '이력서 (최종).pdf', { type: 'application/pdf' }))
    sent.append('other', new File(['둘째'], 'b.txt'))
    const form = await readForm(request(sent))
    expect(form.fields).toEqual({ shared: 'true' })
    expect(form.files.map(({ field, name, mediaType }) => [field, name, mediaType])).toEqual([
      ['file', '이력서 (최종).pdf', 'application/pdf'],
      ['other', 'b.txt', 'application/octet-stream'],
    ])
    expect(Buffer.compare(fileOf(form)?.bytes ?? Buffer.alloc(0), bytes)).toBe(0)
    expect(new TextDecoder().decode(fileOf(form, 'other')?.bytes)).toBe('둘째')
  })

  it('may come in pieces that end anywhere', async () => {
    const text = ['--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n', '한글', '\r\n--x--\r\n'].join('')
    const whole = new TextEncoder().encode(text)
    const pieces = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of whole) controller.enqueue(Uint8Array.of(byte))
        controller.close()
      },
    })
    const form = await readForm(request(pieces, { 'content-type': 'multipart/form-data; boundary=x' }))
    expect(new TextDecoder().decode(fileOf(form)?.bytes)).toBe('한글')
  })

  it('that is none has no files, and one that breaks off is refused', async () => {
    expect(await readForm(request('{}', { 'content-type': 'application/json' }))).toEqual({ files: [], fields: {} })
    const torn = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf'
    await expect(readForm(request(torn, { 'content-type': 'multipart/form-data' }))).rejects.toMatchObject({ code: 'request.broken_form' })
    await expect(readForm(request(torn, { 'content-type': 'multipart/form-data; boundary=x' }))).rejects.toMatchObject({
      code: 'request.broken_form',
      status: 400,
    })
  })
})
