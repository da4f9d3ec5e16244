import { TextInput } from '@mantine/core'
import { joinParts, partsOf } from '#web/dates.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import classes from './form.module.css'

export interface Values {
  company: string
  position: string
  day: string
  hour: string
}

export function toValues({ company, position, dueDate }: { company: string; position: string; dueDate: string | null }): Values {
  return { company, position, ...partsOf(dueDate) }
}

export function toInput({ company, position, day, hour }: Values): { company: string; position: string; dueDate: string | null } {
  return { company: company.trim(), position: position.trim(), dueDate: joinParts({ day, hour }) }
}

interface ApplicationFieldsProps {
  values: Values
  onChange(values: Values): void
  /** Whether sending was tried, so that what is missing may be said. */
  asked: boolean
}

export function ApplicationFields({ values, onChange, asked }: ApplicationFieldsProps) {
  const words = useWords().applications.new
  const set = (name: keyof Values) => (event: React.ChangeEvent<HTMLInputElement>) =>
    onChange({ ...values, [name]: event.currentTarget.value })
  return (
    <>
      <TextInput
        label={words.company}
        placeholder={words.companyExample}
        value={values.company}
        onChange={set('company')}
        maxLength={100}
        autoComplete="off"
        error={asked && !values.company.trim() && words.needsCompany}
      />
      <TextInput
        label={words.position}
        placeholder={words.positionExample}
        value={values.position}
        onChange={set('position')}
        maxLength={100}
        autoComplete="off"
        error={asked && !values.position.trim() && words.needsPosition}
      />
      <div className={classes.pair}>
        <TextInput label={words.dueDate} description={words.dueDateText} type="date" value={values.day} onChange={set('day')} />
        <TextInput
          label={words.dueHour}
          description={words.dueHourText}
          type="time"
          value={values.hour}
          onChange={set('hour')}
          disabled={values.day === ''}
        />
      </div>
    </>
  )
}
