/** Rule 65 of the Federal Courts Rules: Arial 12, 21.5 × 28 cm, 2.5 cm above and below, 3.5 cm left and right. */
export const STYLE = `
@page { size: 8.5in 11in; margin: 0; }
* { box-sizing: border-box; margin: 0; }
body { background: #e9e7e2; color: #111; font: 12pt/0.72cm Arial, Helvetica, "Liberation Sans", sans-serif; }
main { display: flex; flex-direction: column; gap: 0.6cm; align-items: center; padding: 0.6cm 0; }
.sheet { position: relative; width: 21.59cm; min-height: 27.9cm; padding: 2.5cm 3.5cm; background: #fff; box-shadow: 0 1px 6px #0003; break-after: page; }
h1, h2 { height: 1.44cm; overflow: hidden; font-size: 14pt; line-height: 0.72cm; }
h1 { font-size: 16pt; }
.sheet p { min-height: 0.72cm; overflow-wrap: anywhere; }
.pair { display: flex; gap: 0.3cm; }
.pair span { flex: none; width: 5cm; color: #444; }
.pair bdi { min-width: 0; unicode-bidi: isolate; }
.triple { display: flex; gap: 0.3cm; }
.triple bdi { flex: 9.7 1 0; min-width: 0; unicode-bidi: isolate; }
.triple bdi:first-child { flex-grow: 12.9; }
.triple.head { color: #444; border-bottom: 1px solid #999; }
.when, .heading { font-weight: bold; }
.inferred { font-style: italic; }
.observed { color: #333; }
.quiet { color: #444; }
.centre { text-align: center; }
.code { font-family: "Courier New", "Liberation Mono", monospace; font-size: 10pt; }
.screen { display: block; max-width: 100%; max-height: 15cm; margin: 0.4cm auto 0; border: 1px solid #999; }
.square { display: block; width: 4.2cm; height: 4.2cm; margin-bottom: 0.12cm; }
.contents { display: flex; justify-content: space-between; border-bottom: 1px dotted #999; }
.sheet footer { position: absolute; right: 3.5cm; bottom: 1.2cm; left: 3.5cm; color: #444; font-size: 9pt; line-height: 0.5cm; text-align: center; }
@media print { body { background: none; } main { display: block; padding: 0; } .sheet { height: 27.9cm; box-shadow: none; } .sheet:last-child { break-after: auto; } }
`;
