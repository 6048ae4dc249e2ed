import { beforeAll, describe, expect, it } from '@jest/globals';
import { dataFile } from '../data-files.js';
import { listKinds, missingLanguages, textKinds } from '../services/content/service-content.js';
import { readGeneralDescriptions } from './read-general-descriptions.js';

const code = (list: string, notation: string) => `http://uri.suomi.fi/codelist/ptv/${list}/code/${notation}`;

describe("PTV's general descriptions", () => {
  let read: ReturnType<typeof readGeneralDescriptions>;
  const withId = (id: string) => read.descriptions.find(({ sourceId }) => sourceId === id)!;

  beforeAll(() => {
    read = readGeneralDescriptions(dataFile<unknown[]>('general-descriptions/gd.json'));
  });

  it('are read, every one of the 458, and every code is known', () => {
    expect(read.descriptions).toHaveLength(458);
    expect(read.findings).toEqual([]);
  });

  it('become names, plain summaries and Markdown', () => {
    const { content, referenceCode } = withId('00101b14-33b7-4da8-8c13-3a994c50a472');
    expect(referenceCode).toBe('SOTE-0016');
    expect(content.names).toEqual({ fi: 'Lasten palveluohjaus' });
    expect(content.descriptions?.fi).toMatch(
      /^Jos alle 13-vuotiaalla .* palvelujen pariin\.\n\nLapsen huoltaja .* päätöksiä\.$/s,
    );
    expect(content).toMatchObject({ serviceType: 'service', chargeType: 'freeOfCharge', keywords: ['palveluohjaus'] });
    expect(content.legislation?.[0]).toEqual({
      names: { fi: 'Terveydenhuoltolaki' },
      links: { fi: 'http://www.finlex.fi/fi/laki/ajantasa/2010/20101326' },
    });
  });

  it('keep their codes by present URI', () => {
    const { content } = withId('00101b14-33b7-4da8-8c13-3a994c50a472');
    expect(content.serviceClasses).toEqual([code('ptvserclass2', 'P4.13')]);
    expect(content.targetGroups).toEqual([code('ptvkohderyhmat', 'KR1.2'), code('ptvkohderyhmat', 'KR1')]);
  });

  it('show a missing language as missing', () => {
    expect(missingLanguages(withId('00101b14-33b7-4da8-8c13-3a994c50a472').content.names!)).toEqual(['sv', 'en']);
    const named = (language: 'fi' | 'sv' | 'en') =>
      read.descriptions.filter(({ content }) => content.names?.[language] !== undefined);
    expect([named('fi').length, named('sv').length, named('en').length]).toEqual([458, 337, 334]);
  });

  it('hold no empty text and no trace of the editor', () => {
    for (const { content } of read.descriptions)
      for (const kind of textKinds)
        for (const text of Object.values(content[kind] ?? {})) expect(text).toMatch(/^(?!\{"entityMap")\S/);
  });

  it('hold every list without repeats', () => {
    for (const { content } of read.descriptions)
      for (const list of listKinds.map((kind) => content[kind] ?? [])) expect(new Set(list).size).toBe(list.length);
  });
});

describe('A general description that cannot be mapped', () => {
  const name = [{ Lang: 'fi', Label: 'Nimi' }];
  const Id = '00101b14-33b7-4da8-8c13-3a994c50a472';
  const read = (more: object) => readGeneralDescriptions([{ Id, Name: name, ...more }]);
  const finding = (field: string, value: string, reason: string) => ({
    record: `generalDescription ${Id}`,
    field,
    value,
    reason,
  });

  it('is reported field by field and kept for the rest', () => {
    const { descriptions, findings } = read({
      ServiceType: 'Wizardry',
      ServiceClass: [{ Key: 'urn:none', Value: 'Ei ole' }],
      UserInstructions: [{ Lang: 'fi', Label: '{"blocks": 3}' }],
      ShortDescription: [{ Lang: 'se', Label: 'Ovdamearka' }],
      Colour: 'red',
    });
    expect(descriptions).toHaveLength(1);
    expect(findings).toEqual([
      finding('Colour', 'red', 'notKept'),
      finding('ShortDescription', 'se', 'unknownLanguage'),
      finding('UserInstructions', '{"blocks": 3}', 'unreadable'),
      finding('ServiceType', 'Wizardry', 'unknownCode'),
      finding('ServiceClass', 'urn:none', 'unknownCode'),
    ]);
  });

  it('is left out when it has no name or another shape', () => {
    expect(readGeneralDescriptions([{ Id, Name: [] }]).findings[0]).toMatchObject({ field: 'Name', reason: 'missingName' });
    expect(readGeneralDescriptions([{ Id: 'x', Name: name }, 7])).toMatchObject({
      descriptions: [],
      findings: [
        { record: 'generalDescription x', field: 'Id', reason: 'unreadable' },
        { record: 'generalDescription at 2', reason: 'unreadable' },
      ],
    });
  });
});
