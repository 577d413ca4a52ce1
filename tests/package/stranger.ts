import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** A program's exit code and output. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** An empty folder outside the repository, like that of any user: no folder above it has anything of ours. */
export class Stranger {
  readonly folder: string;

  constructor(name: string) {
    this.folder = mkdtempSync(join(tmpdir(), `stranger-${name}-`));
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, name)), { recursive: true });
      writeFileSync(join(this.folder, name), text);
    }
  }

  /** Runs a program in the folder; never throws. */
  run(command: string, ...args: string[]): Promise<Said> {
    const env = { ...process.env, CI: "1", NEXT_TELEMETRY_DISABLED: "1", NODE_PATH: "", NODE_OPTIONS: "" };
    return new Promise((resolve) => {
      execFile(command, args, { cwd: this.folder, env, maxBuffer: 1 << 26 }, (error, out, err) =>
        resolve({ code: error ? Number(error.code ?? 1) : 0, out, err }),
      );
    });
  }

  /** Runs a module's code in a Node process of its own. */
  node(code: string): Promise<Said> {
    return this.run(process.execPath, "--input-type=module", "-e", code);
  }

  /** Installs packages by name and version; throws with npm's errors. */
  async install(...packages: string[]): Promise<void> {
    const said = await this.run("npm", "install", "--no-audit", "--no-fund", "--no-save", ...packages);
    if (said.code !== 0) throw new Error(`npm install ${packages.join(" ")}:\n${said.err}`);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

let tarball = "";

/**
 * The tarball of the package, packed once from the present `dist`. `COALITION_TARBALL` names another one, such as an older
 * commit's, to see that these tests find its faults.
 */
export function packed(): string {
  if (process.env.COALITION_TARBALL) return process.env.COALITION_TARBALL;
  if (tarball) return tarball;
  const folder = mkdtempSync(join(tmpdir(), "stranger-pack-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  execFileSync("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { cwd: root, stdio: "pipe" });
  tarball = join(folder, readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "");
  return tarball;
}

/** A folder with the package, what it declares and the packages `more`, and nothing else. */
export async function strangerWithPackage(name: string, ...more: string[]): Promise<Stranger> {
  const stranger = new Stranger(name);
  stranger.write({ "package.json": JSON.stringify({ name, private: true, type: "module" }) });
  await stranger.install(packed(), ...more);
  return stranger;
}
