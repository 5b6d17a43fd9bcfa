/** The parts of the page, in the order in which F6 goes through them. */
const REGIONS = ['.scroller', '.pane:not([hidden]) iframe', '.command-bar', '.ribbon', '.formula-bar', '.sheet-tabs'];

/** As in Excel, F6 takes the keyboard to the next part of the page and Shift+F6 to the one before: Tab moves in the sheet. */
export function goThroughRegions(keys: Window): void {
  keys.addEventListener('keydown', (event) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    const regions = REGIONS.flatMap((selector) => [...document.querySelectorAll<HTMLElement>(selector)]);
    const from = regions.findIndex((region) => region.contains(document.activeElement));
    const next = regions.at(event.shiftKey ? from - 1 : (from + 1) % regions.length);
    if (next) entranceOf(next).focus();
  });
}

/** The control of a part that takes the keyboard first: a tab that is chosen, else the first that can. */
const entranceOf = (region: HTMLElement): HTMLElement =>
  region.matches('.scroller, iframe')
    ? region
    : (region.querySelector<HTMLElement>('[role="tab"][tabindex="0"]') ??
      region.querySelector<HTMLElement>('button:not(:disabled), input') ??
      region);
