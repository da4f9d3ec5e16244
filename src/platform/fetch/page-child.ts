/**
 * The process that reads one web page and ends: from standard input, with one line of JSON on standard output. It has the permissions of the process that
 * reads documents (documents/read/child-process.ts). Its argument is the encoding that the server named, if any.
 */
import { Console } from 'node:console'
import { buffer } from 'node:stream/consumers'
import { readPage } from './read-page.ts'

// Libraries print warnings; standard output belongs to the answer alone.
globalThis.console = new Console(process.stderr, process.stderr)

const page = readPage(await buffer(process.stdin), process.argv[2])
process.stdout.write(JSON.stringify(page), () => process.exit(0))
