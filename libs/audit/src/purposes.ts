/** For what personal data may be handled; said in the header `Purpose` and kept in each audit row. */
export const purposes = [
  'service-delivery',
  'customer-guidance',
  'feedback-handling',
  'data-quality',
  'supervision',
  'data-subject-request',
  'steering',
] as const;
export type Purpose = (typeof purposes)[number];

export const isPurpose = (text: string): text is Purpose => (purposes as readonly string[]).includes(text);
