// The part of the DOM that pages are worked on with. linkedom has no types of its own for it here, since the server is compiled without the browser's.
export interface PageNode {
  nodeType: number
  nodeName: string
  textContent: string
  parentNode: PageElement | null
}
export interface PageElement extends PageNode {
  innerHTML: string
  children: ArrayLike<PageElement>
  childNodes: ArrayLike<PageNode>
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): ArrayLike<PageElement> & Iterable<PageElement>
  closest(selector: string): PageElement | null
  replaceWith(...nodes: (PageNode | string)[]): void
  remove(): void
  append(...nodes: (PageNode | string)[]): void
}
export interface PageDocument extends PageElement {
  body: PageElement
  title: string
  createElement(name: string): PageElement
}
