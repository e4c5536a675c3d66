// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { changeAhead } from '../../../utils/guard/change';
import { findControl } from '../../../utils/guard/control';
import { judge } from '../../../utils/guard/judge';
import { $, setup, tripTable } from './setup';

function verdictOn(html: string) {
  const { options } = setup(`<main><h1>Application</h1><section><h2>Travel history</h2>${html}</section></main>`);
  const control = findControl($('#x'));
  return control && judge(options, control, changeAhead(control));
}
const list = tripTable();

describe('a wipe would go unseen where a page draws its controls in its own way', () => {
  it.each([
    ['a bin without a name', `${list}<button id="x"><i class="fa fa-trash"></i></button>`],
    ['an icon font’s ligature', `${list}<button id="x"><span aria-hidden="true">delete_forever</span></button>`],
    ['a picture character', `${list}<button id="x">🗑</button>`],
    ['a name only in a tooltip', `${list}<button id="x" data-tooltip="Clear all trips">×</button>`],
    ['a described icon', `${list}<i id="t" hidden>Clear all trips</i><button id="x" aria-describedby="t">×</button>`],
    ['text with a listener', `${list}<p><span id="x">Clear all trips</span></p>`],
    [
      '“No” as one of two pressed-in buttons',
      `<p role="group"><button aria-pressed="true">Yes</button><button id="x" aria-pressed="false">No</button></p>${list}`,
    ],
    ['“No” as one of two plain buttons', `<p><button class="on">Yes</button><button id="x">No</button></p>${list}`],
    ['“I have travelled” unticked', `<label><input type="checkbox" id="x" checked>I have travelled</label>${list}`],
    ['a fold that acts', `${list}<details><summary id="x">Clear all trips</summary></details>`],
  ])('%s', (_, html) => {
    expect(verdictOn(html)).toBeDefined();
  });
});

describe('ordinary work would be interrupted', () => {
  it.each([
    ['a cross without a name', `${list}<button id="x">×</button>`],
    ['reading matter', `${list}<p id="x">Remove all old stamps from your passport before you send it.</p>`],
    ['a heading', `${list}<h3 id="x">Clear answers</h3>`],
    ['a menu that opens', `${list}<button id="x" aria-haspopup="menu">Clear all</button>`],
    ['a tab', `${list}<button role="tab" id="x">Delete requests</button>`],
    ['“No” under the list', `${list}<p>Was this helpful?</p><p><button>Yes</button><button id="x">No</button></p>`],
    ['“No” of the page’s own dialog', `${list}<div role="dialog"><button>Yes</button><button id="x">No</button></div>`],
    [
      'the clear button of one field',
      `${list}<div><label>Mail <input value="a@b.c"></label><span><button id="x">Clear value</button></span></div>`,
    ],
  ])('%s', (_, html) => {
    expect(verdictOn(html)).toBeUndefined();
  });
});
