import { registerHistory, createEmptyHistoryState } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { $createParagraphNode, $getRoot, createEditor } from 'lexical';
import Quill from 'quill';

interface TinyEditor {
  getContent(options?: { format: 'text' }): string;
  setContent(html: string): void;
}
declare const tinymce: { init(options: Record<string, unknown>): Promise<TinyEditor[]> };

const holder = (name: string): HTMLElement => document.querySelector(`[data-editor="${name}"]`) as HTMLElement;
const label = (element: Element, name: string): void => {
  element.setAttribute('role', 'textbox');
  element.setAttribute('aria-multiline', 'true');
  element.setAttribute('aria-labelledby', `${name}-label`);
};
const place = (name: string): HTMLElement => {
  const element = document.createElement('div');
  holder(name).append(element);
  return element;
};

/** Each editor's own model, as plain text, and how the application empties it. */
const models: Record<string, { text(): string; clear(): void }> = {};

const plain = place('Plain');
plain.contentEditable = 'true';
label(plain, 'Plain');
models['Plain'] = { text: () => plain.innerText, clear: () => plain.replaceChildren() };

const quill = new Quill(place('Quill'), { theme: 'snow' });
label(quill.root, 'Quill');
models['Quill'] = { text: () => quill.getText(), clear: () => void quill.setText('') };

const tiptap = new Editor({ element: place('TipTap'), extensions: [StarterKit] });
label(tiptap.view.dom, 'TipTap');
models['TipTap'] = {
  text: () => tiptap.getText({ blockSeparator: '\n' }),
  clear: () => void tiptap.commands.setContent('', { emitUpdate: true }),
};

const lexical = createEditor({ namespace: 'statement', onError: (error) => console.error(error) });
const root = place('Lexical');
root.contentEditable = 'true';
label(root, 'Lexical');
lexical.setRootElement(root);
// Its packages were published with a copy of their own; at run time there is one (`bundles.ts`).
registerRichText(lexical as never);
registerHistory(lexical as never, createEmptyHistoryState(), 300);
models['Lexical'] = {
  text: () => lexical.getEditorState().read(() => $getRoot().getTextContent()),
  clear: () => lexical.update(() => void $getRoot().clear().append($createParagraphNode())),
};

void tinymce
  .init({
    target: place('TinyMCE'),
    license_key: 'gpl',
    menubar: false,
    promotion: false,
    branding: false,
    height: 200,
    iframe_aria_text: 'TinyMCE statement',
  })
  .then(([editor]) => {
    if (editor === undefined) return;
    models['TinyMCE'] = { text: () => editor.getContent({ format: 'text' }), clear: () => editor.setContent('') };
    document.body.dataset['ready'] = 'true';
  });

const tidy = (text: string): string =>
  text
    .replace(/\u00a0/g, ' ')
    .replace(/\n+/g, '\n')
    .trim();
window.practiceModel = () =>
  Object.fromEntries(Object.entries(models).map(([name, model]) => [name, tidy(model.text())]));
const clear = (): void => Object.values(models).forEach((model) => model.clear());
document.querySelector('[data-clear]')?.addEventListener('click', clear);
window.practiceWipes = { script: clear };
