import { Modal, type ModalProps } from '@mantine/core'
import { useWords } from '../i18n/use-words.tsx'
import { useFocusHome } from './use-focus-home.ts'

interface FormDialogProps extends Pick<ModalProps, 'opened' | 'onClose' | 'title' | 'children'> {
  size?: 'sm' | 'md' | 'lg'
}

/**
 * A dialog that one types into: a press beside it does not throw that away. It is always there and only `opened` changes, so that the
 * focus goes back to where it came from; what is inside begins anew each time.
 */
export function FormDialog({ size = 'md', ...props }: FormDialogProps) {
  const { app } = useWords()
  const focusHome = useFocusHome(props.opened)
  return (
    <Modal
      {...props}
      size={size}
      onExitTransitionEnd={focusHome}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': app.close }}
    />
  )
}
