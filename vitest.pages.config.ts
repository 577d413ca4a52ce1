import { defineConfig } from "vitest/config";

/** Tests of the built package in a real browser: they need `npm run build` first. */
export default defineConfig({
  test: { include: ["tests/pages/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 120_000 },
});
