import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { type Login, sourceOptionsOf } from './login.js';
import { applicationRole } from './tenancy.js';

export type Migration = new () => MigrationInterface;

/**
 * One forward-only step of a schema. TypeORM orders by the number and remembers the name, so neither changes after release.
 *
 * @param at milliseconds since 1970, ascending within a service
 * @param name PascalCase, what the step brings
 */
export function sqlMigration(at: number, name: string, sql: string): Migration {
  return class implements MigrationInterface {
    readonly name = `${name}${String(at)}`;

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(sql);
    }

    down(): Promise<void> {
      return Promise.reject(new Error(`Migrations go forward only; ${this.name} is not undone.`));
    }
  };
}

/** The names under which TypeORM remembers them. */
export const namesOf = (migrations: readonly Migration[]): string[] =>
  migrations.map((Step) => {
    const step = new Step();
    return step.name ?? Step.name;
  });

/** Lets the application see which steps were taken: whether the tables are what it needs. */
export const stepsShown = `GRANT SELECT ON migration TO ${applicationRole};`;

/** Brings a service's schema up to date, all steps or none. Several processes may call it at once: one works, the others wait. */
export async function migrate(owner: Login, migrations: readonly Migration[]): Promise<void> {
  const source = await new DataSource({
    ...sourceOptionsOf(owner),
    migrations: [...migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'all',
    poolSize: 2,
  }).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query(`SELECT pg_advisory_lock(hashtext('nelikentta.migrations'))`);
    await source.runMigrations();
  } finally {
    await lock.release();
    await source.destroy();
  }
}
