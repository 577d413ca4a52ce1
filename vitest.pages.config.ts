import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Tests of the built package in a real browser: they need `npm run build` first. */
export default defineConfig({
  test: {
    include: ["tests/pages/**/*.test.ts"],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // What waits for something shall wait long enough on a machine that does other things too.
    expect: { poll: { timeout: 60_000 } },
    reporters: ["default", "./scripts/test-times.mjs"],
    // Pages wait for timers and for each other's frames: one more at a time than there are cores keeps the cores busy.
    maxWorkers: availableParallelism() + 1,
    // Files share what they import; `verify:full` shows that each stands alone.
    isolate: process.env.CASES === "1",
  },
});
