import { defineConfig } from "vitest/config";

/** Tests of the packed package in folders outside the repository; they need `npm run build` first. What installs other packages: in full runs. */
export default defineConfig({
  test: {
    include: ["tests/package/**/*.test.ts"],
    exclude:
      process.env.CASES === "1"
        ? []
        : ["bundlers", "dom-environments", "frameworks"].map((name) => `tests/package/${name}.test.ts`),
    testTimeout: 600_000,
    hookTimeout: 600_000,
    fileParallelism: process.env.CASES !== "1",
    reporters: ["default", "./scripts/test-times.mjs"],
  },
});
