/** PostgreSQL's dictionaries for the three languages. */
const dictionaries = { fi: 'finnish', sv: 'swedish', en: 'english' } as const;

const weighed = (weight: string, text: (language: string) => string) =>
  Object.entries(dictionaries).map(
    ([language, dictionary]) => `setweight(to_tsvector('${dictionary}', coalesce(${text(language)}, '')), '${weight}')`,
  );

/**
 * SQL of a generated column: the words of a content by their stems, names before summaries and keywords, these before the rest.
 * Each language by its own dictionary; keywords, whose language is not told, by all.
 */
export const searchVector = (content = 'content'): string =>
  [
    ...weighed('A', (language) => `${content} -> 'names' ->> '${language}'`),
    ...weighed('B', (language) => `${content} -> 'summaries' ->> '${language}'`),
    ...weighed('B', () => `${content} ->> 'keywords'`),
    ...weighed('C', (language) => `${content} -> 'descriptions' ->> '${language}'`),
  ].join(' || ');

/** SQL of the query for what a person typed: all words in one of the three languages. */
export const searchQuery = (parameter: string): string =>
  `(${Object.values(dictionaries)
    .map((dictionary) => `plainto_tsquery('${dictionary}', ${parameter})`)
    .join(' || ')})`;
