import type { ko } from './ko.ts'

/** Every word of the interface. Korean is written first and gives the keys; what varies is a function, so that arguments and plurals are checked. */
export type Words = typeof ko
