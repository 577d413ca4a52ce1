import { defineConfig } from "vitest/config";

/** Tests of the packed package in folders outside the repository: they need `npm run build` first. */
export default defineConfig({
  test: {
    include: ["tests/package/**/*.test.ts"],
    exclude: process.env.FULL ? [] : ["tests/package/bundlers.test.ts", "tests/package/frameworks.test.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
