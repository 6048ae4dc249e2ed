/** A rhythm of the day: how much of it falls to each hour from six in the morning to ten in the evening. */
export type Rhythm = readonly number[];

export const firstHour = 6;
export const hours = 16;

/** Departments' counters and telephones, and what they look up meanwhile. */
export const counters: Rhythm = [2, 6, 12, 14, 13, 9, 10, 13, 12, 8, 4, 2, 1, 1, 1, 1];
/** People themselves, most of all after work. */
export const people: Rhythm = [2, 3, 5, 6, 6, 6, 7, 6, 6, 7, 8, 10, 11, 9, 6, 3];
/** Those who plan and steer. */
export const desks: Rhythm = [0, 2, 8, 12, 11, 8, 4, 10, 12, 9, 4, 1, 1, 0, 0, 0];
/** Departments' files: early, before the counters open, and when they have closed. */
export const files: Rhythm = [12, 10, 4, 2, 2, 2, 2, 2, 2, 2, 4, 6, 8, 8, 6, 4];

/** So many of a day's requests as fall to each hour; together they are all of them, and at least one. */
export function byHour(aDay: number, rhythm: Rhythm): number[] {
  const total = Math.max(1, Math.round(aDay));
  const whole = rhythm.reduce((sum, part) => sum + part, 0);
  let gone = 0;
  let told = 0;
  return rhythm.map((part) => {
    gone += part;
    const due = Math.round((total * gone) / whole) - told;
    told += due;
    return due;
  });
}
