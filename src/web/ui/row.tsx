import { Link, type LinkProps } from '@tanstack/react-router'
import classes from './row.module.css'

interface RowProps {
  /** Stands first and large: a D-day, a number. */
  lead: React.ReactNode
  urgent?: boolean
  title: React.ReactNode
  text: React.ReactNode
  aside?: React.ReactNode
  action: string
  link: LinkProps
  /** What stands beside the link, such as a button of its own. */
  beside?: React.ReactNode
}

/** One line of a list between hairlines; the whole line is the link. */
export function Row({ lead, urgent, title, text, aside, action, link, beside }: RowProps) {
  return (
    <li className={classes.row}>
      <Link {...link}>
        <strong className="figures" data-urgent={urgent || undefined}>
          {lead}
        </strong>
        <span className={classes.body}>
          <span>{title}</span>
          <small className="figures">{text}</small>
        </span>
        {aside && <span className={classes.aside}>{aside}</span>}
        <span className={classes.action}>{action}</span>
      </Link>
      {beside && <div className={classes.beside}>{beside}</div>}
    </li>
  )
}
