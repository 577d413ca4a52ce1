/** Where Chromium and Firefox say which file of a late import has failed. */
const NAMED = /dynamically imported module: (\S+)/;

/**
 * A loader of a file without imports of its own, such as data: what has arrived is kept, a failure is not. Browsers from
 * before autumn 2026 keep a failed import for the life of the page, so it is then requested under another address.
 */
export function loadOnce<File, T>(load: () => Promise<File>, pick: (file: File) => T): () => Promise<T> {
  let kept: Promise<T> | undefined;
  let address: string | undefined;
  let times = 0;
  const request = (): Promise<File> => {
    if (address === undefined) return load();
    const other = `${address}${address.includes("?") ? "&" : "?"}again=${++times}`;
    return import(/* @vite-ignore */ /* webpackIgnore: true */ other);
  };
  return () => {
    kept ??= request().then(pick, (error: unknown) => {
      kept = undefined;
      address ??= NAMED.exec(String(error))?.[1];
      throw error;
    });
    return kept;
  };
}
