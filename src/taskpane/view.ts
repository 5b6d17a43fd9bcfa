export const VIEWS = ['start', 'intake', 'consolidate', 'report', 'check', 'help', 'selfTest'] as const;
export type View = (typeof VIEWS)[number];

/** What a ribbon command asked the pane to show: `#intake/3`, the number telling one request from the next. */
export const viewOf = (hash: string): View | null => {
  const name = hash.replace(/^#/, '').split('/')[0];
  return VIEWS.find((view) => view === name) ?? null;
};
