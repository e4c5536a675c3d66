import type { Fact } from '../messages/contract';

/** An address without its query: that can hold what signs somebody in, and whose file it is. */
export function addressFact(href: string): Fact {
  const { origin, pathname } = new URL(href);
  return { what: 'address', text: `${origin}${pathname.replace(/;.*$/, '')}`.slice(0, 1_000) };
}

/** Of an address the server alone. */
export function originFact(href: string): Fact {
  return { what: 'address', text: new URL(href).origin };
}

/** A time as records have it: UTC, in no language. */
export function timeFact(what: 'began', at: number): Fact {
  return { what, text: new Date(at).toISOString() };
}

/** What a record says of one thing; '' where it does not. */
export function factOf({ facts = [] }: { facts?: readonly Fact[] | undefined }, what: string): string {
  return facts.find((fact) => fact.what === what)?.text ?? '';
}
