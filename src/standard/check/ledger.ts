import { FINDING_WEIGHTS } from '../data/finding-weights';
import type { Severity } from '../model/types';
import type { CheckFinding, CheckResult, Score } from './finding';

interface Count {
  made: number;
  failed: number;
}

const scoreOf = ({ made, failed }: Count): Score => ({ score: made > 0 ? Math.max(0, 1 - failed / made) : null, checks: made });

/** Counts the checks made on each sheet and keeps those that failed: what is found and how much is right come from one book. */
export class Ledger {
  readonly #findings: CheckFinding[] = [];
  readonly #counts = new Map<string | null, Count>();

  /** Checks were made on that sheet; null for the workbook as a whole. */
  made(sheet: string | null, severity: Severity, count = 1): void {
    this.#count(sheet).made += FINDING_WEIGHTS[severity] * count;
  }

  /** One of the checks made failed, or several that one finding tells. */
  tell(finding: CheckFinding, count = 1): void {
    this.#findings.push(finding);
    this.#count(finding.sheet).failed += FINDING_WEIGHTS[finding.severity] * count;
  }

  get findings(): readonly CheckFinding[] {
    return this.#findings;
  }

  #count(sheet: string | null): Count {
    const known = this.#counts.get(sheet);
    if (known) return known;
    const count = { made: 0, failed: 0 };
    this.#counts.set(sheet, count);
    return count;
  }

  result(sheetNames: readonly string[]): CheckResult {
    const places = new Map<string | null, number>([[null, -1], ...sheetNames.map((name, index): [string, number] => [name, index])]);
    const place = (sheet: string | null): number => places.get(sheet) ?? sheetNames.length;
    const findings = [...this.#findings].sort(
      (a, b) =>
        place(a.sheet) - place(b.sheet) ||
        (a.cell?.row ?? a.row ?? 0) - (b.cell?.row ?? b.row ?? 0) ||
        (a.cell?.column ?? 0) - (b.cell?.column ?? 0),
    );
    const counts = [...this.#counts].filter(([, { made }]) => made > 0).sort(([a], [b]) => place(a) - place(b));
    const all = counts.reduce((sum, [, { made, failed }]) => ({ made: sum.made + made, failed: sum.failed + failed }), {
      made: 0,
      failed: 0,
    });
    return {
      findings,
      score: { ...scoreOf(all), bySheet: counts.map(([sheet, count]) => ({ sheet, ...scoreOf(count) })) },
    };
  }
}
