import { Body, Controller, Get, Injectable, Module, Param, Post, Put } from '@nestjs/common';
import { OwnTransactions, PersonalData } from '@nelikentta/audit';
import { CurrentScope, RequiresPermission } from '@nelikentta/auth';
import { feedbackGiven } from '@nelikentta/contracts';
import { DomainError } from '@nelikentta/framework';
import { IfMatch, requireVersion } from '@nelikentta/http';
import { on } from '@nelikentta/messaging';
import { Database, Ids, type Scope, sqlMigration, tenantTable } from '@nelikentta/persistence';
import type { ServiceDefinition } from '@nelikentta/service';
import { z } from 'zod';

const NewNote = z.strictObject({ text: z.string().min(1) }).meta({ id: 'NewNote' });
const NoteId = z.uuid();
interface Note {
  id: string;
  text: string;
  version: number;
}

/** The least that a service can be: what every service has in common is tested on it. */
@Controller('v1/notes')
class NotesController {
  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
  ) {}

  @Post()
  @RequiresPermission('note:write')
  add(@CurrentScope() scope: Scope, @Body({ schema: NewNote }) { text }: z.output<typeof NewNote>): Promise<Note> {
    const note = { id: this.ids.next(), text, version: 1 };
    return this.database.write(scope, async (tx) => {
      await tx.rows(`INSERT INTO note VALUES ($1, $2, $3, 1)`, [scope.municipality, note.id, text]);
      if (text === 'refuse me') throw new DomainError('not-found', 'There is nothing to note here.');
      return note;
    });
  }

  @Get(':id')
  @PersonalData('note')
  @RequiresPermission('note:read')
  read(@CurrentScope() scope: Scope, @Param('id', { schema: NoteId }) id: string): Promise<Note> {
    return this.database.read(scope, (tx) => one(tx.rows<Note>(`SELECT id, text, version FROM note WHERE id = $1`, [id])));
  }

  @Put(':id')
  @RequiresPermission('note:write')
  edit(
    @CurrentScope() scope: Scope,
    @Param('id', { schema: NoteId }) id: string,
    @IfMatch() basedOn: number,
    @Body({ schema: NewNote }) { text }: z.output<typeof NewNote>,
  ): Promise<Note> {
    return this.database.write(scope, async (tx) => {
      const note = await one(tx.rows<Note>(`SELECT id, text, version FROM note WHERE id = $1 FOR UPDATE`, [id]));
      requireVersion(note.version, basedOn);
      return one(
        tx.rows<Note>(`UPDATE note SET text = $2, version = version + 1 WHERE id = $1 RETURNING id, text, version`, [id, text]),
      );
    });
  }

  @Post('broken')
  @OwnTransactions()
  @RequiresPermission('note:write')
  fail(): never {
    throw new Error('Aino Korhonen, 010190-999P: SELECT secret FROM note');
  }
}

async function one(rows: Promise<Note[]>): Promise<Note> {
  const [note] = await rows;
  if (!note) throw new DomainError('not-found', 'There is no such note.');
  return note;
}

@Injectable()
class Nothing {}

@Module({ controllers: [NotesController], providers: [Nothing] })
class NotesModule {}

export const notes: ServiceDefinition = {
  name: 'notes',
  description: 'Notes, for the tests of what every service has in common.',
  module: NotesModule,
  entities: [],
  migrations: [
    sqlMigration(
      1_763_000_000_001,
      'Notes',
      `CREATE TABLE note (municipality char(3) NOT NULL, id uuid NOT NULL, text text NOT NULL, version integer NOT NULL, PRIMARY KEY (municipality, id));
       ${tenantTable('note', 'SELECT, INSERT, UPDATE')}`,
    ),
  ],
  permissions: { 'note:read': 'Read notes', 'note:write': 'Write notes' },
  settings: z.object({}),
  consumers: [
    {
      name: 'feedback',
      handlers: [
        on(feedbackGiven, () => {
          throw new Error('Not yet.');
        }),
      ],
    },
  ],
};
