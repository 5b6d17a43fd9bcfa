import type { RuleKey } from '../../../src/standard/check/rules';
import { everywhere } from '../../../src/workbook/column';
import type { CleanWorkbook } from './support';

/** Where a finding is expected: rule, sheet, row and column as people count and name them. */
export type Expected = readonly [rule: RuleKey, sheet: string | null, row: number | null, column: string | null];

export interface Damage {
  readonly what: string;
  readonly apply: (context: Excel.RequestContext, workbook: CleanWorkbook) => void | Promise<void>;
  readonly expected: readonly Expected[];
  /** Fields that the damage itself takes away or changes, as `record.field`, or a record alone. */
  readonly lost?: readonly string[];
  /** What shows once the repair is done: the column is there again, its values are not. */
  readonly left?: readonly Expected[];
  /** It might be mended, but not without guessing. */
  readonly stays?: true;
  /** What is told of the saved file, where that is something else. */
  readonly inFile?: readonly Expected[];
}

const set = (table: string, column: string, row: number, value: string | number) => (context: Excel.RequestContext, at: CleanWorkbook) => {
  at.cell(context, table, column, row).values = [[value]];
};
const formula = (table: string, column: string, row: number, text: string) => (context: Excel.RequestContext, at: CleanWorkbook) => {
  at.cell(context, table, column, row).formulas = [[text]];
};
const sheet = (context: Excel.RequestContext, name: string): Excel.Worksheet => context.workbook.worksheets.getItem(name);

const call =
  (down: number, across: number) => (table: string, column: string, name: string) => (context: Excel.RequestContext, at: CleanWorkbook) => {
    const place = at.place(table, column);
    sheet(context, place.sheet).getRangeByIndexes(place.row + down, place.column + across, 1, 1).values = [[name]];
  };
/** A header stands above its first value, the label of a field before its one. */
const callHeader = call(-1, 0);
const callField = call(0, -1);

/** Of the structure: sheets, tables, columns, names, lists, entry rules and formats. */
const STRUCTURE: readonly Damage[] = [
  {
    what: 'a column that people fill is deleted',
    apply: (context) => context.workbook.tables.getItem('PmoTasks').columns.getItem('Owner').delete(),
    expected: [['missingColumn', 'Schedule', 4, 'Owner']],
    lost: ['task.owner'],
    left: [['putBackEmpty', 'Schedule', 4, 'Owner']],
  },
  {
    what: 'a column that formulas use is deleted',
    apply: (context) => context.workbook.tables.getItem('PmoTasks').columns.getItem('% complete').delete(),
    expected: [
      ['missingColumn', 'Schedule', 4, '% complete'],
      ['brokenFormula', 'Schedule', 5, 'Earned value'],
    ],
    // What was earned follows from it.
    lost: ['task.progress', 'task.earned'],
    left: [
      ['putBackEmpty', 'Schedule', 4, '% complete'],
      ...[5, 6, 7, 8, 9, 10, 11, 12, 13].map((row) => ['finishedIncomplete', 'Schedule', row, '% complete'] as const),
    ],
  },
  {
    what: 'a calculated column is deleted',
    apply: (context) => context.workbook.tables.getItem('PmoTasks').columns.getItem('Planned value').delete(),
    expected: [['missingColumn', 'Schedule', 4, 'Planned value']],
  },
  {
    what: 'a column is called a little differently',
    apply: callHeader('PmoTasks', 'Predecessors', 'Predecesors'),
    expected: [['renamedColumn', 'Schedule', 4, 'Predecesors']],
  },
  {
    what: 'a column is called something else',
    apply: callHeader('PmoTasks', 'Owner', 'Zebra'),
    expected: [['missingColumn', 'Schedule', 4, 'Owner']],
    stays: true,
  },
  {
    what: 'a column names its unit',
    apply: callHeader('PmoBudget', 'Actual', 'Actual k€'),
    expected: [['renamedColumn', 'Budget', 4, 'Actual k€']],
    stays: true,
  },
  {
    what: 'the label of a field is written over',
    apply: callField('PmoProjects', 'Currency', 'zzz 5'),
    expected: [['renamedColumn', 'Project', 24, 'zzz 5']],
  },
  {
    what: 'the label of a field is cleared',
    apply: callField('PmoCharter', 'Budget', ''),
    expected: [['renamedColumn', 'Charter', 22, null]],
  },
  {
    what: 'the row of a field is deleted',
    apply: (context, at) => {
      const { sheet: name, row, column } = at.place('PmoProjects', 'Currency');
      sheet(context, name).getRangeByIndexes(row, column, 1, 1).getEntireRow().delete('Up');
    },
    expected: [['missingColumn', 'Project', 24, 'Currency']],
    lost: ['project.currency', 'charter.currency'],
    left: [['putBackEmpty', 'Project', 24, 'Currency']],
  },
  {
    what: 'a sheet is renamed',
    apply: (context) => void (sheet(context, 'Schedule').name = 'Plan of May'),
    expected: [['renamedSheet', 'Plan of May', null, null]],
  },
  {
    what: 'a sheet with a table is deleted',
    apply: (context) => sheet(context, 'RAID').delete(),
    expected: [['missingTable', 'RAID', null, null]],
    lost: ['raidItem'],
    left: [['putBackEmpty', 'RAID', null, null]],
  },
  {
    what: 'a sheet that only shows is deleted',
    apply: (context) => sheet(context, 'Risk matrix').delete(),
    expected: [['missingSheet', 'Risk matrix', null, null]],
  },
  {
    what: 'a table becomes plain cells',
    apply: (context) => void context.workbook.tables.getItem('PmoLessons').convertToRange(),
    expected: [['missingTable', 'Lessons learned', null, null]],
    lost: ['lesson'],
    left: [['putBackEmpty', 'Lessons learned 2', null, null]],
  },
  {
    what: 'a sheet is hidden',
    apply: (context) => void (sheet(context, 'Budget').visibility = 'Hidden'),
    expected: [['hiddenData', 'Budget', null, null]],
  },
  {
    what: 'somebody’s own sheet is hidden deeply',
    apply: (context) => {
      const own = context.workbook.worksheets.add('Margins');
      own.getRange('B2').values = [[42]];
      own.visibility = 'VeryHidden';
    },
    expected: [['hiddenData', 'Margins', null, null]],
  },
  {
    what: 'rows are typed below a table',
    apply: (context, at) => {
      const { sheet: name, row, column } = at.place('PmoActions', 'Action');
      const { rows, column: owner } = at.place('PmoActions', 'Owner');
      const added = sheet(context, name).getRangeByIndexes(row + rows, column, 2, owner - column + 1);
      added.values = [
        ['Call the supplier', '', 'Ada'],
        ['Thank the team', '', 'Grace'],
      ];
    },
    expected: [
      ['rowsBelowTable', 'Actions', 18, null],
      ['blankId', 'Actions', 18, 'ID'],
      ['missingFormula', 'Actions', 18, 'Days late'],
      ['rowsBelowTable', 'Actions', 19, null],
      ['missingFormula', 'Actions', 19, 'Days late'],
      ['blankId', 'Actions', 19, 'ID'],
    ],
  },
  {
    what: 'a row is typed below a table, after a line left blank',
    apply: (context, at) => {
      const { sheet: name, row, column } = at.place('PmoActions', 'Action');
      const { rows, column: owner } = at.place('PmoActions', 'Owner');
      const added = sheet(context, name).getRangeByIndexes(row + rows + 1, column, 1, owner - column + 1);
      added.values = [['Call the supplier', '', 'Ada']];
    },
    expected: [['rowsApart', 'Actions', 19, null]],
  },
  {
    what: 'somebody notes something below a table',
    apply: (context, at) => {
      const { sheet: name, row, column } = at.place('PmoActions', 'Action');
      const { rows } = at.place('PmoActions', 'Owner');
      sheet(context, name).getRangeByIndexes(row + rows + 1, column, 1, 1).values = [['Reviewed with the team']];
    },
    expected: [],
  },
  {
    what: 'the name of a field is deleted',
    apply: (context) => context.workbook.names.getItem('PmoProject_budget').delete(),
    expected: [['brokenName', 'Project', 25, 'Budget']],
  },
  {
    what: 'the name of a field leads elsewhere',
    apply: (context) => {
      context.workbook.names.getItem('PmoCharter_budget').delete();
      context.workbook.names.add('PmoCharter_budget', '=Project!$C$5');
    },
    expected: [['brokenName', 'Charter', 22, 'Budget']],
  },
  {
    what: 'a list is deleted',
    apply: (context) => context.workbook.tables.getItem('PmoList_priority').delete(),
    expected: [['missingList', 'Lists', null, null]],
  },
  {
    what: 'a word of a list is deleted',
    apply: async (context) => {
      const rows = context.workbook.tables.getItem('PmoList_gateDecision').rows.load('items/values');
      await context.sync();
      rows.items.find(({ values }) => (values as string[][])[0]?.[0] === 'Hold')?.delete();
    },
    expected: [['missingWord', 'Lists', 4, 'Gate decision']],
  },
  {
    what: 'the entry rule of a column is removed',
    apply: (context, at) => at.column(context, 'PmoRaid', 'Impact (1–5)').dataValidation.clear(),
    expected: [['validationLost', 'RAID', 5, 'Impact (1–5)']],
  },
  {
    what: 'the entry rule of some cells is removed',
    apply: (context, at) => at.cell(context, 'PmoRaid', 'Type', 2).dataValidation.clear(),
    expected: [['validationLost', 'RAID', 5, 'Type']],
  },
  {
    what: 'a column takes its words from another list',
    apply: (context, at) =>
      void (at.column(context, 'PmoRaid', 'Response').dataValidation.rule = { list: { inCellDropDown: true, source: '=PmoValues_gate' } }),
    expected: [['validationLost', 'RAID', 5, 'Response']],
  },
  {
    what: 'the entry rule of a field of a form is removed',
    apply: (context, at) => at.cell(context, 'PmoProjects', 'Status').dataValidation.clear(),
    expected: [['validationLost', 'Project', 16, 'Status']],
  },
  {
    what: 'dates lose their format',
    apply: (context, at) => void (at.column(context, 'PmoTasks', 'Start').numberFormat = everywhere('General')),
    expected: [['formatLost', 'Schedule', 5, 'Start']],
  },
];

/** Of calculated columns. */
const FORMULAS: readonly Damage[] = [
  {
    what: 'a value is typed over a formula',
    apply: set('PmoTasks', 'Duration (days)', 2, 12),
    expected: [['typedOverFormula', 'Schedule', 7, 'Duration (days)']],
  },
  {
    what: 'values are pasted over a calculated column',
    apply: (context, at) => void (at.column(context, 'PmoTasks', 'Level').values = everywhere(1)),
    expected: [['columnNotCalculated', 'Schedule', 5, 'Level']],
  },
  {
    what: 'a formula is cleared',
    apply: (context, at) => at.cell(context, 'PmoRaid', 'Score', 1).clear('Contents'),
    expected: [['missingFormula', 'RAID', 6, 'Score']],
  },
  {
    what: 'a formula calculates something else',
    apply: formula('PmoBudget', 'Outlook', 3, '=[@Baseline]*2'),
    expected: [['changedFormula', 'Budget', 8, 'Outlook']],
  },
  {
    what: 'a formula is broken',
    apply: formula('PmoBudget', 'Outlook', 3, '=#REF!+1'),
    expected: [['brokenFormula', 'Budget', 8, 'Outlook']],
  },
];

/** Of values. */
const VALUES: readonly Damage[] = [
  {
    what: 'a formula stays text',
    apply: set('PmoTasks', 'Owner', 1, "'=A1+1"),
    expected: [['formulaAsText', 'Schedule', 6, 'Owner']],
    lost: ['task.owner'],
  },
  {
    what: 'text stands where a number belongs',
    apply: set('PmoBudget', 'Committed', 1, 'a lot'),
    expected: [['wrongType', 'Budget', 6, 'Committed']],
    lost: ['budgetLine.committed'],
  },
  {
    what: 'an error stands in a cell',
    apply: formula('PmoBudget', 'Committed', 1, '=1/0'),
    expected: [['errorValue', 'Budget', 6, 'Committed']],
    lost: ['budgetLine.committed'],
  },
  {
    what: 'a word is not in its list',
    apply: set('PmoRaid', 'Type', 0, 'Zebra'),
    expected: [['notInList', 'RAID', 5, 'Type']],
    lost: ['raidItem.type'],
  },
  {
    what: 'a share is above 100 %',
    apply: set('PmoTasks', '% complete', 1, 1.5),
    expected: [['outOfRange', 'Schedule', 6, '% complete']],
    lost: ['task.progress'],
  },
  {
    what: 'a required value is missing',
    apply: set('PmoTasks', 'Task', 1, ''),
    expected: [['required', 'Schedule', 6, 'Task']],
    lost: ['task.name'],
  },
  {
    what: 'a task ends before it begins',
    apply: set('PmoTasks', 'Baseline finish', 1, 45000),
    expected: [['datesOutOfOrder', 'Schedule', 6, 'Baseline finish']],
    lost: ['task.baselineFinish'],
  },
  {
    what: 'a number is kept as text',
    apply: set('PmoBudget', 'Committed', 1, "'1100.5"),
    expected: [['numberAsText', 'Budget', 6, 'Committed']],
    lost: ['budgetLine.committed'],
  },
  {
    what: 'a date is kept as text',
    apply: set('PmoTasks', 'Baseline start', 1, "'2026-02-23"),
    expected: [['dateAsText', 'Schedule', 6, 'Baseline start']],
    lost: ['task.baselineStart'],
  },
  {
    what: 'an identifier is kept as a number',
    apply: (context, at) => {
      const cell = at.cell(context, 'PmoTasks', 'WBS', 0);
      cell.numberFormat = [['@']];
      cell.values = [[1]];
      cell.numberFormat = [['General']];
      cell.values = [[1]];
      cell.numberFormat = [['@']];
    },
    expected: [['textAsNumber', 'Schedule', 5, 'WBS']],
  },
  {
    what: 'something actual lies in the future',
    apply: set('PmoTasks', 'Actual start', 15, 46400),
    expected: [['actualInFuture', 'Schedule', 20, 'Actual start']],
    lost: ['task.actualStart'],
  },
  {
    what: 'a month that has not begun has an actual',
    apply: set('PmoBudget', 'Actual', 64, 10),
    expected: [['actualInFuture', 'Budget', 69, 'Actual']],
    lost: ['budgetLine.actual'],
  },
  {
    what: 'a row is copied with its id',
    apply: set('PmoRaid', 'ID', 3, 'R-0001'),
    expected: [['duplicateId', 'RAID', 8, 'ID']],
    lost: ['raidItem.id'],
  },
  {
    what: 'an id is cleared',
    apply: set('PmoRaid', 'ID', 3, ''),
    expected: [['blankId', 'RAID', 8, 'ID']],
    lost: ['raidItem.id'],
  },
  {
    what: 'an id is given by hand',
    apply: set('PmoRaid', 'ID', 3, 'R-0077'),
    expected: [['idByHand', 'RAID', 8, 'ID']],
    lost: ['raidItem.id'],
  },
  {
    what: 'a deliverable is not there',
    apply: set('PmoRequirements', 'Deliverable', 0, 'A moon base'),
    expected: [['unknownReference', 'Requirements', 5, 'Deliverable']],
    lost: ['requirement.deliverable'],
  },
  {
    what: 'formulas take values from another file',
    apply: formula('PmoBudget', 'Committed', 1, "='[Prices.xlsx]Sheet1'!$A$1"),
    expected: [
      ['externalLink', null, null, null],
      ['errorValue', 'Budget', 6, 'Committed'],
    ],
    // The embedded host writes no part for the other file, which is where Excel's own files tell of it.
    inFile: [['errorValue', 'Budget', 6, 'Committed']],
    lost: ['budgetLine.committed'],
  },
];

/** Of records: what their values must be together. */
const RECORDS: readonly Damage[] = [
  {
    what: 'two tasks have the same WBS',
    apply: set('PmoTasks', 'WBS', 15, '1.1'),
    // Predecessors take the wrong one, and this one leads back.
    expected: [
      ['duplicateWbs', 'Schedule', 20, 'WBS'],
      ['cycle', 'Schedule', 7, 'Predecessors'],
    ],
    lost: ['task.wbs'],
  },
  {
    what: 'a predecessor is not there',
    apply: set('PmoTasks', 'Predecessors', 2, '9.9'),
    expected: [['badPredecessor', 'Schedule', 7, 'Predecessors']],
    lost: ['task.predecessors'],
  },
  {
    what: 'predecessors go round in a loop',
    apply: set('PmoTasks', 'Predecessors', 1, '1.2'),
    expected: [['cycle', 'Schedule', 6, 'Predecessors']],
    lost: ['task.predecessors'],
  },
  {
    what: 'a task is complete and has no actual finish',
    apply: set('PmoTasks', 'Actual finish', 1, ''),
    expected: [['completeWithoutFinish', 'Schedule', 6, 'Actual finish']],
    lost: ['task.actualFinish'],
  },
  {
    what: 'a task is finished and not complete',
    apply: set('PmoTasks', '% complete', 1, 0.5),
    expected: [['finishedIncomplete', 'Schedule', 6, '% complete']],
    lost: ['task.progress'],
  },
  {
    what: 'more is earned than the budget',
    apply: set('PmoTasks', 'Weight or budget', 1, 90_000_000),
    expected: [['earnedAboveBudget', 'Project', 25, 'Budget']],
    lost: ['task.budget'],
  },
  {
    what: 'the budget is another one than its lines',
    apply: set('PmoProjects', 'Budget', 0, 1_700_000),
    expected: [['budgetDiffers', 'Project', 25, 'Budget']],
    lost: ['project.budget'],
  },
  {
    what: 'an approved change is not in the baseline',
    apply: set('PmoChanges', 'Re-baselined on', 0, ''),
    expected: [['changeNotRebaselined', 'Changes', 5, 'Re-baselined on']],
    lost: ['changeRequest.rebaselinedOn'],
  },
  {
    what: 'a running project has no status',
    apply: (context) => context.workbook.tables.getItem('PmoStatus').getDataBodyRange().clear('Contents'),
    expected: [
      ['columnNotCalculated', 'Status', 5, 'Overall'],
      ['noStatus', 'Status', 4, 'Status date'],
    ],
    lost: ['statusUpdate'],
  },
  {
    what: 'the latest status is old',
    apply: (context, at) => void (at.column(context, 'PmoStatus', 'Status date').values = everywhere(46000)),
    expected: [['staleStatus', 'Status', 5, 'Status date']],
    lost: ['statusUpdate.date'],
  },
  {
    what: 'a rating is overridden without a reason',
    apply: set('PmoStatus', 'Overall, overridden', 0, 'Amber'),
    expected: [['overrideWithoutReason', 'Status', 5, 'Reason of the override']],
    lost: ['statusUpdate.override'],
  },
  {
    what: 'a rating is red and nothing is done',
    apply: (context, at) => {
      set('PmoStatus', 'Cost', 0, 'Red')(context, at);
      set('PmoStatus', 'Decisions needed', 0, '')(context, at);
      set('PmoStatus', 'Next steps', 0, '')(context, at);
    },
    expected: [['redWithoutAction', 'Status', 5, 'Decisions needed']],
    lost: ['statusUpdate.cost', 'statusUpdate.decisions', 'statusUpdate.nextSteps'],
  },
  {
    what: 'a risk has no owner',
    apply: set('PmoRaid', 'Owner', 0, ''),
    expected: [['riskWithoutOwner', 'RAID', 5, 'Owner']],
    lost: ['raidItem.owner'],
  },
  {
    what: 'a risk is past due',
    apply: set('PmoRaid', 'Due', 0, 46310),
    expected: [['riskPastDue', 'RAID', 5, 'Due']],
    lost: ['raidItem.due'],
  },
  {
    what: 'a high risk has no response',
    apply: (context, at) => {
      set('PmoRaid', 'Response', 0, '')(context, at);
      set('PmoRaid', 'Action', 0, '')(context, at);
    },
    expected: [['riskWithoutResponse', 'RAID', 5, 'Response']],
    lost: ['raidItem.response', 'raidItem.action'],
  },
  {
    what: 'an action has no owner',
    apply: (context, at) => {
      set('PmoActions', 'State', 0, 'Open')(context, at);
      set('PmoActions', 'Owner', 0, '')(context, at);
    },
    expected: [['actionWithoutOwner', 'Actions', 5, 'Owner']],
    lost: ['action.state', 'action.owner'],
  },
  {
    what: 'an action is past due',
    apply: (context, at) => {
      set('PmoActions', 'State', 0, 'Open')(context, at);
      set('PmoActions', 'Done on', 0, '')(context, at);
    },
    expected: [['actionPastDue', 'Actions', 5, 'Due']],
    lost: ['action.state', 'action.doneOn'],
  },
  {
    what: 'a decision is overdue',
    apply: set('PmoDecisions', 'State', 0, 'Pending'),
    expected: [['decisionPastDue', 'Decisions', 5, 'Needed by']],
    lost: ['decision.state'],
  },
  {
    what: 'a decision has no date',
    apply: set('PmoDecisions', 'Decided on', 0, ''),
    expected: [['decidedWithoutDate', 'Decisions', 5, 'Decided on']],
    lost: ['decision.decidedOn'],
  },
  {
    what: 'a gate is passed without a date',
    apply: set('PmoGates', 'Held on', 0, ''),
    expected: [['decidedWithoutDate', 'Gates', 5, 'Held on']],
    lost: ['gateReview.reviewedOn'],
  },
  {
    what: 'nobody is accountable',
    apply: set('PmoRaci', 'Accountable (A)', 0, ''),
    expected: [['noAccountable', 'RACI', 5, 'Accountable (A)']],
    lost: ['responsibility.accountable'],
  },
];

const remember = (key: string, value: string | number) => async (context: Excel.RequestContext) => {
  const meta = context.workbook.tables.getItem('PmoMeta');
  const body = meta.getDataBodyRange().load('values');
  await context.sync();
  const values = body.values as (string | number)[][];
  const known = values.some(([name]) => name === key);
  if (known) body.values = values.map(([name, old]) => [name ?? '', name === key ? value : (old ?? '')]);
  else meta.rows.add(undefined, [[key, value]]);
};

/** Of what the workbook knows of itself. */
const IDENTITY: readonly Damage[] = [
  { what: 'the workbook is newer than we are', apply: remember('standardVersion', 99), expected: [['newerStandard', null, null, null]] },
  {
    what: 'a sheet is as a repair drew it',
    apply: async (context) => {
      context.workbook.tables.getItem('PmoLessons').getDataBodyRange().clear('Contents');
      await remember('putBack.lesson', 1)(context);
    },
    expected: [['putBackEmpty', 'Lessons learned', null, null]],
    lost: ['lesson'],
  },
  {
    what: 'the organisation’s standard cannot be read',
    apply: remember('overlay.0', '{"name"'),
    // Without it the sheets that it leaves out are missed.
    expected: [
      ['overlayLost', null, null, null],
      ...['Gantt', 'Earned value', 'Status report'].map((name) => ['missingSheet', name, null, null] as const),
    ],
  },
];

export const PROJECT_DAMAGES: readonly Damage[] = [...STRUCTURE, ...FORMULAS, ...VALUES, ...RECORDS, ...IDENTITY];

export const PORTFOLIO_DAMAGES: readonly Damage[] = [
  {
    what: 'rows belong to a project that is not there',
    apply: set('PmoRaid', 'Project ID', 0, 'P-9999'),
    expected: [['unknownReference', 'RAID', 5, 'Project ID']],
    lost: ['raidItem.projectId'],
  },
  {
    what: 'a running project has no status',
    apply: async (context) => {
      const rows = context.workbook.tables.getItem('PmoStatus').rows.load('items/values');
      await context.sync();
      for (const row of rows.items.filter(({ values }) => (values as string[][])[0]?.includes('P-0002')).reverse()) row.delete();
    },
    expected: [['noStatus', 'Status', 4, 'Status date']],
    lost: ['statusUpdate'],
  },
  {
    what: 'two risks of a project have the same id',
    apply: set('PmoRaid', 'ID', 1, 'R-0001'),
    expected: [['duplicateId', 'RAID', 6, 'ID']],
    lost: ['raidItem.id'],
  },
  {
    what: 'a budget is text',
    apply: set('PmoProjects', 'Budget', 1, 'a lot'),
    expected: [['wrongType', 'Projects', 6, 'Budget']],
    lost: ['project.budget'],
  },
  {
    what: 'a column is deleted',
    apply: (context) => context.workbook.tables.getItem('PmoProjects').columns.getItem('Sponsor').delete(),
    expected: [['missingColumn', 'Projects', 4, 'Sponsor']],
    lost: ['project.sponsor'],
    left: [['putBackEmpty', 'Projects', 4, 'Sponsor']],
  },
  {
    what: 'a column that formulas of another table use is called something else',
    apply: callHeader('PmoBudget', 'Actual', 'Zebra'),
    expected: [['missingColumn', 'Budget', 4, 'Actual']],
    stays: true,
  },
  {
    what: 'the sheet of criteria is deleted',
    apply: (context) => sheet(context, 'Policies').delete(),
    expected: [['missingTable', 'Policies', null, null]],
    lost: ['policy'],
    left: [['putBackEmpty', 'Policies', null, null]],
  },
  {
    what: 'a value is typed over a formula',
    apply: set('PmoRaid', 'Score', 0, 3),
    expected: [['typedOverFormula', 'RAID', 5, 'Score']],
  },
];
