import type { RecordKey } from '../../standard/model/types';
import { VIEW_WORDS } from '../../words/views';
import { drawFrame } from '../draw';
import { burnUp } from './burn-up';
import { capacityPlan } from './capacity-plan';
import { demand } from './demand';
import { earnedValue } from './earned-value';
import { hierarchy } from './hierarchy';
import { objectiveMatrix } from './objective-matrix';
import { protect } from '../protect';
import { hasColumns } from './fill';
import { gantt } from './gantt';
import { riskMatrix } from './risk-matrix';
import { roadmap } from './roadmap';
import { statusReport } from './status-report';
import type { View, ViewPlace } from './view';

/** Each view by the key of its sheet. */
export const VIEWS: Readonly<Record<string, View>> = {
  burnUp,
  capacityPlan,
  demand,
  earnedValue,
  gantt,
  hierarchy,
  objectiveMatrix,
  riskMatrix,
  roadmap,
  statusReport,
};

/** A sheet that only calculates: nobody types into it, so it is protected, without a password. */
export function drawView(sheet: Excel.Worksheet, place: ViewPlace): void {
  const { definition, pen } = place;
  drawFrame(sheet, definition.name[pen.language], definition.purpose[pen.language], pen, false);
  const view = VIEWS[definition.key];
  const needs = Object.entries(view?.needs ?? {}) as [RecordKey, readonly string[]][];
  if (view && needs.every(([record, keys]) => hasColumns(place, record, keys))) view.draw(sheet, place);
  else sheet.getRange('A4').values = [[VIEW_WORDS.leftOut[pen.language]]];
  protect(sheet);
}
