import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type CountedServiceDay, serviceDaysCounted } from '@nelikentta/contracts';
import { type Slice, startSlice } from '@nelikentta/testing';
import { segmentation } from '../service.js';
import { homeSince, person, service, tell, use } from '../testing/told.js';

let slice: Slice;
beforeAll(async () => {
  slice = await startSlice(segmentation, { now: '2026-05-04T10:00:00Z' });
});
afterAll(() => slice.stop());

/** What a listener that keeps the highest version of each cell knows of a service; empty cells left out. */
async function knownOf(serviceId: string) {
  await slice.drain();
  const cells = new Map<string, CountedServiceDay>();
  for (const cell of (await slice.published(serviceDaysCounted)).flatMap((message) => message.cells)) {
    const key = [cell.serviceId, cell.providerId, cell.actorLevel, cell.customerGroup, cell.day].join();
    if (cell.serviceId === serviceId && cell.version > (cells.get(key)?.version ?? 0)) cells.set(key, cell);
  }
  return [...cells.values()]
    .map(({ day, customerGroup, version: _, serviceId: __, actorLevel: ___, providerId: ____, ...figures }) => ({
      day,
      customerGroup,
      ...Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== 0)),
    }))
    .filter((cell) => Object.keys(cell).length > 2)
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}

const feedbackFrom = (customerId: string | null, serviceId: string, csat: number, nps: number) => ({
  feedbackId: randomUUID(),
  version: 1,
  customerId,
  serviceId,
  at: '2026-05-02T09:00:00Z',
  csat,
  nps,
  retracted: false,
});

describe('A service day', () => {
  it('counts uses by the local day and the segment that the use itself puts its customer in', async () => {
    const [library, resident] = [service(), person({ residences: [homeSince('2020-01-01')] })];
    await tell(slice, {
      services: [library],
      customers: [resident],
      encounters: [
        use(resident, library, '2026-05-01T20:59:59Z', { quantity: 2.5 }),
        use(resident, library, '2026-05-01T21:00:00Z'),
        use(resident, library, '2026-05-01T21:30:00Z', { quantity: null }),
      ],
    });
    expect(await knownOf(library.serviceId)).toEqual([
      { day: '2026-05-01', customerGroup: 'resident_active', uses: 1, quantity: 2.5 },
      { day: '2026-05-02', customerGroup: 'resident_active', uses: 1, quantity: 1 },
    ]);
  });

  it('follows its customers when the past is corrected, and its facts when they are retracted', async () => {
    const [library, mover] = [service(), person({ residences: [homeSince('2020-01-01')] })];
    const visit = use(mover, library, '2026-05-01T09:00:00Z');
    await tell(slice, { services: [library], customers: [mover], encounters: [visit] });
    await knownOf(library.serviceId);
    await tell(slice, { customers: [{ ...mover, version: 2, residences: [] }] });
    expect(await knownOf(library.serviceId)).toEqual([
      { day: '2026-05-01', customerGroup: 'non_resident_active', uses: 1, quantity: 1 },
    ]);
    await tell(slice, { encounters: [{ ...visit, version: 2, quantity: 3, at: '2026-05-03T09:00:00Z' }] });
    expect(await knownOf(library.serviceId)).toEqual([
      { day: '2026-05-03', customerGroup: 'non_resident_active', uses: 1, quantity: 3 },
    ]);
    await tell(slice, { encounters: [{ ...visit, version: 3, retracted: true }] });
    expect(await knownOf(library.serviceId)).toEqual([]);
  });

  it('counts feedback, that of the anonymous apart', async () => {
    const [library, guest] = [service(), person()];
    await tell(slice, {
      services: [library],
      customers: [guest],
      feedback: [
        feedbackFrom(guest.customerId, library.serviceId, 9, 10),
        feedbackFrom(guest.customerId, library.serviceId, 7, 7),
        feedbackFrom(null, library.serviceId, 3, 6),
      ],
    });
    const anonymous = { csatCount: 1, csatSum: 3, csatSumOfSquares: 9, npsCount: 1, detractors: 1 };
    const theirs = {
      csatCount: 2,
      csatSum: 16,
      csatSumOfSquares: 130,
      satisfied: 2,
      advocates: 1,
      npsCount: 2,
      promoters: 1,
      passives: 1,
    };
    const cells = await knownOf(library.serviceId);
    expect(cells).toContainEqual({ day: '2026-05-02', customerGroup: null, ...anonymous });
    expect(cells).toContainEqual({ day: '2026-05-02', customerGroup: 'non_resident_unknown', ...theirs });
  });

  it('counts a service need on the day it opens and on the day it closes', async () => {
    const [library, guest] = [service(), person()];
    const need = {
      serviceNeedId: randomUUID(),
      version: 1,
      customerId: guest.customerId,
      serviceId: library.serviceId,
      serviceClass: null,
      openedAt: '2026-04-01T09:00:00Z',
      closedAt: null,
      outcome: null,
      retracted: false,
    };
    await tell(slice, { services: [library], customers: [guest], needs: [need] });
    await tell(slice, { needs: [{ ...need, version: 2, closedAt: '2026-04-20T09:00:00Z', outcome: 'partly' }] });
    expect(await knownOf(library.serviceId)).toEqual([
      { day: '2026-04-01', customerGroup: 'non_resident_unknown', needsOpened: 1 },
      { day: '2026-04-20', customerGroup: 'non_resident_unknown', needsPartly: 1 },
    ]);
  });

  it('is told of once a turn, however often it changed, with its highest version', async () => {
    const [library, guest] = [service(), person({ ties: [{ kind: 'work', from: '2020-01-01', to: null }] })];
    await tell(slice, { services: [library], customers: [guest] });
    for (let visit = 0; visit < 3; visit += 1) await tell(slice, { encounters: [use(guest, library, '2026-05-01T09:00:00Z')] });
    await slice.drain();
    const told = (await slice.published(serviceDaysCounted)).flatMap(({ cells }) =>
      cells.filter(({ serviceId }) => serviceId === library.serviceId),
    );
    const active = told.filter(({ customerGroup }) => customerGroup === 'non_resident_active');
    expect(active.at(-1)).toMatchObject({ uses: 3, version: 3 });
    expect(new Set(active.map(({ version }) => version)).size).toBe(active.length);
  });
});
