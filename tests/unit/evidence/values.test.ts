import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyPackage } from '../../../utils/evidence/verifyPackage';
import { stringOf, textValue } from '../../../utils/evidence/value';
import { rowOf, text, visitOf } from '../records/samples';
import { textIn, unpack } from './forge';
import { entry, install } from './samples';

const CLIENT = 'E001234567';

it('what was typed would come back as something else', () => {
  const units = fc.array(fc.nat({ max: 0xffff }), { maxLength: 30 }); // any UTF-16 at all
  fc.assert(
    fc.property(units, (codes) => {
      const typed = String.fromCharCode(...codes);
      return stringOf(textValue(typed)) === typed;
    }),
  );
  for (const typed of ['\ud800', 'a\udfffb', '\ud83d', '\u00e9', 'e\u0301', '\u2028', '\0', '\ufeffx']) {
    expect(stringOf(textValue(typed))).toBe(typed);
  }
});

it('two different values would have one and the same seal', () => {
  const all = ['\ud800', '\udbff', '\ufffd', '\u00e9', 'e\u0301'].map((typed) => JSON.stringify(textValue(typed)));
  expect(new Set(all).size).toBe(5);
});

describe('a report of hostile values', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</style><style>*{display:none}',
    'abc\u202egpj.exe',
    '\u2066isolate',
    'zero\u200bwidth',
    '\ud800 lone',
    'line\u2028break\n\r\t\0',
    'e\u0301',
    'x'.repeat(5_000),
    'שלום',
    '—\n— holdfast.invalid/log/0',
  ];
  it('would run, hide or turn what stands there', async () => {
    const home = await install();
    await home.log(
      CLIENT,
      hostile.map((typed) =>
        entry({
          after: text(typed),
          note: typed.slice(0, 1_000),
          field: { label: typed.slice(0, 900), section: [typed.slice(0, 900)] },
        }),
      ),
    );
    for (const [at, typed] of hostile.entries()) {
      const facts = ['file.name', 'file.type', 'said', 'number', 'portal.id', 'screen.text'].map((what) => ({
        what,
        text: typed.slice(0, 900),
      }));
      const visit = visitOf(`page-${String(at)}`, {
        title: typed.slice(0, 900),
        address: `https://x.example/?${typed}`,
      });
      const identity = { markers: [{ kind: 'application', value: CLIENT } as const], settled: true };
      const row = rowOf(visit, { seen: identity.markers });
      const kinds = ['upload', 'screen', 'submission'] as const;
      await home.evidence.append(
        row,
        identity,
        kinds.map((kind) => entry({ kind, facts })),
      );
    }
    const zip = await home.packageOf(CLIENT, 'fr');
    expect(await verifyPackage(zip)).toMatchObject({ exit: 12 });
    const report = textIn(await unpack(zip), 'report.html');
    expect(report).toContain("default-src 'none'");
    expect(report).not.toMatch(/<(script|img|iframe|object|link)|<[a-z][^>]*\son\w+=/i);
    expect(report.match(/<style>/g)).toHaveLength(1);
    expect(report).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u2028\ufeff\0]/);
    expect(report).toContain('⟦U+202E⟧');
    expect(report).toContain('points de code');
  });
});

it('no sheet of the report would have more lines than a court accepts', async () => {
  const home = await install();
  await home.log(
    CLIENT,
    Array.from({ length: 60 }, (_, n) => entry({ after: text('y'.repeat(n * 40)) })),
  );
  const report = textIn(await unpack(await home.packageOf(CLIENT)), 'report.html');
  const sheets = report.split('<section class="sheet">').slice(1);
  expect(sheets.length).toBeGreaterThan(10);
  expect(Math.max(...sheets.map((sheet) => sheet.match(/<p/g)?.length ?? 0))).toBeLessThanOrEqual(28);
  expect(report).toContain(`Page ${String(sheets.length)} of ${String(sheets.length)} `);
});
