// Type declarations of the elements, as text made from their contracts: attributes, JSX, and Vue templates.

const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const eventType = (name) => `HTMLElementEventMap[${JSON.stringify(name)}]`;
const handlers = ({ events }, write) => events.map(({ name }) => write(name)).join("\n");

/** Writable fields without an attribute of the same name. */
const properties = ({ members, attributes }) =>
  members
    .filter(({ kind, readonly, name }) => kind === "field" && !readonly && !attributes.some((one) => one.name === name))
    .map(({ name }) => name);

/** `types/attributes.d.ts` */
export function attributeTypes(contracts) {
  const lines = ({ attributes }) =>
    attributes.map(({ name, type, description }) => {
      const allowed = type === "number" ? "number | string" : type.replaceAll("|", " | ");
      return `  /** ${description} */\n  ${JSON.stringify(name)}?: ${allowed} | undefined;`;
    });
  return contracts
    .map(
      (contract) => `/** Attributes of <${contract.tag}> as written in markup. */
export interface ${contract.className}Attributes {
${lines(contract).join("\n")}
}
`,
    )
    .join("\n");
}

/** Properties that accept more than they return: part of the state, or any value, which is checked first. */
const WIDER = { state: "Partial<CoalitionState>", area: "unknown" };

function reactProps(contract) {
  const { className: name, tag } = contract;
  const others = properties(contract).map((key) => `  ${key}?: ${WIDER[key] ?? `${name}["${key}"]`} | undefined;`);
  const hasState = contract.attributes.some((attribute) => attribute.name === "us-isr");
  return `/** Properties of <${tag}> that are not attributes, or have other names as attributes: React 19 sets them as they are. */
interface ${name}Properties ${hasState ? "extends Partial<CoalitionState> " : ""}{
${others.join("\n")}
}
/** What <${tag}> takes in JSX, beyond what every element does. */
export interface ${name}Props extends ${name}Attributes, Omit<${name}Properties, keyof ${name}Attributes> {
${handlers(contract, (event) => `  "on${event}"?: ((event: ${eventType(event)}) => void) | undefined;`)}
}
`;
}

/** `types/react.d.ts` */
export const reactTypes = (
  contracts,
) => `import type { ${contracts.map(({ className }) => `${className}Attributes`).join(", ")} } from "./attributes.js";
import type { ${contracts.map(({ className }) => className).join(", ")} } from "./contract.js";
import type { CoalitionState } from "./model/state.js";

${contracts.map(reactProps).join("\n")}
// Where React is not installed there is nothing to extend, and these lines have no effect.
// @ts-ignore
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
${contracts.map(({ tag, className }) => `      // @ts-ignore\n      "${tag}": Omit<DetailedHTMLProps<HTMLAttributes<${className}>, ${className}>, keyof ${className}Props> & ${className}Props;`).join("\n")}
    }
  }
}
`;

/** `types/vue.d.ts` */
export const vueTypes = (
  contracts,
) => `import type { ${contracts.map(({ className }) => `${className}Attributes`).join(", ")} } from "./attributes.js";
import "./contract.js";

${contracts
  .map(
    (contract) => `/** <${contract.tag}> as a Vue template sees it. */
export interface ${contract.className}Component {
  new (): {
    $props: ${contract.className}Attributes & {
${handlers(contract, (name) => `      "on${camel(`-${name}`)}"?: ((event: ${eventType(name)}) => void) | undefined;`)}
    };
  };
}
`,
  )
  .join("\n")}
// Where Vue is not installed there is nothing to add to.
// @ts-ignore
declare module "vue" {
  interface GlobalComponents {
${contracts.map(({ tag, className }) => `    "${tag}": ${className}Component;`).join("\n")}
  }
}
`;
