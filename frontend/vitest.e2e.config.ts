import { defineConfig } from 'vitest/config';

/** Browser tests against a running system; BASE_URL says where (default http://localhost:8080). */
export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
