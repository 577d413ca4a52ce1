import { defineConfig } from "vitest/config";

/** Tests of the packed package in folders outside the repository; they need `npm run build` first. Bundlers: in full runs. */
export default defineConfig({
  test: {
    include: ["tests/package/**/*.test.ts"],
    exclude: process.env.CASES === "1" ? [] : ["tests/package/bundlers.test.ts", "tests/package/frameworks.test.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    fileParallelism: process.env.CASES !== "1",
    reporters: ["default", "./scripts/test-times.mjs"],
  },
});
