import type { Words } from '../words.ts'

export const feedback: Words['feedback'] = {
  page: 'Feedback',
  title: 'Answer one question and hear what we think',
  text: 'One you were really asked, or one you dread. You get a few short sentences back.',
  question: 'Question',
  questionExample: 'e.g. Tell me about finishing work with a colleague you disagreed with.',
  answer: 'My answer',
  answerExample: 'Write as you would speak.',
  needsQuestion: 'Please write the question.',
  send: 'Get feedback',
  stop: 'Stop',
  fromBank: 'Choose from the question bank',
  result: 'Feedback',
  reading: 'Reading your answer',
  waiting: 'Reconnecting',
  stopped: 'Stopped here. Your question and answer are kept.',
  interrupted: 'The server restarted and this stopped. Your question and answer are kept; please ask again.',
  reference: (question) => `Compared with “${question}” of the question bank.`,
  rules: 'Looked at by rules, without an AI model.',
  said: { started: 'Feedback is being written.', done: 'The feedback is there.', failed: 'The feedback did not finish.' },
}
