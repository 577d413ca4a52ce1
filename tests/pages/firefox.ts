import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import WebSocket from "ws";

const onPath = (name: string): string | undefined =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

/** An installed Firefox: `FIREFOX_PATH`, or Debian's; `undefined` if there is none. */
export const firefoxPath = (): string | undefined =>
  process.env.FIREFOX_PATH ?? onPath("firefox-esr") ?? onPath("firefox");

/** Whether Firefox can draw WebGL here: without a screen it needs the one that Debian's `xvfb` makes. */
export const hasScreen = (): boolean => Boolean(process.env.DISPLAY ?? onPath("Xvfb"));

const PREFERENCES = {
  "app.update.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "datareporting.policy.dataSubmissionEnabled": false,
  "toolkit.telemetry.reportingpolicy.firstRun": false,
  "webgl.force-enabled": true,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
};
const START_MS = 60_000;

/** A line of a program's output that matches; rejects if there is none in time. */
export function said(program: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    const late = setTimeout(() => reject(new Error(`no ${pattern} in ${text.slice(0, 500)}`)), START_MS);
    const hear = (data: Buffer) => {
      text += data;
      const [, found] = pattern.exec(text) ?? [];
      if (found === undefined) return;
      clearTimeout(late);
      resolve(found);
    };
    for (const stream of [program.stderr, program.stdio[3]]) stream?.on("data", hear);
  });
}

export interface FirefoxPage {
  /** The value of an expression, or of the promise that it gives; rejects with what it throws. */
  evaluate<T>(expression: string): Promise<T>;
  /** A PNG of the viewport. */
  screenshot(): Promise<Buffer>;
  /** Errors in the console so far. */
  readonly errors: readonly string[];
  close(): void;
}

interface Answer {
  readonly id?: number;
  readonly type: string;
  readonly message?: string;
  readonly method?: string;
  readonly params?: { readonly level?: string; readonly text?: string };
  // biome-ignore lint/suspicious/noExplicitAny: what a command of WebDriver BiDi gives
  readonly result?: any;
}

/** Opens an address in a Firefox of its own, through WebDriver BiDi; no driver is needed. */
export async function openInFirefox(
  address: string,
  { width, height, webgl }: { width: number; height: number; webgl: boolean },
): Promise<FirefoxPage> {
  const executable = firefoxPath();
  if (!executable) throw new Error("there is no Firefox");
  const profile = mkdtempSync(join(tmpdir(), "coalition-map-firefox-"));
  const preferences = Object.entries({ ...PREFERENCES, "webgl.disabled": !webgl });
  writeFileSync(
    join(profile, "user.js"),
    preferences.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(""),
  );
  const env: NodeJS.ProcessEnv = { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: "1" };
  let screen: ChildProcess | undefined;
  if (webgl && !env.DISPLAY) {
    const size = ["-screen", "0", "1400x1000x24"];
    screen = spawn("Xvfb", ["-displayfd", "3", "-nolisten", "tcp", ...size], {
      stdio: ["ignore", "ignore", "pipe", "pipe"],
    });
    env.DISPLAY = `:${await said(screen, /(\d+)\n/)}`;
  }
  const flags = ["--no-remote", "--profile", profile, "--remote-debugging-port", "0", ...(webgl ? [] : ["--headless"])];
  const firefox = spawn(executable, flags, { env, stdio: ["ignore", "ignore", "pipe"] });
  const end = () => {
    firefox.kill("SIGKILL");
    screen?.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const socket = new WebSocket(`${await said(firefox, /BiDi listening on (ws:\S+)/)}/session`);
    await new Promise((resolve, reject) => {
      socket.once("open", resolve);
      socket.once("error", reject);
    });
    const waiting = new Map<number, (answer: Answer) => void>();
    const errors: string[] = [];
    socket.on("message", (data) => {
      const answer = JSON.parse(String(data)) as Answer;
      if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
      else if (answer.method === "log.entryAdded" && answer.params?.level === "error")
        errors.push(answer.params.text ?? "");
    });
    let last = 0;
    const send = (method: string, params: object): Promise<Answer["result"]> =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, ({ type, message, result }) => {
          waiting.delete(id);
          if (type === "error") reject(new Error(`${method}: ${message}`));
          else resolve(result);
        });
        socket.send(JSON.stringify({ id, method, params }));
      });
    await send("session.new", { capabilities: {} });
    await send("session.subscribe", { events: ["log.entryAdded"] });
    const { contexts } = await send("browsingContext.getTree", {});
    const { context } = contexts[0];
    await send("browsingContext.setViewport", { context, viewport: { width, height } });
    await send("browsingContext.navigate", { context, url: address, wait: "complete" });
    return {
      errors,
      evaluate: async (expression) => {
        const target = { target: { context }, awaitPromise: true };
        // As JSON: BiDi describes objects in a form of its own.
        const wrapped = `(async () => JSON.stringify((await (${expression})) ?? null))()`;
        const { result, exceptionDetails } = await send("script.evaluate", { expression: wrapped, ...target });
        if (exceptionDetails) throw new Error(exceptionDetails.text);
        return JSON.parse(result.value);
      },
      screenshot: async () => {
        const { data } = await send("browsingContext.captureScreenshot", { context });
        return Buffer.from(data, "base64");
      },
      close: () => {
        socket.close();
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}
