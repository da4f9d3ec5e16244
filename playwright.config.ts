import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'test/browser',
  timeout: 90_000,
  // The machine that checks a change has two cores: the server and the browser need one each.
  workers: 1,
  reporter: 'list',
  use: {
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
})
