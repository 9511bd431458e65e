export default async function tearDown(): Promise<void> {
  const { testStores } = globalThis as { testStores?: AsyncDisposableStack };
  await testStores?.disposeAsync();
}
