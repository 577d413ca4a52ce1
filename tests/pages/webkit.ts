import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { said } from "./firefox.js";

/** Where Debian's `libwebkit2gtk` puts the small browser that a driver starts. */
const BROWSERS = ["4.1", "4.0"].map((version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`);
const browser = process.env.WEBKIT_PATH ?? BROWSERS.find((path) => existsSync(path));
const onPath = (name: string) => (process.env.PATH ?? "").split(delimiter).some((it) => existsSync(join(it, name)));

/** Whether there is a WebKit here: Debian's `webkit2gtk-driver`, and the screen of `xvfb`. */
export const hasWebKit = (): boolean => browser !== undefined && onPath("WebKitWebDriver") && onPath("Xvfb");

export interface WebKitPage {
  /** The value of an expression, or of the promise that it gives; rejects with what it throws. */
  evaluate<T>(expression: string): Promise<T>;
  /** A PNG of the viewport, in base64. */
  screenshot(): Promise<string>;
  close(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const at = server.address();
      server.close(() => resolve(typeof at === "object" && at ? at.port : 0));
    });
  });

/** Opens an address in a WebKit of its own, of the engine that Safari has, through its WebDriver. */
export async function openInWebKit(address: string): Promise<WebKitPage> {
  const home = mkdtempSync(join(tmpdir(), "coalition-map-webkit-"));
  const size = ["-screen", "0", "1400x1000x24"];
  const screen = spawn("Xvfb", ["-displayfd", "3", "-nolisten", "tcp", ...size], {
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const env = { ...process.env, HOME: home, DISPLAY: `:${await said(screen, /(\d+)\n/)}`, GDK_BACKEND: "x11" };
  const port = await freePort();
  const driver = spawn("WebKitWebDriver", [`--port=${port}`], { env, stdio: "ignore" });
  const call = async (method: string, path: string, body?: object) => {
    const request = { method, ...(body && { body: JSON.stringify(body) }) };
    const { value } = (await (await fetch(`http://127.0.0.1:${port}${path}`, request)).json()) as {
      // biome-ignore lint/suspicious/noExplicitAny: what a command of WebDriver gives
      value: any;
    };
    if (value?.error) throw new Error(`${path}: ${value.message}`);
    return value;
  };
  let session = "";
  const close = async () => {
    if (session) await call("DELETE", session).catch(() => {});
    driver.kill();
    screen.kill();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    for (let tries = 0; ; tries++)
      try {
        await call("GET", "/status");
        break;
      } catch (error) {
        if (tries > 100) throw error;
        await new Promise((next) => setTimeout(next, 100));
      }
    const options = { binary: browser, args: ["--automation", "--enable-webgl=true"] };
    const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": options } };
    session = `/session/${(await call("POST", "/session", { capabilities })).sessionId}`;
    await call("POST", `${session}/timeouts`, { script: 200_000, pageLoad: 60_000 });
    await call("POST", `${session}/window/rect`, { x: 0, y: 0, width: 1200, height: 900 });
    await call("POST", `${session}/url`, { url: address });
    return {
      evaluate: async (expression) => {
        const script = `const done = arguments[0]; (async () => ${expression})().then((value) => done({ value }), (error) => done({ error: String(error) }))`;
        const { value, error } = await call("POST", `${session}/execute/async`, { script, args: [] });
        if (error) throw new Error(error);
        return value;
      },
      screenshot: () => call("GET", `${session}/screenshot`),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
