/** What a ribbon button gets from Excel, and must tell when it is done. */
type Ribbon = Pick<Office.AddinCommands.Event, 'completed'>;

let requests = 0;

/** Shows the pane on one of its views. The number tells a second press of the same button from the first. */
const show = async (view: string): Promise<void> => {
  location.hash = `${view}/${(requests += 1)}`;
  await Office.addin.showAsTaskpane();
};

/** Excel waits for `completed`, whatever happens. */
const command =
  (work: () => Promise<void>) =>
  async (event: Ribbon): Promise<void> => {
    try {
      await work();
    } finally {
      event.completed();
    }
  };

const rebuild = async (): Promise<void> => {
  try {
    const { rebuildReportHere } = await import(/* webpackChunkName: "report" */ './report');
    await rebuildReportHere();
  } catch {
    // The pane does it again and says there, where the person can read it, what is wrong.
    await show('report');
  }
};

/** The functions that the manifest names. Only what is pressed is loaded. */
export const COMMANDS = {
  setUp: command(() => show('start')),
  newRequest: command(() => show('intake')),
  consolidate: command(() => show('consolidate')),
  report: command(rebuild),
  check: command(() => show('check')),
  help: command(() => show('help')),
} as const;
