/** Finnish personal identity codes (all century signs), e-mail addresses, phone numbers and bearer tokens. */
const personal =
  /\b\d{6}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y]\b|[\w.+-]+@[\w-]+\.[\w.-]+|\+358[\d ]{5,}\d|\beyJ[\w-]+\.[\w-]+\.[\w-]*/giu;

/** The last line of defence: masks what is recognisably personal. Names are not, so free text never gets this far. */
export const masked = (text: string): string => text.replace(personal, '[masked]');

/** Codes, ids, names of routes and tables; no free text. */
const plain = /^[\w.:/@{}*+-]{0,200}$/;

/** A value of a log field or metric label; what is not a plain code becomes `other`. */
export const codeOf = (value: string): string => (plain.test(value) && masked(value) === value ? value : 'other');
