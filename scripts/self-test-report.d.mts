import type { Plain } from '../src/self-test/case';
import type { SelfTestReport } from '../src/self-test/report';

export interface KeptReport extends Omit<SelfTestReport, 'kind' | 'cases'> {
  readonly same: number;
  readonly leftOut: number;
  readonly differences: readonly { readonly id: string; readonly expected: Plain; readonly got: Plain }[];
}

export interface Places {
  readonly fixtures: string;
  readonly document: string;
}

export const placesIn: (root: string) => Places;
export const digest: (report: SelfTestReport) => KeptReport;
export const keptIn: (folder: string) => KeptReport[];
export const documentWith: (document: string, kept: readonly KeptReport[]) => string;
export const keepReport: (report: SelfTestReport, places: Places) => { readonly kept: KeptReport; readonly file: string };
