/** Puts the keyboard back on the grid. */
export const focusGrid = (): void => document.querySelector<HTMLElement>('.scroller')?.focus({ preventScroll: true });
