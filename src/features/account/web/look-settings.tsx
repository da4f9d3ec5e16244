import { type MantineColorScheme, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { useLanguage } from '#web/i18n/use-words.tsx'
import type { Language } from '#wire/language.ts'
import classes from './me-page.module.css'

const schemes: MantineColorScheme[] = ['auto', 'light', 'dark']

/** Language and light; both are remembered on this device. */
export function LookSettings({ modelAvailable }: { modelAvailable: boolean }) {
  const { words, language, speak } = useLanguage()
  const { me } = words.account
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <dl className={classes.lines}>
      <div>
        <dt id="language">{me.language}</dt>
        <dd>
          <SegmentedControl
            aria-labelledby="language"
            value={language}
            onChange={(value) => speak(value as Language)}
            data={[
              { value: 'ko', label: '한국어' },
              { value: 'en', label: 'English' },
            ]}
          />
        </dd>
      </div>
      <div>
        <dt id="theme">{me.theme}</dt>
        <dd>
          <SegmentedControl
            aria-labelledby="theme"
            value={colorScheme}
            onChange={(value) => setColorScheme(value as MantineColorScheme)}
            data={schemes.map((value) => ({ value, label: me.themes[value] }))}
          />
        </dd>
      </div>
      <div>
        <dt>
          {me.model}
          <span>{modelAvailable ? me.modelOn : me.modelOff}</span>
        </dt>
      </div>
    </dl>
  )
}
