import { Readable } from 'node:stream';
import { municipality } from '../service-at-work.js';

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const birthDays = 30_000;
const families = ['Korhonen', 'Virtanen', 'Mäkinen', 'Nieminen', 'Lindström', 'Öhman', 'Laine', 'Heikkinen'];
const given = ['Aino', 'Väinö', 'Helmi', 'Eino', 'Åsa', 'Onni', 'Lyyli', 'Toivo', 'Ellen'];

/** A code of the range that is given to nobody; a hundred for each birthday. */
function identityCodeOf(birthDate: string, serial: number): string {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const digits = `${day}${month}${year.slice(2)}`;
  const individual = String(900 + serial);
  return `${digits}${year.startsWith('20') ? 'A' : '-'}${individual}${checkCharacters[Number(digits + individual) % 31] ?? ''}`;
}

/** The n-th customer as a population register would tell it. */
export function customerRow(n: number): object {
  const birthDate = new Date(Date.UTC(1935, 0, 1) + (n % birthDays) * 86_400_000).toISOString().slice(0, 10);
  const familyName = families[n % families.length];
  return {
    sourceSystem: 'vtj',
    sourceId: `h${String(n)}`,
    actorLevel: 'individual',
    givenNames: `${given[n % given.length] ?? ''} ${given[(n * 7) % given.length] ?? ''}`,
    familyName,
    birthDate,
    identityCode: identityCodeOf(birthDate, Math.floor(n / birthDays)),
    language: n % 15 === 0 ? 'sv' : 'fi',
    contacts: [{ kind: 'email', value: `h${String(n)}@posti.example` }],
    residences: [{ kind: 'home', municipality, postalCode: `02${String(100 + (n % 800))}`, from: '2018-03-01', to: null }],
    ...(n % 10 === 0 && { ties: [{ kind: 'work', from: '2020-01-01', to: null }] }),
    ...(n % 4 > 0 && { households: [{ household: `t${String(Math.floor(n / 3))}`, from: '2018-03-01', to: null }] }),
  };
}

/** The n-th encounter of a city of so many customers, as a department's system would tell it. */
export const encounterRow = (n: number, customers: number, serviceIds: readonly string[]): object => ({
  sourceSystem: 'effica',
  sourceId: `k${String(n)}`,
  customerSourceSystem: 'vtj',
  customerSourceId: `h${String((n * 7919) % customers)}`,
  at: new Date(Date.UTC(2025, 0, 1) + ((n * 104_729) % 57_000_000) * 1000).toISOString(),
  channel: n % 3 === 0 ? 'phone' : 'inPerson',
  serviceId: serviceIds[n % serviceIds.length],
  providerId: null,
  quantity: n % 6 === 0 ? null : 1,
});

/** Rows as NDJSON, made while they are sent. */
export function ndjson(many: number, rowOf: (n: number) => object): Readable {
  const pieceRows = 200;
  function* pieces(): Generator<Buffer> {
    for (let from = 0; from < many; from += pieceRows) {
      let piece = '';
      for (let n = from; n < Math.min(from + pieceRows, many); n += 1) piece += `${JSON.stringify(rowOf(n))}\n`;
      yield Buffer.from(piece);
    }
  }
  return Readable.from(pieces(), { objectMode: false });
}
