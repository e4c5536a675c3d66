import { createFormReader, type FormReader } from '../../../utils/forms/readForm';

/** A document with this body, and the reader of its forms. */
export function setup(html: string): { document: Document; form: FormReader } {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  return { document, form: createFormReader(document) };
}
