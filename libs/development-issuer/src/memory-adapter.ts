import type { Clock } from '@nelikentta/persistence';
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

const largest = 10_000;

/** Keeps sign-ins under way in memory: they are short, and a restart asks people to sign in again. */
export function memoryAdapter(clock: Clock): AdapterFactory {
  const kept = new Map<string, { payload: AdapterPayload; expiresAtMs: number }>();
  const nowMs = () => clock.now().getTime();
  const find = (key: string): AdapterPayload | undefined => {
    const found = kept.get(key);
    return found && found.expiresAtMs > nowMs() ? found.payload : undefined;
  };
  const findBy = (model: string, claim: 'uid' | 'userCode', value: string) =>
    [...kept].find(([key, { payload }]) => key.startsWith(`${model}:`) && payload[claim] === value)?.[0];

  return (model): Adapter => ({
    upsert: async (id, payload, expiresIn) => {
      for (const [key, { expiresAtMs }] of kept) if (expiresAtMs <= nowMs() || kept.size >= largest) kept.delete(key);
      kept.set(`${model}:${id}`, { payload, expiresAtMs: expiresIn ? nowMs() + expiresIn * 1000 : Infinity });
    },
    find: async (id) => find(`${model}:${id}`),
    findByUid: async (uid) => find(findBy(model, 'uid', uid) ?? ''),
    findByUserCode: async (userCode) => find(findBy(model, 'userCode', userCode) ?? ''),
    consume: async (id) => {
      const payload = find(`${model}:${id}`);
      if (payload) payload.consumed = Math.floor(nowMs() / 1000);
    },
    destroy: async (id) => void kept.delete(`${model}:${id}`),
    revokeByGrantId: async (grantId) => {
      for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
    },
  });
}
