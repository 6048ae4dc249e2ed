import { removeEmbeddedPostgres } from '@nelikentta/embedded-postgresql';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, MainJob, type Printed, sumOf, until } from './main-job.js';

const customers = 600;
const size = ['--customers', String(customers)];
let folder: string;
let port: number;
let first: Printed;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'a city of ours '));
  // Passable, so that as root too the database stays in the folder that is removed at the end.
  await chmod(folder, 0o755);
  port = await freePort();
});
afterAll(async () => {
  // As root, under a folder that only root may enter, the data lies elsewhere.
  for (const name of begun) await removeEmbeddedPostgres(join(folder, name, 'database'));
  await rm(folder, { recursive: true, force: true });
});

const begun = new Set<string>();
const into = (name: string) => {
  begun.add(name);
  return ['--data-folder', join(folder, name), '--port', String(port)];
};

describe('The main job', () => {
  it('prints one object and nothing else: every customer in one of 25 segments, services in four fields, three key measures', async () => {
    // As far from Helsinki as clocks go, in a locale that writes other digits.
    const job = MainJob.npmStart(['--exit', '--json', ...size, ...into('first')], {
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'ar_EG.UTF-8',
    });
    expect([await job.ended, job.stderr]).toEqual([0, expect.not.stringContaining('Error')]);
    first = job.printed();
    expect(first).toMatchObject({ municipality: '049', customers });
    expect(sumOf(first)).toBe(customers);
    expect(Object.values(first.grid).map((row) => Object.keys(row).length)).toEqual([5, 5, 5, 5, 5]);
    expect(first.grid['individual']?.['resident_active']).toBeGreaterThan(100);
    expect(Object.keys(first.fields)).toHaveLength(4);
    for (const field of Object.values(first.fields))
      expect(Math.min(field.services, field.uses, field.costCents)).toBeGreaterThan(0);
    const measures = Object.values(first.measures).flatMap((of) => Object.values(of));
    expect(measures).toHaveLength(12);
    for (const measure of measures) expect(typeof (measure.value ?? measure.reason)).not.toBe('undefined');
    expect(first.competenceGaps).toHaveLength(5);
    expect(first.flows.length).toBeGreaterThan(0);
    expect(job.stderr).not.toContain('could not be applied');
  }, 400_000);

  it('finds everything as it was when it starts again, and loads nothing', async () => {
    const job = MainJob.run(['--exit', '--json', ...into('first')]);
    expect(await job.ended).toBe(0);
    const again = job.printed();
    expect(again.customers).toBe(customers);
    expect(again.grid).toEqual(first.grid);
    expect(again.fields).toEqual(first.fields);
    expect(job.stderr).not.toMatch(/Encounters|Customers:/);
  }, 200_000);

  it('refuses to mix another city into the same folder', async () => {
    const job = MainJob.run(['--exit', '--municipality', '837', ...into('first')]);
    expect(await job.ended).toBe(2);
    expect(job.stderr).toMatch(/holds Espoo with 600 customers.*--data-folder/);
  });

  it('names a port that is taken and suggests another', async () => {
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    const job = MainJob.run(['--exit', ...into('first')]);
    expect(await job.ended).toBe(2);
    expect(job.stderr).toMatch(new RegExp(`Port ${String(port)} is taken.*--port \\d+`));
    other.close();
  });

  it('keeps what was answered, even when it is killed in the next moment', async () => {
    const killed = MainJob.run(['--json', ...into('first')]);
    await killed.says('stdout', /\n$/);
    const { token } = killed.printed();
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ actorLevel: 'community', name: 'Viime hetken yhdistys ry' });
    const answer = await fetch(`http://127.0.0.1:${String(port)}/customer-registry/v1/customers`, {
      method: 'POST',
      headers,
      body,
    });
    expect(answer.status).toBe(201);
    killed.signal('SIGKILL');
    await killed.ended;

    const after = MainJob.run(['--exit', '--json', ...into('first')]);
    expect([await after.ended, after.stderr]).toEqual([0, expect.anything()]);
    expect(after.printed().customers).toBe(customers + 1);
    expect(after.printed().grid['community']?.['non_resident_unknown']).toBe(
      (first.grid['community']?.['non_resident_unknown'] ?? 0) + 1,
    );
  }, 200_000);

  it('goes on where it was when it is killed in the middle of loading', async () => {
    const killed = MainJob.run(['--exit', '--json', ...size, ...into('second')]);
    await killed.says('stderr', /Customers:/);
    killed.signal('SIGKILL');
    await killed.ended;

    const after = MainJob.run(['--exit', '--json', ...into('second')]);
    expect([await after.ended, after.stderr]).toEqual([0, expect.not.stringContaining('Services:')]);
    expect(after.stderr).toContain('Encounters:');
    expect(sumOf(after.printed())).toBe(customers);
    expect(after.printed().grid['business']).toEqual(first.grid['business']);
  }, 400_000);

  it('lets one encounter move a customer to another segment', async () => {
    const job = MainJob.run(['--json', ...into('first')]);
    await job.says('stdout', /\n$/);
    const api = job.api(port);
    const services = await api.get<{ items: { id: string; individuallyCountable: boolean }[] }>(
      '/service-catalogue/v1/services?status=published&limit=500',
    );
    const residences = [{ kind: 'home', municipality: '049', postalCode: '02100', from: '2020-01-01' }];
    const aino = { actorLevel: 'individual', givenNames: 'Aino', familyName: 'Esimerkki', birthYear: 1984, residences };
    const { id } = await api.post<{ id: string }>('/customer-registry/v1/customers', aino);
    const segment = () => api.get<{ customerGroup?: string }>(`/segmentation/v1/customers/${id}/segment`);
    await until(async () => (await segment()).customerGroup === 'resident_non_active');
    const serviceId = services.items.find(({ individuallyCountable }) => individuallyCountable)?.id;
    const use = { at: new Date().toISOString(), channel: 'phone', serviceId, quantity: 1 };
    await api.post(`/customer-registry/v1/customers/${id}/encounters`, use);
    await until(async () => (await segment()).customerGroup === 'resident_active');
    job.signal('SIGINT');
    expect(await job.ended).toBe(0);
  }, 200_000);

  it('ends cleanly when the user wants it to', async () => {
    const job = MainJob.run(into('first'));
    await job.says('stderr', /Ctrl-C/);
    job.signal('SIGINT');
    expect(await job.ended).toBe(0);
    await expect(fetch(`http://127.0.0.1:${String(port)}/`)).rejects.toThrow();
  }, 200_000);
});
