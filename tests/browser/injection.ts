/** Numbers of the payloads that ran. */
const ran: unknown[] = [];
Object.assign(globalThis, { __ran: (n: unknown) => ran.push(n) });

const ACTIVE = "script, iframe, frame, object, embed, base, meta, link, foreignObject, form, template, set, animate";
const ADDRESSES = ["href", "xlink:href", "src", "srcdoc", "data", "action", "formaction", "poster", "background"];
const HARMLESS = /^(https?:|mailto:|blob:)/;
const LOADED = /^data:(image|font)\//;

/** Everything below a node, inside of shadow trees too. */
function* elementsIn(root: Element | ShadowRoot): Generator<Element> {
  for (const element of root.querySelectorAll("*")) {
    yield element;
    if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
  }
}

/** What of an element could run or lead anywhere but to a page or an address of mail. */
function dangersOf(element: Element): string[] {
  const found = element.matches(ACTIVE) ? [`<${element.localName}>`] : [];
  for (const { name, value } of element.attributes) {
    const address = ADDRESSES.includes(name) && !value.startsWith("#");
    const { protocol = "" } = address && URL.canParse(value, document.baseURI) ? new URL(value, document.baseURI) : {};
    // Every handler is a property too: `only` is none.
    if (name === "srcdoc" || (/^on/i.test(name) && name.toLowerCase() in window))
      found.push(`${element.localName} ${name}`);
    else if (address && !HARMLESS.test(protocol) && !(name === "src" && LOADED.test(value)))
      found.push(`${element.localName} ${name}=${value}`);
  }
  return found;
}

/** Lets what would run by itself do so, then answers with what ran and with what is dangerous inside of an element. */
export async function harmIn(host: Element): Promise<string[]> {
  await new Promise((resolve) => setTimeout(resolve, 30));
  const roots = host.shadowRoot ? [host, host.shadowRoot] : [host];
  const dangers = roots.flatMap((root) => [...elementsIn(root)].flatMap(dangersOf));
  return [...ran.splice(0).map((n) => `payload ${n} ran`), ...new Set(dangers)];
}
