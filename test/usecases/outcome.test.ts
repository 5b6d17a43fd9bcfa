import { refusalOf } from '../../src/usecases/outcome';
import { PANE_WORDS } from '../../src/words/pane';

// Microsoft's page on troubleshooting tells that both come up when a person changes workbooks while a command runs.
test.each(['GeneralException', 'InvalidSelection'])('%s of Excel is told as another workbook that came to the front', (code) => {
  const refusal = refusalOf(Object.assign(new Error('There was an internal error.'), { code }));
  expect(refusal).toEqual({ ok: false, code: 'switched', values: { reason: 'There was an internal error.' } });
  expect(PANE_WORDS.failures.switched.en).toContain('Stay in this workbook');
  expect(PANE_WORDS.failures.switched.fr).toContain('Restez dans ce classeur');
});
