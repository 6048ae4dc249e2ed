import { freePort } from '@nelikentta/toolbox';
import { type SpawnedParts, SpawnedService } from './spawned-service.js';
import type { Wire } from './wire.js';

export interface ServiceProcessParts extends SpawnedParts {
  /** The service's own wires, by which it can be cut off alone. */
  readonly toPostgreSql: Wire;
  readonly toNats: Wire;
}

/** A service of the house, on wires of its own. */
export class ServiceProcess extends SpawnedService {
  private constructor(
    parts: ServiceProcessParts,
    port: number,
    readonly toPostgreSql: Wire,
    readonly toNats: Wire,
  ) {
    super(parts, port);
  }

  static async start(parts: ServiceProcessParts): Promise<ServiceProcess> {
    const service = new ServiceProcess(parts, await freePort(), parts.toPostgreSql, parts.toNats);
    await service.start();
    return service;
  }
}
