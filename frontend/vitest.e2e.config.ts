import { defineConfig } from 'vitest/config';

// The test runner gives BASE_URL a meaning of its own in the tests, so it is handed on under another name.
const url = process.env['GRIDLINE_URL'] ?? process.env['BASE_URL'] ?? 'http://localhost:8080';

/** Browser tests against a running system; GRIDLINE_URL or BASE_URL says where (default http://localhost:8080). */
export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    environment: 'node',
    env: { GRIDLINE_URL: url },
    fileParallelism: false,
    // A pause of the machine may hit a browser; the reporter names what passed only when repeated.
    retry: 1,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
