/** A sentence in a language's plural forms; `by` names the parameter that selects the form, `count` by default. */
export interface PluralMessage {
  readonly by?: string;
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}
/** A sentence with `{placeholders}`, or one in several plural forms. */
export type Message = string | PluralMessage;
/** Sentences by key. */
export type Catalogue = Readonly<Record<string, Message>>;
export type Params = Readonly<Record<string, string | number>>;

/** The plural form of a message for its parameters. */
export function formOf(message: Message, params: Params, plurals: Intl.PluralRules): string {
  if (typeof message === "string") return message;
  const count = params[message.by ?? "count"];
  return (typeof count === "number" ? message[plurals.select(count)] : undefined) ?? message.other;
}

/** Fills a template's `{placeholders}`; one without a value stays as it is. */
export function fillTemplate(template: string, params: Params, number: (value: number) => string): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) return whole;
    return typeof value === "number" ? number(value) : value;
  });
}
