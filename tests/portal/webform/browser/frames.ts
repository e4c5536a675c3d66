import { readControls } from '../../shared/browser/read-controls.ts';

const LATE_MS = 1500;

const formMarkup = (prefix: string): string =>
  (document.querySelector<HTMLTemplateElement>('#frame-form')?.innerHTML ?? '').replaceAll('PREFIX', prefix);

function addFrame(name: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.name = name;
  frame.title = name;
  frame.width = '100%';
  frame.height = '260';
  document.getElementById(`${name}-place`)?.append(frame);
  return frame;
}

// Written into its about:blank: the frame has no address of its own.
const blank = addFrame('blank').contentDocument;
blank?.open();
blank?.write(`<!doctype html><title>Frame</title>${formMarkup('blank')}`);
blank?.close();

const page = new Blob([`<!doctype html><meta charset="utf-8"><title>Frame</title>${formMarkup('blob')}`], {
  type: 'text/html',
});
addFrame('blob').src = URL.createObjectURL(page);

setTimeout(() => {
  const late = addFrame('late').contentDocument;
  if (late !== null) late.body.innerHTML = formMarkup('late');
}, LATE_MS);

/** By the frame's name. */
window.practiceModel = () => {
  const frames = [...document.querySelectorAll('iframe')];
  return Object.fromEntries(
    frames.map((frame) => [frame.name, frame.contentDocument === null ? [] : readControls(frame.contentDocument)]),
  );
};
