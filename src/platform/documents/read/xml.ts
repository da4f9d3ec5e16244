import { DOMParser, type Element, type Node } from '@xmldom/xmldom'
import { Refusal } from './errors.ts'

export type { Element } from '@xmldom/xmldom'

/**
 * Parses a part of an office document.
 * @throws Refusal `broken` for malformed XML and for any document type: office files have none, and entities are only good for attacks
 */
export function parseXml(bytes: Buffer, name: string): Element {
  const text = decodeXml(bytes)
  if (/<!DOCTYPE/i.test(text)) throw new Refusal('broken', `${name} has a document type`)
  try {
    const document = new DOMParser({ onError: () => undefined }).parseFromString(text, 'text/xml')
    if (document.documentElement) return document.documentElement
  } catch (error) {
    throw new Refusal('broken', `${name}: ${String(error)}`, { cause: error })
  }
  throw new Refusal('broken', `${name} is empty`)
}

/** Some writers of office files use UTF-16, which XML allows with a byte order mark. */
function decodeXml(bytes: Buffer): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

/** The element children of a node, in order. */
export function childrenOf(node: Node): Element[] {
  const children: Element[] = []
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.nodeType === child.ELEMENT_NODE) children.push(child as Element)
  return children
}

/** The name without its prefix: writers choose prefixes freely. */
export function nameOf(element: Element): string {
  return element.localName ?? element.nodeName
}
