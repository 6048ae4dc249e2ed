import { Injectable } from '@nestjs/common';
import { Clock, Database, Ids, type Scope } from '@nelikentta/persistence';
import { readGeneralDescriptions } from '../ptv/read-general-descriptions.js';
import { importGeneralDescriptions } from '../services/general-descriptions/import-general-descriptions.js';
import { countsOf, type ImportRun, keptEdits } from './import-run.js';
import { insertImport } from './imports.table.js';

/** Brings PTV's general descriptions in. Sent again, the same file changes nothing. */
@Injectable()
export class ImportPtvGeneralDescriptions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  execute(scope: Scope, records: readonly unknown[]): Promise<ImportRun> {
    const { descriptions, findings } = readGeneralDescriptions(records);
    const parts = { clock: this.clock, ids: this.ids };
    return this.database.write(scope, async (tx) => {
      const imported = await importGeneralDescriptions(tx, parts, 'ptv', descriptions);
      const all = [...findings, ...keptEdits('generalDescription', imported)];
      const run: ImportRun = {
        id: this.ids.next(),
        kind: 'ptvGeneralDescriptions',
        at: this.clock.now(),
        actor: scope.actor,
        counts: { generalDescriptions: countsOf(imported) },
        findings: all.length,
      };
      await insertImport(tx, run, all);
      return run;
    });
  }
}
