import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const mistakes = (environment: Record<string, string>) => {
  try {
    readConfig(environment)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes
    throw error
  }
}

describe('settings', () => {
  it('have defaults for everything: nothing needs to be set', () => {
    expect(readConfig({})).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      JIWON_SIGNUP: 'open',
      JIWON_TIME_ZONE: 'Asia/Seoul',
      JIWON_QUOTA_REVISIONS: 5,
      publicUrl: 'http://127.0.0.1:3000',
    })
  })
  it('empty ones count as absent, unknown ones are none of ours', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', HOME: '/x' }).PORT).toBe(3000)
  })
  it('how many questions an interview and a résumé have is the operator’s', () => {
    expect(readConfig({ JIWON_INTERVIEW_COUNTS: '10,0,1', JIWON_RESUME_QUESTIONS: '8' })).toMatchObject({
      JIWON_INTERVIEW_COUNTS: '10,0,1',
      JIWON_RESUME_QUESTIONS: 8,
    })
    expect(mistakes({ JIWON_INTERVIEW_COUNTS: '0,0,0' })).toHaveLength(1)
    expect(mistakes({ JIWON_INTERVIEW_COUNTS: '2,2,11' })).toHaveLength(1)
  })
  it('every mistake has a sentence with its name', () => {
    expect(
      mistakes({ PORT: '70000', JIWON_TIME_ZONE: 'Mars/Base', JIWON_QUOTA_REVISIONS: '-1', JIWON_SAMPLES: 'perhaps' }).map(
        (mistake) => mistake.split(':')[0],
      ),
    ).toEqual(['PORT', 'JIWON_SAMPLES', 'JIWON_TIME_ZONE', 'JIWON_QUOTA_REVISIONS'])
  })
  it('the public address loses its last slash, and quotas may be unlimited', () => {
    expect(
      readConfig({ JIWON_URL: 'https://jiwon.example.org/', JIWON_QUOTA_REVISIONS: 'unlimited', JIWON_QUOTA_INTERVIEWS: '0' }),
    ).toMatchObject({
      publicUrl: 'https://jiwon.example.org',
      JIWON_QUOTA_REVISIONS: 'unlimited',
      JIWON_QUOTA_INTERVIEWS: 0,
    })
  })
})
