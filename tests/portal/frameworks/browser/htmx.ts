import htmx from 'htmx.org';
import { sentModel } from './sent-model.ts';

const form = (): HTMLFormElement => document.querySelector('main form') as HTMLFormElement;

document.addEventListener('practice:drawn', () => htmx.process(form()));
window.practiceModel = () => sentModel(form(), (...path) => path.join('.'));
