import type { Words } from '../words.ts'

export const home: Words['home'] = {
  none: { title: 'Where will you apply?', text: 'Add a company and its questions; deadlines and drafts are then looked after here.' },
  calm: { title: 'Nothing is due soon', text: 'Go on with a letter, or prepare a new application.' },
  due: (company, days) =>
    days < 0
      ? `The deadline of ${company} has passed`
      : days === 0
        ? `${company} is due today`
        : days === 1
          ? `${company} is due tomorrow`
          : `${company} is due in ${days} days`,
  progress: (finished, total) =>
    finished === 0
      ? total === 1
        ? 'One question to answer.'
        : `${total} questions to answer.`
      : finished === total
        ? total === 1
          ? 'The letter is finished. All that is left is to send it.'
          : `All ${total} letters are finished. All that is left is to send them.`
        : `${finished} of ${total} finished.`,
  continue: {
    label: 'Continue',
    action: 'Continue',
    start: 'Start writing',
    stoppedAt: (when) => `Last edited ${when}`,
    drafting: 'A draft is being written',
    untouched: 'Not begun yet',
    empty: 'A blank page so far. Answer a hint and a draft can be made.',
  },
  others: 'Other places',
  dueList: 'Upcoming deadlines',
  add: 'Add application',
  all: (count) => (count === 1 ? 'See the application' : `See all ${count} applications`),
  quotas: {
    title: 'Left today',
    names: { revisions: 'Revisions', interviews: 'Interview practice' },
    left: (count) => `${count}`,
    unlimited: 'No limit',
    label: (left, total) => `${left} of ${total} left`,
    returns: (time) => `They return at ${time}.`,
  },
  suggestion: {
    title: 'You could try this',
    cv: { text: 'With a CV uploaded, you need not type the same experience again for each draft.', action: 'Upload a CV' },
    resume: { text: 'A few answers make a résumé in Word and PDF, to be fitted to each posting.', action: 'Make a résumé' },
    finish: (company) => ({
      text: `Everything for ${company} is written. Look at the checks once more before you export it.`,
      action: 'See the checks',
    }),
    blank: (company, count) => ({
      text:
        count === 1
          ? `One question of ${company} is still untouched. Answering a single hint is enough to begin.`
          : `${count} questions of ${company} are still untouched. Answering a single hint is enough to begin.`,
      action: 'Begin',
    }),
    interview: (company) => ({
      text: `Practise for the interview at ${company}: you are asked about what your letter says.`,
      action: 'Practise',
    }),
    likeness: { text: 'Mark letters you like; they are then easy to find when you write the next one.', action: 'See applications' },
  },
  sample: {
    try: 'Try it with a sample',
    text: 'Write once for a company that we made up. It goes away with one click.',
    remove: 'Remove sample',
    mark: 'sample',
  },
}
