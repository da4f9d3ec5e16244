import { Menu, type MenuSubItemProps } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import type { ExportFormat } from '#features/letters/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'

/** In the order in which they are offered: what companies ask for comes first. */
const FORMATS: readonly ExportFormat[] = ['docx', 'pdf', 'hwpx', 'md', 'txt']

/** The formats as lines of a menu. */
export function ExportItems({ onExport }: { onExport(format: ExportFormat): void }) {
  const { formats } = useWords().desk.actions
  return FORMATS.map((format) => (
    <Menu.Item key={format} onClick={() => onExport(format)}>
      {formats[format]}
    </Menu.Item>
  ))
}

interface ExportMenuProps extends Pick<MenuSubItemProps, 'disabled' | 'hiddenFrom'> {
  label: string
  onExport(format: ExportFormat): void
}

/** A line of a menu that opens to the formats: under the pointer, and by a press, since a finger does not hover. */
export function ExportMenu({ label, onExport, ...props }: ExportMenuProps) {
  const [opened, setOpened] = useState(false)
  return (
    <Menu.Sub width="max-content" opened={opened} onChange={setOpened}>
      <Menu.Sub.Target>
        <Menu.Sub.Item {...props} leftSection={<IconDownload className="small-icon" aria-hidden />} onClick={() => setOpened(true)}>
          {label}
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        <ExportItems onExport={onExport} />
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  )
}
