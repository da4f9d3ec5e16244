/**
 * Prints one PDF: a job as JSON on standard input; on standard output the file, or what it lacks (`MissingCharacters` as JSON).
 * A process of its own, since Typst works without a pause (0.1 s for a first page) and keeps the memory it once took.
 */
import path from 'node:path'
import { json } from 'node:stream/consumers'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { type MissingCharacters, PrintJob } from './print-job.ts'

const templates = path.join(import.meta.dirname, 'typst')
const fonts = path.resolve(import.meta.dirname, '../../../../assets/fonts')

/** As Typst says it, printed by Rust for debugging: `the text `\"李\"` could not be displayed with font …`. */
const notDisplayed = /the text `(.*?)` could not be displayed/g

function compile({ template, data }: PrintJob): Uint8Array | MissingCharacters {
  // The workspace bounds what a template can read.
  const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: [fonts] }] })
  const result = compiler.compile({ mainFilePath: path.join(templates, `${template}.typ`), inputs: { data: JSON.stringify(data) } })
  const document = result.result
  if (document) return print(compiler, document)
  const failure = result.takeError()
  throw new Error(`Typst refused ${template}.typ: ${JSON.stringify(failure && compiler.fetchDiagnostics(failure))}`)
}

/** PDF/UA-1 asks for tags, a title and a language, and Typst then refuses characters that no font has instead of printing boxes for them. */
function print(compiler: NodeCompiler, document: NodeTypstDocument): Uint8Array | MissingCharacters {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' })
  } catch (error) {
    const missing = [...String(error).matchAll(notDisplayed)].map(([, quoted = '']) => unquoted(quoted))
    if (missing.length === 0) throw error
    const visible = missing.filter((text) => !/^\p{Default_Ignorable_Code_Point}+$/u.test(text))
    return { missing: [...new Set(visible)] }
  }
}

function unquoted(debugged: string): string {
  return debugged.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))).replace(/\\*"/g, '')
}

const printed = compile(PrintJob.parse(await json(process.stdin)))
process.stdout.write('missing' in printed ? JSON.stringify(printed) : printed)
