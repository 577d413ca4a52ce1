import { vi } from "vitest";
import { run } from "../../src/cli/run.js";

export interface Ended {
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
}

/** Runs the command line in this process, which saves starting another. */
export async function runHere(args: readonly string[]): Promise<Ended> {
  const out: Buffer[] = [];
  let err = "";
  const outs = vi.spyOn(process.stdout, "write").mockImplementation((chunk, ...rest) => {
    out.push(Buffer.from(chunk as Uint8Array));
    for (const done of rest) if (typeof done === "function") (done as () => void)();
    return true;
  });
  const errs = vi.spyOn(process.stderr, "write").mockImplementation((chunk) => {
    err += String(chunk);
    return true;
  });
  try {
    return { code: await run([...args]), out: Buffer.concat(out), err };
  } finally {
    outs.mockRestore();
    errs.mockRestore();
  }
}
