import { executeBatch } from '../bridge/execute';
import type { Batch, BatchAnswer } from '../bridge/messages';
import { HostObject } from '../bridge/object';
import { answersOfFunctions, CustomFunctionsService } from './custom-functions';
import type { CustomFunctions } from './custom-functions';
import { Workbook } from './workbook';
import type { Workspace } from './workspace';

/** Excel as the bridge sees it: batches run on the workspace's workbook. */
export class ExcelHost {
  /** Told when the add-in asks to be shown or hidden. */
  onAddInShown: ((shown: boolean) => void) | undefined;
  private addInShown = false;

  constructor(
    private readonly workspace: Workspace,
    private readonly customFunctions: () => CustomFunctions | undefined,
    /** Called after a batch that left events to deliver. */
    private readonly deliver: () => void,
  ) {}

  execute(batch: Batch): BatchAnswer {
    const answer = executeBatch(batch, {
      root: () => new Workbook(this.workspace),
      create: (className) => this.service(className),
      reference: (id) => this.workspace.references.get(id)?.object,
      nullObjectChains: this.workspace.options.behaviour.nullObjectChains,
    });
    return this.finished(answer);
  }

  /** Refused answers of custom functions would be sent again for a minute and then lost, their cells busy for ever: they are taken one by one. */
  executeTooLarge(batch: Batch): BatchAnswer | undefined {
    const answers = answersOfFunctions(batch);
    if (!answers) return undefined;
    for (const answer of answers) this.customFunctions()?.settle(answer);
    return this.finished({ Results: batch.Actions.map(({ Id }) => ({ ActionId: Id, Value: null })) });
  }

  /** An edit that a person makes in the window: it ends as a batch does. */
  edit<T>(command: (workspace: Workspace) => T): T {
    try {
      return command(this.workspace);
    } finally {
      this.workspace.endBatch();
      this.deliver();
    }
  }

  private finished(answer: BatchAnswer): BatchAnswer {
    try {
      this.workspace.endBatch();
      this.deliver();
      return answer;
    } catch (error) {
      const Message = error instanceof Error ? error.message : String(error);
      return answer.Error ? answer : { ...answer, Error: { Code: 'GeneralException', Message, Location: 'calculation' } };
    }
  }

  private service(className: string): HostObject | undefined {
    if (className === 'Microsoft.ExcelServices.CustomFunctions')
      return new CustomFunctionsService((answer) => this.customFunctions()?.settle(answer));
    if (className === 'Microsoft.AppRuntime.AppRuntimeService')
      return new AppRuntime(
        () => this.addInShown,
        (shown) => {
          this.addInShown = shown;
          this.onAddInShown?.(shown);
        },
      );
    return /Telemetry|ActionService|ActionHandler|InternalService/.test(className) ? new Housekeeping() : undefined;
  }
}

/** What the library reports for its own purposes is taken and dropped. */
class Housekeeping extends HostObject {
  readonly className = 'Housekeeping';
  NotifyActionHandlerReady(): void {}
  SendTelemetryEvent(): void {}
  SendCustomerContent(): void {}
}

/** The add-in's shared runtime: `Office.addin.showAsTaskpane` and `hide` set its state. */
class AppRuntime extends HostObject {
  readonly className = 'AppRuntimeService';
  constructor(
    private readonly isShown: () => boolean,
    private readonly show: (shown: boolean) => void,
  ) {
    super();
  }
  GetAppRuntimeState(): string {
    return this.isShown() ? 'Visible' : 'Background';
  }
  SetAppRuntimeState(state?: unknown): void {
    this.show(state === 'Visible');
  }
}
