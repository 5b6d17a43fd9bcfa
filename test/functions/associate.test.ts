import { associateAll } from '../../src/functions/associate';
import { FUNCTIONS } from '../../src/functions/table';

type Associated = (...args: unknown[]) => unknown;

class PlatformError {
  readonly type = 'Error';
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

describe('Functions as Excel calls them', () => {
  const associated = new Map<string, Associated>();
  beforeAll(() => {
    Object.assign(globalThis, {
      CustomFunctions: {
        associate: (id: string, implementation: Associated) => associated.set(id, implementation),
        Error: PlatformError,
        ErrorCode: {
          invalidValue: '#VALUE!',
          notAvailable: '#N/A',
          divisionByZero: '#DIV/0!',
          invalidNumber: '#NUM!',
          nullReference: '#NULL!',
        },
      },
    });
    associateAll(() => 'fr');
  });
  const invoke = (id: string, ...args: unknown[]) => associated.get(id)?.(...args);

  test('every function is associated by its id', () => expect([...associated.keys()]).toEqual(FUNCTIONS.map(({ id }) => id)));
  test('a value comes back as a 1 × 1 range, with or without the invocation', () => {
    expect(invoke('CPI', [[100]], [[80]])).toEqual([[1.25]]);
    expect(invoke('CPI', [[100]], [[80]], { functionName: 'CPI' })).toEqual([[1.25]]);
  });
  test('an omitted optional argument arrives as null before the invocation', () =>
    expect(invoke('EAC', [[1000]], [[400]], [[500]], null, null, null, { functionName: 'EAC' })).toEqual([[1250]]));
  test('a failure of the whole is thrown with its sentence', () => {
    expect(() => invoke('CPI', [[100]], [[0]])).toThrow(
      expect.objectContaining({ code: '#N/A', message: expect.stringContaining('Aucun coût réel saisi') as string }) as Error,
    );
  });
  test('errors of elements stand in their places as the platform’s error values', () =>
    expect(invoke('CPI', [[100], [1], [1]], [[80], [0], [new PlatformError('#NUM!')]])).toEqual([
      [1.25],
      [expect.objectContaining({ code: '#N/A' })],
      [expect.objectContaining({ code: '#NUM!' })],
    ]));
  test('no result holds null', () =>
    expect(JSON.stringify(invoke('EVM', [[0], [null]], [[0], [null]], [[0], [null]], [[0], [null]]))).not.toContain('null'));
});
