/** Thrown if a package that only some formats need is not installed. */
export class MissingPackage extends Error {}

/** Packages that users install for PNG, PDF or text as outlines. */
export const OPTIONAL_PACKAGES = ["@resvg/resvg-js", "pdfkit", "fontkit"] as const;

/**
 * Loads code that depends on an optional package. Rejects with a {@link MissingPackage} that says what to install.
 *
 * @param what the subject of the message, such as `A PNG`
 */
export async function needing<T>(what: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const { code, message = "" } = (error ?? {}) as { code?: string; message?: string };
    if (!/^(ERR_)?MODULE_NOT_FOUND$/.test(code ?? "")) throw error;
    // "Cannot find package 'x' imported from …", where the importing file may itself be one of a package's.
    const missing = /^Cannot find (?:package|module) '([^']*)'/.exec(message)?.[1];
    const name = OPTIONAL_PACKAGES.find((one) => one === missing);
    if (!name) throw error;
    throw new MissingPackage(`${what} needs the package ${name}, which is not installed: npm install ${name}`);
  }
}
