/** Words whose effect no file can show, each with the test that proves it. */
export const PROVED_ELSEWHERE: Readonly<Record<string, string>> = {}
