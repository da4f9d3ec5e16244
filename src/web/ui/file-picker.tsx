import { FileButton } from '@mantine/core'
import { useRef } from 'react'

interface FilePickerProps {
  accept: string
  onFile(file: File): void
  children(props: { onClick(): void }): React.ReactNode
}

/** A way to a file. The same file can be chosen again after an error, of which a browser would not tell without the reset. */
export function FilePicker({ accept, onFile, children }: FilePickerProps) {
  const reset = useRef<() => void>(null)
  return (
    <FileButton
      accept={accept}
      resetRef={reset}
      onChange={(file) => {
        reset.current?.()
        if (file) onFile(file)
      }}
    >
      {children}
    </FileButton>
  )
}
