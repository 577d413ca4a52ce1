/** Whether a `scenario` value is meant as an address: it has a scheme, a slash or ends as a file does. */
export function isScenarioUrl(value: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(value) || value.includes("/") || /\.json$/i.test(value);
}
