import { defineConfig } from 'vitest/config';

// Plain unit tests in Node; what needs a browser is tested on the real stack.
export default defineConfig({
  root: 'src/main/frontend',
  cacheDir: '../../../node_modules/.vitest',
  test: {
    include: ['**/*.test.ts'],
    exclude: ['generated/**'],
    passWithNoTests: true,
    restoreMocks: true,
    testTimeout: 10_000,
  },
});
