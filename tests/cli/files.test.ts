import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { writeWhole } from "../../src/cli/output.js";
import { runHere } from "./run-here.js";

const root = mkdtempSync(join(tmpdir(), "coalition-map-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const at = (name: string) => join(root, name);
const read = (name: string) => readFileSync(at(name), "utf8");
const parts = (folder = root) => readdirSync(folder).filter((name) => name.includes(".part"));
const isUnix = process.platform !== "win32";
const isRoot = process.getuid?.() === 0;

/** Runs code that has `writeWhole`, in a process of its own. */
function program(code: string, stdio: ("pipe" | number)[] = []): ReturnType<typeof spawn> {
  const module = new URL("../../src/cli/output.ts", import.meta.url).href;
  const whole = `import { writeWhole } from ${JSON.stringify(module)}; import { readdirSync } from "node:fs"; ${code}`;
  const args = ["--import", "tsx", "--input-type=module", "-e", whole];
  return spawn(process.execPath, args, {
    cwd: fileURLToPath(new URL("../../", import.meta.url)),
    stdio: ["ignore", ...stdio],
  });
}
const ended = (child: ReturnType<typeof spawn>) =>
  new Promise<{ code: number | null; signal: string | null }>((resolve) =>
    child.once("close", (code, signal) => resolve({ code, signal })),
  );

describe.runIf(isUnix)("a file that exists", () => {
  it("stays a link, and its target gets the content, through links to links and folders", async () => {
    mkdirSync(at("deep"));
    writeFileSync(at("deep/target.svg"), "old");
    symlinkSync("target.svg", at("deep/inner.svg"));
    symlinkSync("deep", at("folder"));
    symlinkSync("folder/inner.svg", at("outer.svg"));
    await writeWhole(at("outer.svg"), "new");
    expect(read("deep/target.svg")).toBe("new");
    for (const link of ["outer.svg", "deep/inner.svg"]) expect(lstatSync(at(link)).isSymbolicLink(), link).toBe(true);
    symlinkSync("deep/fresh.svg", at("dangling.svg"));
    await writeWhole(at("dangling.svg"), "fresh");
    expect([read("deep/fresh.svg"), lstatSync(at("dangling.svg")).isSymbolicLink()]).toEqual(["fresh", true]);
  });

  it("keeps its mode, its owner where that is possible, and its other names", async () => {
    writeFileSync(at("mode.svg"), "old");
    chmodSync(at("mode.svg"), 0o640);
    if (isRoot) chownSync(at("mode.svg"), 12345, 23456);
    await writeWhole(at("mode.svg"), "new");
    const { mode, uid, gid } = statSync(at("mode.svg"));
    expect([read("mode.svg"), mode & 0o777]).toEqual(["new", 0o640]);
    if (isRoot) expect([uid, gid]).toEqual([12345, 23456]);
    writeFileSync(at("one.svg"), "old");
    linkSync(at("one.svg"), at("two.svg"));
    await writeWhole(at("two.svg"), "new");
    expect(read("one.svg")).toBe("new");
  });

  it("is replaced whole under a name as long as the disk allows", async () => {
    const name = `${"n".repeat(251)}.svg`;
    await writeWhole(at(name), "long");
    expect(read(name)).toBe("long");
    expect(parts()).toEqual([]);
  });
});

describe.runIf(isUnix)("what is not a file", () => {
  it("gets the content: /dev/stdout, /dev/fd/1, /dev/fd/3, links to them, into a pipe and into files", async () => {
    symlinkSync("/dev/stdout", at("out.svg"));
    for (const path of ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", at("out.svg"), "-"]) {
      if (path.startsWith("/proc") && process.platform !== "linux") continue;
      const child = program(`await writeWhole(${JSON.stringify(path)}, "figure");`, ["pipe", "pipe"]);
      let [out, err] = ["", ""];
      child.stdout?.on("data", (data) => (out += data));
      child.stderr?.on("data", (data) => (err += data));
      expect([(await ended(child)).code, out, err], path).toEqual([0, "figure", ""]);
    }
    const script = `for (const text of ["a", "b"]) await writeWhole("/dev/stdout", text); await writeWhole("/dev/fd/3", "c");`;
    const { openSync } = await import("node:fs");
    writeFileSync(at("log"), "first ");
    const files = [openSync(at("log"), "a"), openSync(at("third"), "w")] as const;
    expect((await ended(program(script, [files[0], "pipe", files[1]]))).code).toBe(0);
    expect([read("log"), read("third")]).toEqual(["first ab", "c"]);
    expect(lstatSync("/dev/stdout").isSymbolicLink()).toBe(process.platform === "linux");
  });

  it("gets it through a named pipe", async () => {
    execFileSync("mkfifo", [at("pipe")]);
    const reader = spawn("cat", [at("pipe")]);
    let said = "";
    reader.stdout.on("data", (data) => (said += data));
    await writeWhole(at("pipe"), "figure");
    await ended(reader);
    expect([said, lstatSync(at("pipe")).isFIFO()]).toEqual(["figure", true]);
  });
});

describe.runIf(isUnix)("an interrupt", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"])(
    "%s while a file is written leaves the old one, and nothing half-written",
    async (signal) => {
      const folder = at(signal);
      mkdirSync(folder);
      writeFileSync(join(folder, "x.svg"), "old");
      // The program ends itself once the temporary file is there, but long before it is whole.
      const child = program(`
      void writeWhole(${JSON.stringify(join(folder, "x.svg"))}, Buffer.alloc(400_000_000));
      const look = () => readdirSync(${JSON.stringify(folder)}).some((name) => name.includes(".part"))
        ? process.kill(process.pid, "${signal}")
        : setImmediate(look);
      look();`);
      expect((await ended(child)).signal).toBe(signal);
      expect(readdirSync(folder)).toEqual(["x.svg"]);
      expect(readFileSync(join(folder, "x.svg"), "utf8")).toBe("old");
    },
  );
});

describe("what cannot be read or written is said with what was tried and why", () => {
  const failed = (path: string, content = "x") =>
    writeWhole(path, content).then(
      () => "written",
      (error: Error) => error.message.replaceAll(`${root}/`, ""),
    );

  it.runIf(isUnix)("in our own words when writing", async () => {
    writeFileSync(at("file"), "");
    symlinkSync("loop-b", at("loop-a"));
    symlinkSync("loop-a", at("loop-b"));
    mkdirSync(at("some"));
    expect(await failed(at("a/b/x.svg"))).toBe('a/b/x.svg: cannot be written: no such folder: "a"');
    expect(await failed(at("some"))).toBe(
      "some: cannot be written: it is a folder; for a file in it, end its name with a slash: some/",
    );
    expect(await failed(at("file/x.svg"))).toBe(
      "file/x.svg: cannot be written: a part of the path is a file, not a folder",
    );
    expect(await failed(at("loop-a"))).toBe("loop-a: cannot be written: its links lead in a circle");
    expect(await failed(at(`${"n".repeat(300)}.svg`))).toMatch(/n\.svg: cannot be written: the name is too long$/);
    if (process.platform === "linux") {
      expect(await failed("/dev/full")).toBe("/dev/full: cannot be written: the disk is full");
      expect(await failed("/proc/x.svg")).toMatch(/^\/proc\/x\.svg: cannot be written: /);
      expect(await failed("/dev/fd/77")).toBe("/dev/fd/77: cannot be written: it is not open");
    }
    expect(parts()).toEqual([]);
  });

  it.runIf(isUnix)("in our own words when reading", async () => {
    mkdirSync(at("data.json"));
    const cases = [
      [["ledger", "--data", at("none.json")], "none.json: no such file"],
      [["ledger", "--data", at("no/none.json")], 'no/none.json: no such file: there is no folder "no"'],
      [["ledger", "--data", at("data.json")], "data.json: cannot be read: it is a folder"],
      [
        ["ledger", "--scenario-file", at("file/x.json")],
        "file/x.json: cannot be read: a part of the path is a file, not a folder",
      ],
      [["check", at("loop-a")], "loop-a: cannot be read: its links lead in a circle"],
      [["ledger", "--state", at(`${"n".repeat(300)}.json`)], "cannot be read: the name is too long"],
      [["report", "-o", at("file")], "file: cannot be written: there is a file of that name"],
    ] as const;
    for (const [args, message] of cases) {
      const { code, err } = await runHere(args);
      expect([code, err.trimEnd().split("\n").length], err).toEqual([1, 1]);
      expect(
        err
          .replaceAll(`${root}/`, "")
          .trimEnd()
          .replaceAll(/^n+\.json: /g, ""),
        args.join(" "),
      ).toBe(message);
      expect(err).not.toMatch(/\bE[A-Z]{4,}\b|syscall|errno/);
    }
  });

  it.runIf(isUnix && !isRoot)("when it is not allowed", async () => {
    writeFileSync(at("locked.svg"), "old");
    chmodSync(at("locked.svg"), 0o444);
    expect(await failed(at("locked.svg"))).toBe("locked.svg: cannot be written: you are not allowed to");
    expect(read("locked.svg")).toBe("old");
  });
});

describe.runIf(isUnix)("a folder with more files than a program may have open", () => {
  it("is read", async () => {
    mkdirSync(at("many"));
    for (let n = 0; n < 600; n++) writeFileSync(at(`many/${n}.txt`), "us-isr=off");
    const module = new URL("../../src/cli/state-files.ts", import.meta.url).href;
    const code = `import { describedIn } from ${JSON.stringify(module)};
      console.log((await describedIn(process.argv[1])).length);`;
    const command = `ulimit -n 100; exec "$0" --import tsx --input-type=module -e "$1" "$2"`;
    const said = execFileSync("sh", ["-c", command, process.execPath, code, at("many")], { encoding: "utf8" });
    expect(said.trim()).toBe("600");
  });
});

describe("states of one name", () => {
  it("write a file each, on any disk", async () => {
    const names = ["a", "a", "a-2", "A", "con", "ж".repeat(200), "ж".repeat(200), "x\u202ey"];
    writeFileSync(at("states.json"), JSON.stringify(names.map((name) => ({ name, state: { usIsr: "off" } }))));
    const { code, err } = await runHere(["ledger", "--draws", "0", "--state", at("states.json"), "-o", at("ledgers")]);
    expect([code, err]).toEqual([0, ""]);
    const long = "ж".repeat(60);
    const expected = ["a", "a-3", "a-2", "A-4", "state-con", long, `${long}-2`, "xy"].map((name) => `${name}.json`);
    expect(readdirSync(at("ledgers")).sort()).toEqual(expected.sort());
  });
});
