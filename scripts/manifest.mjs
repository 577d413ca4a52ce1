// Writes custom-elements.json, web-types and HTML data for editors, and types for JSX and Vue, all from the class comments
// and contract interfaces of the elements.
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { attributeTypes, reactTypes, vueTypes } from "./framework-types.mjs";
import { readContracts } from "./read-contract.mjs";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const contracts = readContracts();
const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const typed = (type) => (type ? { type: { text: type.replaceAll("|", " | ") } } : {});
const fallback = ({ default: usual, type }) =>
  usual === undefined ? {} : { default: type === "number" ? usual : JSON.stringify(usual) };
const valuesOf = (type = "") => [...type.matchAll(/"([^"]+)"/g)].map(([, name]) => name);
const about = ({ summary, description }) => `${summary} ${description}`;

/** Members without an attribute of the same name. */
function others({ attributes, members }) {
  const keys = new Set(attributes.map(({ name }) => camel(name)));
  return members.filter(({ name }) => !keys.has(name));
}

const declaration = (contract) => ({
  kind: "class",
  customElement: true,
  name: contract.className,
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
      reflects: attribute.reflects,
      ...typed(attribute.type),
      ...fallback(attribute),
    })),
    ...others(contract).map(({ kind, name, description, type, parameters, readonly }) =>
      kind === "method"
        ? { kind, name, description, parameters, return: { type: { text: type } } }
        : { kind, name, description, ...(readonly && { readonly }), type: { text: type } },
    ),
  ],
  events: contract.events.map(({ type, ...event }) => ({ ...event, type: { text: type ?? "CustomEvent" } })),
  slots: contract.slots,
  cssParts: contract.parts,
  cssProperties: contract.properties,
});

const manifest = {
  schemaVersion: "2.1.0",
  readme: "README.md",
  modules: [
    {
      kind: "javascript-module",
      path: "dist/index.js",
      declarations: contracts.map(declaration),
      exports: contracts.map(({ className: name }) => ({ kind: "js", name, declaration: { name } })),
    },
    {
      kind: "javascript-module",
      path: "dist/define.js",
      declarations: [],
      exports: contracts.map(({ tag, className }) => ({
        kind: "custom-element-definition",
        name: tag,
        declaration: { name: className, module: "dist/index.js" },
      })),
    },
  ],
};

const htmlData = {
  version: 1.1,
  tags: contracts.map((contract) => ({
    name: contract.tag,
    description: about(contract),
    attributes: contract.attributes.map(({ name, description, type }) => {
      const values = valuesOf(type).map((value) => ({ name: value }));
      return { name, description, ...(values.length > 0 && { values }) };
    }),
  })),
};

const webElement = (contract) => ({
  name: contract.tag,
  description: about(contract),
  attributes: contract.attributes.map(({ name, description, type = "string", default: usual }) => ({
    name,
    description,
    value: { type: valuesOf(type).length > 0 ? valuesOf(type).map((value) => JSON.stringify(value)) : type },
    ...(usual !== undefined && { default: usual }),
  })),
  slots: contract.slots,
  js: {
    properties: others(contract)
      .filter(({ kind }) => kind === "field")
      .map(({ name, description, type }) => ({ name, description, value: { type } })),
    events: contract.events.map(({ name, description }) => ({ name, description })),
  },
  css: { parts: contract.parts, properties: contract.properties },
});

const webTypes = {
  $schema: "https://json.schemastore.org/web-types",
  name: "coalition-map",
  version,
  "description-markup": "markdown",
  contributions: { html: { elements: contracts.map(webElement) } },
};

mkdirSync(join(dist, "types"), { recursive: true });
const write = (name, text) => writeFileSync(join(dist, name), text);
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
write("custom-elements.json", json(manifest));
write("vscode.html-custom-data.json", json(htmlData));
write("web-types.json", json(webTypes));
write("types/attributes.d.ts", attributeTypes(contracts));
write("types/react.d.ts", reactTypes(contracts));
write("types/vue.d.ts", vueTypes(contracts));
// So that importing the definitions also types the elements in JSX and in Vue templates.
appendFileSync(join(dist, "types/define.d.ts"), 'import "./react.js";\nimport "./vue.js";\n');
