import type * as z from 'zod/mini';

/** Numbers from a seed: what failed once fails again. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The parts of a schema that the generator goes by. */
interface Def {
  type: string;
  shape?: Record<string, z.ZodMiniType>;
  element?: z.ZodMiniType;
  innerType?: z.ZodMiniType;
  options?: z.ZodMiniType[];
  entries?: Record<string, string>;
  values?: unknown[];
  keyType?: z.ZodMiniType;
  valueType?: z.ZodMiniType;
  checks?: { _zod: { def: { check: string; format?: string; pattern?: RegExp; minimum?: number } } }[];
}

const TEXTS = ['', 'a', 'E001234567', '<img src=x onerror=alert(1)>', '\u202Egnp', '\ud800', '\u0000', 'é'.repeat(50)];

/** A value that a schema takes: from the schema itself, so that no message is forgotten. */
export function valid(schema: z.ZodMiniType, random: () => number): unknown {
  const def = (schema as unknown as { _zod: { def: Def } })._zod.def;
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape ?? {})
          .map(([name, part]) => [name, valid(part, random)] as const)
          .filter(([, value]) => value !== undefined),
      );
    case 'string': {
      const pattern = (def.checks ?? []).map(({ _zod }) => _zod.def.pattern).find((each) => each !== undefined);
      if (pattern === undefined) return pick(TEXTS);
      return pick(['v1', 'f12', '0123456789abcdef0123456789abcdef'].filter((text) => pattern.test(text)));
    }
    case 'number':
      return pick([1, 2, 30, 999]);
    case 'boolean':
      return random() < 0.5;
    case 'enum':
      return pick(Object.values(def.entries ?? {}));
    case 'literal':
      return pick(def.values ?? []);
    case 'array':
      return Array.from({ length: Math.floor(random() * 3) }, () => valid(def.element as z.ZodMiniType, random));
    case 'nullable':
      return random() < 0.3 ? null : valid(def.innerType as z.ZodMiniType, random);
    case 'optional':
      return random() < 0.5 ? undefined : valid(def.innerType as z.ZodMiniType, random);
    case 'union':
      return valid(pick(def.options ?? []), random);
    case 'record':
      return { [valid(def.keyType as z.ZodMiniType, random) as string]: valid(def.valueType as z.ZodMiniType, random) };
    default:
      throw new Error(`The generator does not know "${def.type}": teach it.`);
  }
}

const JUNK: readonly (() => unknown)[] = [
  () => null,
  () => -1,
  () => Number.NaN,
  () => Infinity,
  () => 1e308,
  () => '../../etc/passwd',
  () => 'x'.repeat(70_000),
  () => [],
  () => ({}),
  () => [[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]],
  () => JSON.parse('{"then":"resolve"}') as unknown,
  () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as unknown,
  () => true,
  () => undefined,
  () => Array.from({ length: 600 }, () => ({ type: 'gone', key: 'f1' })),
];

/** The same message with something wrong somewhere: a part replaced, dropped or added. */
export function broken(message: unknown, random: () => number): unknown {
  const junk = (): unknown => (JUNK[Math.floor(random() * JUNK.length)] ?? (() => null))();
  if (typeof message !== 'object' || message === null || random() < 0.15) return junk();
  const copy = (Array.isArray(message) ? [...(message as unknown[])] : { ...message }) as Record<string, unknown>;
  const names = Object.keys(copy);
  const name = names[Math.floor(random() * names.length)];
  if (name === undefined || random() < 0.05) copy['__proto__extra'] = junk();
  else if (random() < 0.1) delete copy[name];
  else copy[name] = broken(copy[name], random);
  return copy;
}
