/** A page that changes itself twenty thousand times at each call, and notes how long its own turns had to wait. */
export const FLOOD = `<div id="flood"></div><script>
  window.flood = () => {
    const [box, channel, TURNS, AT_ONCE] = [document.getElementById('flood'), new MessageChannel(), 400, 50];
    const waits = [];
    let [turn, last] = [0, performance.now()];
    window.waited = '';
    channel.port1.onmessage = () => {
      const now = performance.now();
      waits.push(now - last);
      last = now;
      if (turn++ === TURNS) { window.waited = waits.sort((a, b) => b - a).slice(0, 5).join(); box.replaceChildren(); return; }
      for (let n = 0; n < AT_ONCE; n++) {
        const label = document.createElement('label');
        label.textContent = 'Line ' + turn + ' ' + n;
        if (n % 10 === 0) label.append(document.createElement('input'));
        box.append(label);
        if (box.childElementCount > 500) box.firstElementChild.remove();
        box.setAttribute('data-turn', turn + ' ' + n);
      }
      channel.port2.postMessage('');
    };
    channel.port2.postMessage('');
  };
</script>`;

const FLOODS = 5; // of 20,000 changes and more each

/**
 * How long a page that floods itself waits for itself, in the quietest of five floods: the longest turn, and the fifth
 * longest, which is never one that another program held up by chance.
 * @param flood lets the page flood itself once, and answers with its longest turns
 */
export async function longestWaits(flood: () => Promise<string>): Promise<{ once: number; often: number }> {
  const waits: number[][] = [];
  for (let n = 0; n < FLOODS; n++) waits.push((await flood()).split(',').map(Number));
  const least = (place: number): number => Math.min(...waits.map((longest) => longest[place] ?? Number.NaN));
  return { once: least(0), often: least(4) };
}
