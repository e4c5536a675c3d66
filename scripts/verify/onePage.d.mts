/** The verifier as one HTML file. */
export function verifierPage(): Promise<string>;
