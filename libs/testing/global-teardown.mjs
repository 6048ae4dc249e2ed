export default async function globalTeardown() {
  await globalThis.nelikenttaTestServer?.stop();
}
