// Writes custom-elements.json, web-types and HTML data of editors, and the typings for JSX and Vue: all from the class
// comment and from the interface that is the element's contract.
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readContract } from "./read-contract.mjs";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const contract = readContract();
const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const typed = (type) => (type ? { type: { text: type.replaceAll("|", " | ") } } : {});
const fallback = ({ default: usual, type }) =>
  usual === undefined ? {} : { default: type === "number" ? usual : JSON.stringify(usual) };
/** Members that an attribute does not stand for already. */
const attributeKeys = new Set(contract.attributes.map(({ name }) => camel(name)));
const others = contract.members.filter(({ name }) => !attributeKeys.has(name));

const manifest = {
  schemaVersion: "2.1.0",
  readme: "README.md",
  modules: [
    {
      kind: "javascript-module",
      path: "dist/index.js",
      declarations: [
        {
          kind: "class",
          customElement: true,
          name: "CoalitionMap",
          tagName: contract.tag,
          summary: contract.summary,
          description: contract.description,
          superclass: { name: "HTMLElement" },
          attributes: contract.attributes.map((attribute) => ({
            name: attribute.name,
            description: attribute.description,
            ...typed(attribute.type),
            ...fallback(attribute),
            fieldName: camel(attribute.name),
          })),
          members: [
            ...contract.attributes.map((attribute) => ({
              kind: "field",
              name: camel(attribute.name),
              description: attribute.description,
              attribute: attribute.name,
              reflects: attribute.reflects ?? false,
              ...typed(attribute.type),
              ...fallback(attribute),
            })),
            ...others.map(({ kind, name, description, type, parameters, readonly }) =>
              kind === "method"
                ? { kind, name, description, parameters, return: { type: { text: type } } }
                : { kind, name, description, ...(readonly && { readonly }), type: { text: type } },
            ),
          ],
          events: contract.events.map(({ type, ...event }) => ({ ...event, type: { text: type ?? "CustomEvent" } })),
          slots: contract.slots,
          cssParts: contract.parts,
          cssProperties: contract.properties,
        },
      ],
      exports: [{ kind: "js", name: "CoalitionMap", declaration: { name: "CoalitionMap" } }],
    },
    {
      kind: "javascript-module",
      path: "dist/define.js",
      declarations: [],
      exports: [
        {
          kind: "custom-element-definition",
          name: contract.tag,
          declaration: { name: "CoalitionMap", module: "dist/index.js" },
        },
      ],
    },
  ],
};

const valuesOf = (type = "") => [...type.matchAll(/"([^"]+)"/g)].map(([, name]) => name);
const about = `${contract.summary} ${contract.description}`;

const htmlData = {
  version: 1.1,
  tags: [
    {
      name: contract.tag,
      description: about,
      attributes: contract.attributes.map(({ name, description, type }) => {
        const values = valuesOf(type).map((value) => ({ name: value }));
        return { name, description, ...(values.length > 0 && { values }) };
      }),
    },
  ],
};

const webTypes = {
  $schema: "https://json.schemastore.org/web-types",
  name: "coalition-map",
  version,
  "description-markup": "markdown",
  contributions: {
    html: {
      elements: [
        {
          name: contract.tag,
          description: about,
          attributes: contract.attributes.map(({ name, description, type = "string", default: usual }) => ({
            name,
            description,
            value: { type: valuesOf(type).length > 0 ? valuesOf(type).map((value) => JSON.stringify(value)) : type },
            ...(usual !== undefined && { default: usual }),
          })),
          slots: contract.slots,
          js: {
            properties: others
              .filter(({ kind }) => kind === "field")
              .map(({ name, description, type }) => ({ name, description, value: { type } })),
            events: contract.events.map(({ name, description }) => ({ name, description })),
          },
          css: { parts: contract.parts, properties: contract.properties },
        },
      ],
    },
  },
};

const attributeLines = contract.attributes.map(({ name, type, description }) => {
  const allowed = type === "number" ? "number | string" : type.replaceAll("|", " | ");
  return `  /** ${description} */\n  ${JSON.stringify(name)}?: ${allowed} | undefined;`;
});
const attributesType = `/** Attributes of <coalition-map> as markup has them. */
export interface CoalitionMapAttributes {
${attributeLines.join("\n")}
}
`;
const eventType = (name) => `HTMLElementEventMap[${JSON.stringify(name)}]`;
const handlers = (write) => contract.events.map(({ name }) => write(name)).join("\n");

const react = `import type { CoalitionMapAttributes } from "./attributes.js";
import type { CoalitionMap } from "./contract.js";
import type { CoalitionState } from "./model/state.js";
import type { Dataset } from "./model/dataset.js";

/** Properties that are not attributes, or have other names as attributes: React 19 sets them as they are. */
type Properties = Partial<CoalitionState> & {
  state?: Partial<CoalitionState> | undefined;
  facts?: Dataset | undefined;
  area?: unknown;
  mapStyle?: string | null | undefined;
  urlKey?: string | null | undefined;
  assetBase?: string | null | undefined;
};
interface Events {
${handlers((name) => `  "on${name}"?: ((event: ${eventType(name)}) => void) | undefined;`)}
}
/** What <coalition-map> takes in JSX, beyond what every element does. */
export type CoalitionMapProps = CoalitionMapAttributes & Omit<Properties, keyof CoalitionMapAttributes> & Events;

// Where React is not installed there is nothing to extend, and these two lines have no effect.
// @ts-ignore
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      // @ts-ignore
      "coalition-map": Omit<DetailedHTMLProps<HTMLAttributes<CoalitionMap>, CoalitionMap>, keyof CoalitionMapProps> & CoalitionMapProps;
    }
  }
}
`;
const vue = `import type { CoalitionMapAttributes } from "./attributes.js";
import "./contract.js";

/** <coalition-map> as a Vue template sees it. */
export interface CoalitionMapComponent {
  new (): {
    $props: CoalitionMapAttributes & {
${handlers((name) => `      "on${camel(`-${name}`)}"?: ((event: ${eventType(name)}) => void) | undefined;`)}
    };
  };
}

// Where Vue is not installed there is nothing to extend.
// @ts-ignore
declare module "vue" {
  interface GlobalComponents {
    "coalition-map": CoalitionMapComponent;
  }
}
`;

mkdirSync(join(dist, "types"), { recursive: true });
const write = (name, text) => writeFileSync(join(dist, name), text);
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
write("custom-elements.json", json(manifest));
write("vscode.html-custom-data.json", json(htmlData));
write("web-types.json", json(webTypes));
write("types/attributes.d.ts", attributesType);
write("types/react.d.ts", react);
write("types/vue.d.ts", vue);
// Importing the definition types the element in JSX and in Vue templates too.
appendFileSync(join(dist, "types/define.d.ts"), 'import "./react.js";\nimport "./vue.js";\n');
