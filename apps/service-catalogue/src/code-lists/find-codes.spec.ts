import { describe, expect, it } from '@jest/globals';
import { codeListNames, codeLists } from './find-codes.js';

const base = 'http://uri.suomi.fi/codelist/ptv/';

describe('The code lists', () => {
  it('are whole', () => {
    expect(codeListNames.map((name) => codeLists[name].codes.length)).toEqual([228, 17, 19, 1805]);
  });

  it('have every service class, target group and life event in three languages', () => {
    for (const name of ['serviceClasses', 'targetGroups', 'lifeEvents'] as const)
      for (const { names } of codeLists[name].codes) expect(Object.keys(names)).toEqual(['fi', 'sv', 'en']);
  });

  it('know a code by the URI it had before', () => {
    const old = codeLists.serviceClasses.withUri('http://urn.fi/URN:NBN:fi:au:ptvl:v1017');
    expect(old).toMatchObject({ code: 'P3.4', uri: `${base}ptvserclass2/code/P3.4`, names: { fi: 'Varhaiskasvatus' } });
    expect(codeLists.targetGroups.withUri('http://urn.fi/URN:NBN:fi:au:ptvl:v2001')?.code).toBe('KR1');
  });

  it('accept present URIs only', () => {
    expect(codeLists.lifeEvents.has(`${base}ptvelti/code/KE7`)).toBe(true);
    expect(codeLists.lifeEvents.has('http://urn.fi/URN:NBN:fi:au:ptvl:v3017')).toBe(false);
    expect(codeLists.lifeEvents.has(`${base}ptvelti/code/KE99`)).toBe(false);
  });

  it('find a code by its Finnish name, whatever the case', () => {
    expect(codeLists.serviceClasses.withFinnishName(' kuluttajansuoja ').map(({ code }) => code)).toEqual(['P21.1']);
  });
});
