/** Numbers of the payloads that ran. */
const ran: unknown[] = [];
Object.assign(globalThis, { __ran: (n: unknown) => ran.push(n) });

// Forms of our own have no action and send nothing.
const ACTIVE =
  "script, iframe, frame, object, embed, base, meta, link, foreignObject, form[action], form:not([class]), template, set, animate";
const ADDRESSES = ["href", "xlink:href", "src", "srcdoc", "data", "action", "formaction", "poster", "background"];
const HARMLESS = /^(https?:|mailto:|blob:)/;
const LOADED = /^data:(image|font)\//;

/** All elements below a node, including those in shadow trees. */
function* elementsIn(root: Element | ShadowRoot): Generator<Element> {
  for (const element of root.querySelectorAll("*")) {
    yield element;
    if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
  }
}

/** What in an element could run, or lead to anything but a page, a `blob:` or a mail address. */
function dangersOf(element: Element): string[] {
  const found = element.matches(ACTIVE) ? [`<${element.localName}>`] : [];
  for (const { name, value } of element.attributes) {
    const address = ADDRESSES.includes(name) && !value.startsWith("#");
    const { protocol = "" } = address && URL.canParse(value, document.baseURI) ? new URL(value, document.baseURI) : {};
    // Every event handler is also a property of `window`; our attribute `only` is not.
    if (name === "srcdoc" || (/^on/i.test(name) && name.toLowerCase() in window))
      found.push(`${element.localName} ${name}`);
    else if (address && !HARMLESS.test(protocol) && !(name === "src" && LOADED.test(value)))
      found.push(`${element.localName} ${name}=${value}`);
  }
  return found;
}

/** Gives payloads time to run, then returns those that ran and what is dangerous inside an element. */
export async function harmIn(host: Element): Promise<string[]> {
  await new Promise((resolve) => setTimeout(resolve, 30));
  const roots = host.shadowRoot ? [host, host.shadowRoot] : [host];
  const dangers = roots.flatMap((root) => [...elementsIn(root)].flatMap(dangersOf));
  return [...ran.splice(0).map((n) => `payload ${n} ran`), ...new Set(dangers)];
}
