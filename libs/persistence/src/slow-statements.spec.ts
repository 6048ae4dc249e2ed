import { describe, expect, it } from '@jest/globals';
import { SlowStatements } from './slow-statements.js';

describe('Slow statements', () => {
  it('are counted by their text, the worst first, and those that were quick are not', () => {
    const statements = new SlowStatements();
    const search = `SELECT id FROM customer JOIN customer_source AS source USING (municipality) WHERE name = $1`;
    statements.note(search, 150);
    statements.note(search, 250);
    statements.note('UPDATE import_run SET state = $1', 300);
    statements.note('COMMIT', 120);
    statements.note('SELECT 1', 99);
    expect(statements.worst(2)).toEqual([
      { name: expect.stringMatching(/^SELECT:[0-9a-f]{8}:customer\+customer_source$/), count: 2, totalMs: 400, maxMs: 250 },
      { name: expect.stringMatching(/^UPDATE:[0-9a-f]{8}:import_run$/), count: 1, totalMs: 300, maxMs: 300 },
    ]);
    expect(statements.worst(9)).toHaveLength(3);
  });

  it('are named by verb and tables only: a value that stands in a text shows nowhere', () => {
    const statements = new SlowStatements();
    statements.note(
      `SELECT * FROM unnest($1::text[]) AS told JOIN customer USING (id) WHERE family_name = 'Kanarialainen'`,
      500,
    );
    const told = JSON.stringify(statements.worst(1));
    expect(told).toMatch(/SELECT:[0-9a-f]{8}:customer"/);
    expect(told).not.toMatch(/Kanarialainen|unnest|family/);
  });

  it('are so many at most, and what took least is let go of', () => {
    const statements = new SlowStatements();
    for (let n = 0; n < 300; n += 1) statements.note(`SELECT ${String(n)}`, 100 + n);
    const kept = statements.worst(1000);
    expect(kept).toHaveLength(200);
    expect(kept.at(-1)?.totalMs).toBe(200);
  });
});
