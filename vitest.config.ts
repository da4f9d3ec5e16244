import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // On a shared machine a process may be starved for longer than a test can wait; what fails twice is broken.
    retry: process.env.CI ? 1 : 0,
    // The machine that checks a change has two cores; more workers only wait for each other.
    maxWorkers: 2,
  },
})
