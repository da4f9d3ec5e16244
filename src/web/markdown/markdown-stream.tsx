import { memo, useRef } from 'react'
import Markdown, { type Components } from 'react-markdown'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remend from 'remend'
import { type Blocks, growBlocks, noBlocks } from './blocks.ts'
import classes from './markdown-stream.module.css'

// Korean particles follow closing marks without a space (`**JWT**는`), which CommonMark alone does not take for emphasis.
const plugins = [remarkGfm, remarkCjkFriendly]

/** A model's text makes the browser fetch nothing: pictures are their descriptions, links are followed only by hand and tell nobody where from. */
const components: Components = {
  img: ({ alt }) => <span>{alt}</span>,
  a: ({ href, children }) =>
    href && /^(https?:|mailto:)/i.test(href) ? (
      <a href={href} target="_blank" rel="noopener noreferrer nofollow">
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
  table: ({ children }) => (
    <div className={classes.table}>
      <table>{children}</table>
    </div>
  ),
  input: ({ checked }) => <span aria-hidden>{checked ? '☑' : '☐'}</span>,
}

/** Raw HTML is left out: react-markdown makes elements, never markup. */
const Block = memo(function Block({ text }: { text: string }) {
  return (
    <Markdown remarkPlugins={plugins} components={components} skipHtml>
      {text}
    </Markdown>
  )
})

const GROUP = 16
/** Settled blocks in groups, so that a long text costs a few comparisons for each piece and not one for each block. */
const Group = memo(
  function Group({ blocks, from }: { blocks: readonly string[]; from: number }) {
    // biome-ignore lint/suspicious/noArrayIndexKey: settled blocks never move
    return blocks.slice(from, from + GROUP).map((text, index) => <Block key={from + index} text={text} />)
  },
  (before, after) =>
    Math.min(before.blocks.length, before.from + GROUP) === Math.min(after.blocks.length, after.from + GROUP) &&
    before.blocks[before.from] === after.blocks[after.from],
)

interface MarkdownStreamProps {
  text: string
  /** Whether more may come: only then are missing ends of marks filled in. */
  isWriting?: boolean
}

/** Markdown that people read while it is written: what is settled is not parsed again, and what is open looks finished at every moment. */
export function MarkdownStream({ text, isWriting = false }: MarkdownStreamProps) {
  const blocks = useRef<Blocks>(noBlocks)
  blocks.current = growBlocks(blocks.current, text)
  const { settled, open } = blocks.current
  const groups = Array.from({ length: Math.ceil(settled.length / GROUP) }, (_, at) => at * GROUP)
  return (
    <div className={classes.markdown}>
      {groups.map((from) => (
        <Group key={from} blocks={settled} from={from} />
      ))}
      <Block text={isWriting ? remend(open) : open} />
    </div>
  )
}
