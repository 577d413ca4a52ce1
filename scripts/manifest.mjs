// Writes custom-elements.json, the HTML data of editors, and the typings for JSX and Vue, all from the class comments.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readContract } from "./read-contract.mjs";

const dist = join(import.meta.dirname, "../dist");
const contract = readContract();
const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const typed = (type) => (type ? { type: { text: type } } : {});

const manifest = {
  schemaVersion: "1.0.0",
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
          superclass: { name: "LitElement", package: "lit" },
          attributes: contract.attributes.map(({ type, ...rest }) => ({
            ...rest,
            ...typed(type),
            ...(rest.name !== "url-key" && { fieldName: camel(rest.name) }),
          })),
          members: [
            ...contract.attributes.map(({ name, type, description }) => ({
              kind: "field",
              name: camel(name),
              description,
              attribute: name,
              ...typed(type),
            })),
            ...contract.members.map(({ kind, name, description, type }) =>
              kind === "method"
                ? { kind, name, description, return: { type: { text: type } } }
                : { kind, name, description, type: { text: type } },
            ),
          ],
          events: contract.events.map((event) => ({ ...event, type: { text: "CustomEvent" } })),
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

const valuesOf = (type = "") => [...type.matchAll(/"([^"]+)"/g)].map(([, name]) => ({ name }));
const htmlData = {
  version: 1.1,
  tags: [
    {
      name: contract.tag,
      description: `${contract.summary} ${contract.description}`,
      attributes: contract.attributes.map(({ name, description, type }) => {
        const values = valuesOf(type);
        return { name, description, ...(values.length > 0 && { values }) };
      }),
    },
  ],
};

const attributeLines = contract.attributes.map(({ name, type, description }) => {
  const allowed = type === "number" ? "number | string" : type.replaceAll("|", " | ");
  return `  /** ${description} */\n  ${JSON.stringify(name)}?: ${allowed};`;
});
const eventName = (name) => `on${name}`;
const attributesType = `/** Attributes of <coalition-map> as markup has them. */
export interface CoalitionMapAttributes {
${attributeLines.join("\n")}
}
`;
const eventType = (name) => `HTMLElementEventMap[${JSON.stringify(name)}]`;
const handlers = (write) => contract.events.map(({ name }) => write(name)).join("\n");
const react = `import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { CoalitionMapAttributes } from "./attributes.js";
import type { CoalitionMap, CoalitionState, Dataset } from "./types/src/index.js";

/** Properties that are no attributes, or are called otherwise as attributes: React 19 sets them as they are. */
type Properties = Partial<Omit<CoalitionState, "focus">> & {
  state?: Partial<CoalitionState>;
  dataset?: Dataset;
  area?: unknown;
  mapStyle?: string | null;
  urlKey?: string | null;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "coalition-map": Omit<DetailedHTMLProps<HTMLAttributes<CoalitionMap>, CoalitionMap>, keyof CoalitionMapAttributes> &
        Omit<Properties, keyof CoalitionMapAttributes> &
        CoalitionMapAttributes & {
${handlers((name) => `          "${eventName(name)}"?: (event: ${eventType(name)}) => void;`)}
        };
    }
  }
}
`;
const vue = `import type { CoalitionMapAttributes } from "./attributes.js";
import "./types/src/index.js";

/** <coalition-map> as a Vue template sees it. */
export interface CoalitionMapComponent {
  new (): {
    $props: CoalitionMapAttributes & {
${handlers((name) => `      "on${camel(`-${name}`)}"?: (event: ${eventType(name)}) => void;`)}
    };
  };
}

declare module "vue" {
  interface GlobalComponents {
    "coalition-map": CoalitionMapComponent;
  }
}
`;

mkdirSync(dist, { recursive: true });
const write = (name, text) => writeFileSync(join(dist, name), text);
write("custom-elements.json", `${JSON.stringify(manifest, null, 2)}\n`);
write("vscode.html-custom-data.json", `${JSON.stringify(htmlData, null, 2)}\n`);
write("attributes.d.ts", attributesType);
write("react.d.ts", react);
write("vue.d.ts", vue);
