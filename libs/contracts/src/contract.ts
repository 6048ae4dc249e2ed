import { z } from 'zod';

/** What a message of one type says: its stable name, its data's schema and an example that passes it. */
export interface Contract<Data = unknown> {
  /** `nelikentta.<owner>.<plural>.<past-verb>.v<n>`; never changes after release. */
  readonly type: string;
  /** The service that may publish it. */
  readonly owner: string;
  readonly summary: string;
  readonly schema: z.ZodType<Data>;
  readonly example: Data;
  /** What each row of a message is about and how new it is, in the order of the rows. */
  rowsIn(data: Data): readonly RowId[];
}

/** Which row of a contract: its key in texts whose order, one after the other, is that of the pages of a restatement; its version. */
export interface RowId {
  readonly key: readonly string[];
  readonly version: number;
}

/** What one service may ask another: reads only, answered within a deadline. */
export interface Question<Input = unknown, Answer = unknown> {
  /** `<owner>.<question>` */
  readonly name: string;
  readonly owner: string;
  readonly summary: string;
  readonly input: z.ZodType<Input>;
  readonly answer: z.ZodType<Answer>;
}

/** Rows of a message: at least one, at most a thousand, which stays below 512 kB. */
export const batchOf = <Row extends z.ZodType>(row: Row) => z.array(row).min(1).max(1000);

interface ContractFacts<Data, Row> {
  readonly owner: string;
  /** `<plural>.<past-verb>` */
  readonly name: string;
  readonly version: number;
  readonly summary: string;
  readonly schema: z.ZodType<Data>;
  readonly rowsOf: (data: Data) => readonly Row[];
  readonly keyOf: (row: Row) => readonly string[];
  readonly example: Data;
}

export const contract = <Data, Row extends { readonly version: number }>({
  owner,
  name,
  version,
  rowsOf,
  keyOf,
  ...rest
}: ContractFacts<Data, Row>): Contract<Data> => ({
  type: `nelikentta.${owner}.${name}.v${String(version)}`,
  owner,
  rowsIn: (data) => rowsOf(data).map((row) => ({ key: keyOf(row), version: row.version })),
  ...rest,
});

export const question = <Input, Answer>(
  owner: string,
  name: string,
  summary: string,
  input: z.ZodType<Input>,
  answer: z.ZodType<Answer>,
): Question<Input, Answer> => ({
  name: `${owner}.${name}`,
  owner,
  summary,
  input,
  answer,
});

export const Day = z.iso.date();
export const Instant = z.iso.datetime();
export const Municipality = z.string().regex(/^\d{3}$/);
/** Counts up with each change of the row; the highest known version is the truth, whatever the order of arrival. */
export const Version = z.int().positive();
