// THIRD_PARTY_NOTICES.md: who made what ships with Jiwon, and under which terms. Each text of terms stands once, with all whom it concerns.
import type { ShippedPackage } from './licences.ts'

const HEAD = `# Third-party notices

Jiwon itself is under the MIT licence (LICENSE). It stands on the work of others, listed here with their terms.
This file is made by \`npm run docs\` from the packages that the server needs to run and those that the built web app holds.

## Files in this repository that are not ours

- \`assets/fonts/Pretendard-*.ttf\`: Pretendard, SIL Open Font License 1.1 (\`assets/fonts/OFL.txt\`).
- \`db/embedded.tar.gz\`: an empty database made with PGlite (PostgreSQL Licence, Apache-2.0) and pgvector (PostgreSQL Licence).
`

const COPYRIGHT = /^\s*(?:\*\s*)?(?:copyright|\(c\)|©).*\d{4}|^\s*copyright \(c\)/i

/** @returns the whole file. */
export function renderNotices(packages: readonly ShippedPackage[]): string {
  const exceptions = packages.filter(({ exception }) => exception !== undefined)
  const onSomePlatforms = packages.filter(({ platform }) => platform)
  const withoutText = packages.filter(({ platform, texts }) => !platform && texts.length === 0)
  return [
    HEAD,
    '## Let through by name\n',
    ...exceptions.map(
      ({ name, version, licence, exception }) => `- ${name} ${version} ${licence.startsWith('(') ? licence : `(${licence})`}: ${exception}`,
    ),
    '\n## Parts that are installed on some platforms only\n\nTheir texts are in the packages.\n',
    ...onSomePlatforms.map(line),
    '\n## Packages that name their licence without its text\n',
    ...withoutText.map(line),
    '\n## Texts\n',
    ...textGroups(packages).map(renderGroup),
  ].join('\n')
}

const line = ({ name, version, licence }: ShippedPackage) => `- ${name} ${version}: ${licence}`

interface Group {
  body: string
  members: { label: string; copyright: string[] }[]
}

/** Packages under the same words stand together; their copyright lines, which differ, are kept beside their names. */
function textGroups(packages: readonly ShippedPackage[]): Group[] {
  const groups = new Map<string, Group>()
  for (const { name, version, texts } of packages) {
    for (const text of texts) {
      const lines = text.replaceAll('\r\n', '\n').split('\n')
      const copyright = lines.filter((one) => COPYRIGHT.test(one)).map((one) => one.trim())
      const body = lines
        .filter((one) => !COPYRIGHT.test(one))
        .join('\n')
        .trim()
      const key = body.replaceAll(/[\s"'“”*]+/g, ' ').toLowerCase()
      const group = groups.get(key) ?? { body, members: [] }
      group.members.push({ label: `${name} ${version}`, copyright })
      groups.set(key, group)
    }
  }
  return [...groups.values()].sort((a, b) => b.members.length - a.members.length)
}

function renderGroup({ body, members }: Group): string {
  const names = members.map(({ label, copyright }) => `- ${[label, ...copyright].join('; ')}`)
  return `---\n\n${names.join('\n')}\n\n${body
    .split('\n')
    .map((one) => `    ${one.trimEnd()}`.trimEnd())
    .join('\n')}\n`
}
