import type { Words } from '../words.ts'

export const app: Words['app'] = {
  name: 'Jiwon',
  places: { label: 'Main', home: 'Home', applications: 'Applications', me: 'You' },
  skip: 'Skip to content',
  offline: 'You are offline. What you type stays on this device and is saved once you are back.',
  loading: 'Loading',
  notFound: {
    title: 'There is nothing here',
    text: 'The address has changed, or what was here is gone. Other people’s papers are never shown.',
    action: 'Go home',
  },
  error: {
    title: 'This did not load',
    network: 'The server cannot be reached. Your text is safe; check the connection and try again.',
    unknown: 'Something went wrong before this was done. Your text is safe.',
    forbidden: 'You may not do this. Ask whoever runs this server.',
    returnsAt: (time) => `You can use it again at ${time}.`,
    again: 'Try again',
    copy: 'It could not be copied. Please select the text and copy it yourself.',
  },
  saving: {
    saved: (time) => `Saved ${time}`,
    busy: 'Saving',
    offline: 'On this device',
    failed: 'Not saved',
    again: 'Save again',
  },
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  more: 'More',
}
