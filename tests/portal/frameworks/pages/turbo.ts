import { html } from '../../server/html.ts';
import { emptyModel } from '../model.ts';
import { frameworkAddress, type FrameworkPage } from '../page.ts';
import { act, readSent, wholeForm, type Dialect } from '../serverForm.ts';

const dialect: Dialect = {
  name: (...path) => `form[${path.join('][')}]`,
  onAnswer: () => html`data-submits="answer"`,
  onAction: () => html``,
};

/** Every form that is sent and every link is fetched, and the answer's body takes the place of the one that is there. */
export const turbo: FrameworkPage = {
  name: 'turbo',
  title: 'Turbo, page swaps',
  hasScript: true,
  body: html``,
  answer(exchange, show) {
    const sent = exchange.form();
    const model = exchange.isPost ? readSent(dialect, sent) : emptyModel();
    act(model, sent.get('action') ?? '');
    show(
      html`<p><a href="${frameworkAddress('')}" data-turbo>All framework pages</a></p>
        <form method="post" autocomplete="off" data-turbo>
          ${wholeForm(dialect, model)}<button name="action" value="answer" hidden>Answer</button>
        </form>`,
    );
  },
};
