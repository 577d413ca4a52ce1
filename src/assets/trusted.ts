/** The name that a page with a `trusted-types` directive must allow; the only one. */
export const POLICY = "coalition-map";

/** What is needed of a Trusted Types policy. Its results are objects that the browser takes where it would refuse a text. */
interface Policy {
  createHTML(text: string): string;
  createScriptURL(address: string): string;
}

const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } };

/**
 * Made when the library is loaded, and reached by nothing else on the page: it passes what the library has written itself,
 * which is its templates, its SVG, and the addresses of its own workers. `undefined` in browsers without Trusted Types, and
 * where the page's `trusted-types` does not allow the name.
 */
const policy = ((): Policy | undefined => {
  try {
    return trustedTypes?.createPolicy(POLICY, { createHTML: (text) => text, createScriptURL: (address) => address });
  } catch {
    return undefined;
  }
})();

/** Markup that the library has written, for a browser that may want it trusted. */
export const trustedMarkup = (text: string): string => policy?.createHTML(text) ?? text;

/** Address of one of the library's own workers, likewise; an object where the browser knows Trusted Types. */
export const trustedAddress = (address: string): string => policy?.createScriptURL(address) ?? address;

/** Asks once whether the page refuses something for want of our policy; a page that has none to enforce is not asked. */
function refusal(attempt: () => void): () => boolean {
  let refused = policy || !trustedTypes ? false : undefined;
  return () => {
    if (refused === undefined)
      try {
        attempt();
        refused = false;
      } catch {
        refused = true;
      }
    return refused;
  };
}

/** Whether no text may become nodes on this page: it requires trusted types, and does not allow our policy. */
export const refusesMarkup = refusal(() => {
  document.createElement("template").innerHTML = "<!---->";
});

/** Whether no address may become a worker, for the same reason. The script is not in the page, so it loads nothing. */
export const refusesWorkers = refusal(() => {
  document.createElement("script").src = "data:,";
});
