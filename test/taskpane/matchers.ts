import { configure } from '@testing-library/react';
import { toHaveNoViolations } from 'jest-axe';

/** What tests say of elements. */
interface ElementMatchers<R> {
  toHaveFocus(): R;
  toHaveValue(value: string): R;
  toBeInvalid(): R;
  /** Is on the page. */
  toBeShown(): R;
  toBeDescribedBy(text: string): R;
}

declare global {
  // The way in which matchers are declared.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace jest {
    // The parameters must be those of the declaration that is extended.
    // eslint-disable-next-line @typescript-eslint/no-unused-vars, @typescript-eslint/no-empty-object-type
    interface Matchers<R, T = {}> extends ElementMatchers<R> {}
  }
}

const result = (pass: boolean, expected: string, found: unknown): jest.CustomMatcherResult => ({
  pass,
  message: () => `Expected ${expected}; found ${JSON.stringify(found)}.`,
});

const described = (element: Element): string =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');

expect.extend({
  ...toHaveNoViolations,
  toHaveFocus: (element: Element) =>
    result(document.activeElement === element, 'the focus there', document.activeElement?.outerHTML.slice(0, 200)),
  toHaveValue: (element: HTMLInputElement, value: string) => result(element.value === value, value, element.value),
  toBeInvalid: (element: Element) => result(element.getAttribute('aria-invalid') === 'true', 'a field marked invalid', element.outerHTML),
  toBeShown: (element: Element | null) => result(element?.isConnected === true, 'an element on the page', element?.outerHTML ?? null),
  toBeDescribedBy: (element: Element, text: string) => result(described(element) === text, text, described(element)),
});

// What comes is waited for longer than a busy machine takes.
configure({ asyncUtilTimeout: 30_000 });
