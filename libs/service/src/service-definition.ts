import type { Type } from '@nestjs/common';
import type { Answer, Consumer } from '@nelikentta/messaging';
import type { Clock, Ids, Migration, WriteTx } from '@nelikentta/persistence';
import type { EntitySchema } from 'typeorm';
import type { z } from 'zod';

/** What one service is made of. Which shape it runs in, it never learns. */
export interface ServiceDefinition {
  /** Kebab-case; the first part of its paths, its audience in tokens, its name towards others. */
  readonly name: string;
  /** One sentence for the reader of its OpenAPI document. */
  readonly description: string;
  readonly module: Type;
  readonly entities: EntitySchema[];
  readonly migrations: readonly Migration[];
  /** Every permission that a route of it may require, with what it allows. */
  readonly permissions: Readonly<Record<string, string>>;
  /** Its own settings beside those that every service has; features inject them by `Settings`. */
  readonly settings: z.ZodObject;
  readonly consumers?: readonly Consumer[];
  readonly answers?: readonly Answer[];
  readonly tasks?: readonly Task[];
}

/** Work that comes by itself: every so often, for each municipality, in one process at a time. */
export interface Task {
  readonly name: string;
  readonly everyMs: number;
  /** One transaction's worth. Gives whether there is more to do, and is then called again at once. */
  readonly run: (tx: WriteTx, parts: TaskParts) => Promise<boolean>;
}

export interface TaskParts {
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Injection token of a service's own settings. */
export const Settings = Symbol('Settings');
