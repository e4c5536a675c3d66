import { expect, it } from 'vitest';
import { lastingAddress } from '../../../utils/visit/describeVisit';

it.each([
  ['https://a.gc.ca/form?page=travel', 'https://a.gc.ca/form?page=travel'],
  ['https://a.gc.ca/form;jsessionid=9A?page=travel&_=17', 'https://a.gc.ca/form?page=travel'],
  ['https://a.gc.ca/form?token=x&client=A', 'https://a.gc.ca/form?client=A'],
  ['https://a.gc.ca/form#top', 'https://a.gc.ca/form'],
  ['https://a.gc.ca/form#/step/2', 'https://a.gc.ca/form#/step/2'],
  ['about:srcdoc', 'about:srcdoc'],
])('the page would not be known again, or another one taken for it: %s', (href, address) =>
  expect(lastingAddress(href)).toBe(address),
);
