/** Where the files of this program can be taken from. */
export interface ScriptSource {
  /** Address of the folder, ending in a slash; a placeholder if it is not known. */
  readonly folder: string;
  readonly isKnown: boolean;
  /** Hashes for `integrity` by file name. */
  readonly integrity: Readonly<Record<string, string>>;
}

const EMBED = "embed.js";
/** One of the modules beside it, in their own folder. */
const MODULE = /\/chunks\/[^/]+\.js$/;
const PLACEHOLDER: ScriptSource = { folder: "https://your-server.example/", isKnown: false, integrity: {} };
const HASH = /^sha384-[A-Za-z0-9+/]{64}$/;

async function fetched(address: URL): Promise<Response> {
  const response = await fetch(address, { credentials: "omit" });
  if (!response.ok) throw new Error(`${address} returned ${response.status}`);
  return response;
}

/** The hashes that the build has written beside its files. */
async function listedHashes(folder: URL): Promise<Record<string, string>> {
  const listed: unknown = await (await fetched(new URL("integrity.json", folder))).json();
  const entries = Object.entries(listed ?? {}).filter(([, hash]) => HASH.test(String(hash)));
  if (!entries.some(([name]) => name === EMBED)) throw new Error("no hash");
  return Object.fromEntries(entries) as Record<string, string>;
}

/** The hash of the one file, which the browser has in its cache when this code is from it. */
async function ownHash(folder: URL): Promise<Record<string, string>> {
  const bytes = await (await fetched(new URL(EMBED, folder))).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
  return { [EMBED]: `sha384-${btoa(String.fromCharCode(...digest))}` };
}

/**
 * Finds the folder of the built files from the address of a module in it: of `embed.js` itself, or of one in `chunks/`. Where
 * neither is so, as in a page's own bundle, the folder is not known. Never rejects.
 */
export async function scriptSource(module: string): Promise<ScriptSource> {
  if (!URL.canParse(module)) return PLACEHOLDER;
  const { protocol, pathname } = new URL(module);
  const isEmbed = pathname.endsWith(`/${EMBED}`);
  if (!/^https?:$/.test(protocol) || !(isEmbed || MODULE.test(pathname))) return PLACEHOLDER;
  const folder = new URL(isEmbed ? "." : "..", module);
  const known = (integrity: Record<string, string>): ScriptSource => ({
    folder: folder.href,
    isKnown: true,
    integrity,
  });
  try {
    return known(await listedHashes(folder));
  } catch {
    if (!isEmbed) return PLACEHOLDER;
    return ownHash(folder).then(known, () => known({}));
  }
}
