/** Whether what was answered must outlive a power cut (a city's data) or may be thrown away (a test's). */
export type Durability = 'durable' | 'ephemeral';

/** Sized for a machine with two cores that the platform shares. */
const common: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '150',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '32MB',
  maintenance_work_mem: '128MB',
  max_parallel_workers_per_gather: '1',
  // Containers often give /dev/shm too little for parallel queries.
  dynamic_shared_memory_type: 'mmap',
  huge_pages: 'off',
  jit: 'off',
  random_page_cost: '1.1',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  wal_compression: 'pglz',
  autovacuum_naptime: '15s',
  // Personal data stands in statements, parameters and error details: the server's log gets none of them.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};

const byDurability: Readonly<Record<Durability, Readonly<Record<string, string>>>> = {
  durable: { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' },
  ephemeral: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '128MB' },
};

/** The server's settings as command-line flags: given at every start, so a newer release brings its own. */
export function serverFlags(port: number, durability: Durability): string[] {
  const settings = { ...common, ...byDurability[durability], port: String(port) };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
