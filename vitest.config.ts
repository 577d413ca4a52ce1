import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/browser/**", "tests/pages/**", "tests/package/**"],
    testTimeout: 120_000,
    reporters: ["default", "./scripts/test-times.mjs"],
    // Files share what they import, which takes longer than most of them; `verify:full` shows that each stands alone.
    isolate: process.env.CASES === "1",
    // Vitest's own choice is one fewer than there are cores: one, on two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
