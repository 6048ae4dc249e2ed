import type pg from 'pg';

/** A query with a patience of its own, in milliseconds; pg's types do not know of it. */
export type PatientQuery = pg.QueryConfig & { readonly query_timeout: number };
