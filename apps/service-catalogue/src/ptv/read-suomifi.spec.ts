import { beforeAll, describe, expect, it } from '@jest/globals';
import { dataFile } from '../data-files.js';
import { readSuomifi, type SuomifiFiles, suomifiFiles, type SuomifiMaterial } from './read-suomifi.js';

const code = (list: string, notation: string) => `http://uri.suomi.fi/codelist/ptv/${list}/code/${notation}`;
const emptyFiles = Object.fromEntries(suomifiFiles.map((file) => [file, []])) as unknown as SuomifiFiles;

describe('The early Suomi.fi material', () => {
  let read: SuomifiMaterial;
  const findings = (reason: string) => read.findings.filter((finding) => finding.reason === reason);

  beforeAll(() => {
    const files = suomifiFiles.map((file) => [file, dataFile(`suomifi-services/${file}.json`)]);
    read = readSuomifi(Object.fromEntries(files) as SuomifiFiles);
  });

  it('is read whole', () => {
    expect([read.services.length, read.organizations.length, read.generalDescriptions.length]).toEqual([165, 306, 29]);
    const kinds = ['eChannel', 'webPage', 'printableForm', 'phone', 'serviceLocation'];
    expect(kinds.map((kind) => read.channels.filter((channel) => channel.kind === kind).length)).toEqual([37, 43, 32, 28, 89]);
    expect(findings('unreadable')).toEqual([]);
  });

  it('links services to organisations, channels and general descriptions by the ids that run through the files', () => {
    const service = read.services.find(({ content }) => content.names?.fi === 'Tontin lohkominen')!;
    expect(service).toMatchObject({
      generalDescriptionSourceId: '126',
      responsibleSourceIds: ['105'],
      providerSourceIds: ['105'],
    });
    expect(read.organizations.find(({ sourceId }) => sourceId === '105')).toMatchObject({
      names: { fi: 'Mikkelin kaupunki' },
      type: 'municipality',
    });
    expect(read.connections).toContainEqual({ serviceSourceId: service.sourceId, channelSourceId: '250' });
    expect(read.channels.find(({ sourceId }) => sourceId === '250')).toMatchObject({ kind: 'serviceLocation' });
    expect(service.content).toMatchObject({
      serviceClasses: [code('ptvserclass2', 'P2.4')],
      chargeType: 'chargeable',
      targetGroups: [code('ptvkohderyhmat', 'KR1'), code('ptvkohderyhmat', 'KR2')],
    });
    expect(service.content.keywords).toContain('tontin mittaus');
  });

  it('reports each reference to a record that is not there', () => {
    const missing = findings('unknownReference').map(({ record, field, value }) => `${record} ${field} ${value}`);
    expect(missing.filter((text) => text.includes('Organization'))).toHaveLength(6);
    expect(missing).toEqual(
      expect.arrayContaining([expect.stringMatching(/officeChannel 182$/), expect.stringMatching(/transactionForm 318$/)]),
    );
  });

  it('reports names that no present code has', () => {
    expect([...new Set(findings('unknownCode').map(({ value }) => value))].sort()).toEqual([
      'Hallinto',
      'Henkilöstöpalvelut',
      'Kansainväliset yritykset',
      'Kotieläimet',
      'Luonnonvarat',
      'Oikeudenkäynti ja rikosasiat',
      'Oikeusturva ja lainmukaisuus',
      'Päätöksenteko',
      'Suomen edustustot ulkomailla',
      'Tarkastustoiminta',
      'Virastopalvelut',
      'eläimet',
      'kasvit',
      'klkl',
    ]);
  });

  it('keeps no address of a person that the source has removed', () => {
    for (const { details } of [...read.channels, ...read.organizations])
      for (const email of details.emails ?? []) expect(email).not.toContain('redacted@');
    expect(read.findings).toContainEqual(expect.objectContaining({ field: 'email', reason: 'notKept' }));
  });

  it('is Finnish only, and says so', () => {
    for (const { content } of read.services) expect(Object.keys(content.names ?? {})).toEqual(['fi']);
  });

  it('places service locations on the map in metres', () => {
    const { details } = read.channels.find(({ sourceId }) => sourceId === '134')!;
    expect(details.position).toEqual({ east: 514303, north: 6818473 });
    expect(details.addresses?.[0]).toMatchObject({
      kind: 'visiting',
      street: 'Linnantie 2',
      postalCode: '52300',
      postOffice: 'Ristiina',
    });
    expect(details.openingHours).toEqual([
      { days: [4, 5], opens: '08:00', closes: '16:15', exception: 'Ajanvaraus tarvitaan.' },
    ]);
  });
});

describe('Material that does not fit together', () => {
  it('is reported and the rest is kept', () => {
    const read = readSuomifi({
      ...emptyFiles,
      services: [
        { id: 1, name: 'Palvelu', generalDescription: 9, serviceClass: ['Ulosotto', 'Ei ole'], serviceCharge: 'kilpi' },
        { id: 'x' },
      ],
      phone_service: [{ id: 2, name: 'Puhelin', organization: 3 }],
    });
    expect(read.services).toMatchObject([{ sourceId: '1', generalDescriptionSourceId: null }]);
    expect(read.channels).toEqual([]);
    expect(read.findings.map(({ record, field, value, reason }) => [record, field, value, reason])).toEqual([
      ['service x', 'id', expect.any(String), 'unreadable'],
      ['service 1', 'serviceClass', 'Ei ole', 'unknownCode'],
      ['service 1', 'serviceCharge', 'kilpi', 'unknownCode'],
      ['phone 2', 'organization', '3', 'unknownReference'],
      ['service 1', 'generalDescription', '9', 'unknownReference'],
    ]);
  });
});
