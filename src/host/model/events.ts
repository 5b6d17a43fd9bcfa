import type { HostEntry } from '../bridge/messages';
import { EVENT_CATEGORY } from '../bridge/messages';

/** Numbers by which the library knows events. */
export const EventType = {
  documentSelectionChanged: 2,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export const WORKBOOK_TARGET = 'Workbook';

/** Which events somebody listens to, and what has happened since they were last delivered. */
export class Events {
  enabled = true;
  private readonly listeners = new Map<string, number>();
  private readonly happened: Omit<HostEntry, 'id'>[] = [];

  register(type: number, target: string): void {
    this.listeners.set(`${type} ${target}`, (this.listeners.get(`${type} ${target}`) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const left = (this.listeners.get(`${type} ${target}`) ?? 0) - 1;
    if (left > 0) this.listeners.set(`${type} ${target}`, left);
    else this.listeners.delete(`${type} ${target}`);
  }

  /** Whether it is worth finding out what an event would say. */
  wants(type: number, ...targets: string[]): boolean {
    return this.enabled && this.listeners.size > 0 && targets.some((target) => this.listeners.has(`${type} ${target}`));
  }

  emit(type: number, targets: readonly string[], details: Record<string, unknown>): void {
    if (!this.enabled) return;
    for (const targetId of targets)
      if (this.listeners.has(`${type} ${targetId}`) || type === EventType.documentSelectionChanged)
        this.happened.push({ messageCategory: EVENT_CATEGORY, messageType: type, targetId, message: JSON.stringify(details) });
  }

  /** What is to be delivered; it is forgotten here. */
  take(): Omit<HostEntry, 'id'>[] {
    return this.happened.splice(0);
  }

  forget(): void {
    this.listeners.clear();
    this.happened.length = 0;
  }
}
