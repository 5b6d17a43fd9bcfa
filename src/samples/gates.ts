import type { DayNumber } from '../domain/calendar/days';
import { GATES, type GateDates, type GateKey } from './facts';
import { workingDayBy } from './life';
import { happensOn, workingDayFrom, type Standing, type TrackedLeaf } from './track';

/** Days before the start on which a project was asked for, discussed and decided. */
const REQUEST = 230;
const IDEA = 190;
const FEASIBILITY = 42;
/** The same before the status date, for projects that have not begun. */
const RECENT = { request: 150, idea: 110, feasibility: 24 } as const;

export const requestedOn = ({ start, statusDate }: Standing): DayNumber =>
  workingDayBy(Math.min(start - REQUEST, statusDate - RECENT.request));

/** The last gate that a project passed: framing ends with the planning gate, building with the execution gate. */
export function gateOf({ status, reached }: Standing, leaves: readonly TrackedLeaf[]): GateKey {
  if (status === 'closed') return 'closure';
  if (status === 'closing') return 'acceptance';
  const phases = Number(leaves.at(-1)?.wbs.split('.')[0]);
  const open = Number(leaves.find((leaf) => leaf.finish > reached)?.wbs.split('.')[0]);
  return open === 1 ? 'feasibility' : open < phases ? 'planning' : 'execution';
}

export function gateDatesOf(standing: Standing, leaves: readonly TrackedLeaf[], gate: GateKey): GateDates {
  const { start, statusDate, status, finishBaseline } = standing;
  const phases = Number(leaves.at(-1)?.wbs.split('.')[0]);
  const endOf = (phase: number, milestones = false): DayNumber =>
    Math.max(
      ...leaves.filter(({ wbs, milestone }) => wbs.startsWith(`${phase}.`) && (!milestones || milestone)).map((leaf) => leaf.finish),
    );
  const accepted = endOf(phases, true);
  const planned: Readonly<Record<GateKey, DayNumber>> = {
    idea: workingDayBy(Math.min(start - IDEA, statusDate - RECENT.idea)),
    feasibility: workingDayBy(Math.min(start - FEASIBILITY, statusDate - RECENT.feasibility)),
    planning: endOf(1),
    execution: endOf(phases - 1),
    acceptance: Math.max(endOf(phases - 1) + 7, Number.isFinite(accepted) ? accepted : finishBaseline - 14),
    closure: finishBaseline + 10,
  };
  const passed = GATES.indexOf(gate);
  return Object.fromEntries(
    GATES.map((key, index) => {
      const day = workingDayFrom(planned[key]);
      const happens =
        index < 2 ? day : workingDayFrom(happensOn(standing, Math.min(day, finishBaseline)) + Math.max(0, day - finishBaseline) + 3);
      // What was passed was passed by now, in the order of the gates.
      const held = Math.min(workingDayBy(happens), workingDayBy(statusDate - 4 * (passed - index)));
      return [
        key,
        {
          planned: index <= passed ? day : Math.max(day, happens, status === 'planned' ? day : workingDayFrom(statusDate + 9)),
          passed: index <= passed ? held : null,
        },
      ];
    }),
  ) as GateDates;
}
