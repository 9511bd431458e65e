export default async function tearDown(): Promise<void> {
  const { stopTestDatabase } = globalThis as { stopTestDatabase?: () => Promise<void> };
  await stopTestDatabase?.();
}
