import type { BaseProject } from './base-project';
import { automatedWarehouse, heatRecovery, powderCoating } from './industrial';
import { customerPortal, erpReplacement, maintenanceSystem } from './information-systems';
import { connectedHeatPump, peopleSystem, skillsAcademy } from './people-and-product';
import { networkSecurity, refrigerants, sustainabilityReporting } from './regulatory';

/** The twelve projects of the company, in the order of their ids. */
export const BASE_PROJECTS = [
  erpReplacement,
  automatedWarehouse,
  maintenanceSystem,
  connectedHeatPump,
  networkSecurity,
  powderCoating,
  sustainabilityReporting,
  peopleSystem,
  heatRecovery,
  customerPortal,
  refrigerants,
  skillsAcademy,
] as const satisfies readonly BaseProject[];
