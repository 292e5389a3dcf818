// The gestures that start somewhere and end elsewhere: a new project, a new workshop, an import.
// Any screen asks for one here; `Flows.svelte` draws their dialogs.
import { go } from '../frame/route.svelte';
import { asFault, host, type ImportReport, type PickedFile } from '../host/host';
import type { Fault } from '../protocol/Fault';
import { showLook, tellTakenBy } from '../look/looking.svelte';
import { replica } from '../replica/replica.svelte';
import { flushDrafts } from '../shared/drafts';

export type ImportStep =
  | { step: 'working'; file: PickedFile | null }
  | { step: 'choose'; file: PickedFile; fault: Fault }
  | { step: 'refused'; file: PickedFile | null; fault: Fault }
  | { step: 'done'; file: PickedFile | null; report: ImportReport };

let newProject = $state(false);
let newWorkshop = $state.raw<{ project: string | null } | null>(null);
let importing = $state.raw<ImportStep | null>(null);
let queue: PickedFile[] = [];

export const flows = {
  get project(): boolean {
    return newProject;
  },
  get workshop(): { project: string | null } | null {
    return newWorkshop;
  },
  get importing(): ImportStep | null {
    return importing;
  },
};

export function askNewProject(): void {
  newProject = true;
}

/** In that project, or in one still to choose. */
export function askNewWorkshop(project: string | null): void {
  newWorkshop = { project };
}

export function closeFlows(): void {
  newProject = false;
  newWorkshop = null;
}

/** Lets the person choose files, then imports them one after the other. */
export async function importFiles(): Promise<void> {
  await flushDrafts();
  try {
    queue = await host.files.pick();
  } catch (reason) {
    importing = { step: 'refused', file: null, fault: asFault(reason) };
    return;
  }
  await next();
}

/** Imports files that were brought, after those that wait. */
export async function importBrought(files: readonly PickedFile[]): Promise<void> {
  await flushDrafts();
  queue.push(...files);
  if (importing === null) await next();
}

async function next(): Promise<void> {
  const file = queue.shift();
  if (file) await bring(file, null);
  else importing = null;
}

/** Imports the file; asks when work here is newer. */
export async function bring(file: PickedFile, choice: 'merge' | 'copy' | null): Promise<void> {
  importing = { step: 'working', file };
  try {
    importing = { step: 'done', file, report: await host.files.import(file.token, choice) };
  } catch (reason) {
    const fault = asFault(reason);
    if (fault.code === 'whole_library') {
      importing = null;
      await showLook({ source: file.token, name: file.name });
      return;
    }
    importing =
      fault.code === 'conflict' && choice === null
        ? { step: 'choose', file, fault }
        : { step: 'refused', file, fault };
  }
}

// What is taken from a library that was looked into is reported like an import.
tellTakenBy(async (of, left) => {
  if (left) importing = { step: 'done', file: { token: of.source, name: of.name }, report: left.report };
  else if (queue.length > 0) await next();
});

/** Leaves what is shown; goes on with the next file. */
export async function leaveImport(open: ImportReport | null): Promise<void> {
  importing = null;
  if (open) openReport(open);
  if (queue.length > 0) await next();
}

function openReport(report: ImportReport): void {
  const workshop = report.workshops[0];
  if (workshop !== undefined) go({ at: 'workshop', workshop, part: 'overview' });
  else if (report.project) go({ at: 'project', project: report.project });
}

/** Brings in the demonstration workshop (or finds it) and opens it. */
export async function openSample(): Promise<void> {
  importing = { step: 'working', file: null };
  try {
    const report = await host.files.sample();
    importing = null;
    const workshop = report.workshops[0];
    if (workshop !== undefined && !replica.get('workshop', workshop)) await replica.resync();
    openReport(report);
  } catch (reason) {
    importing = { step: 'refused', file: null, fault: asFault(reason) };
  }
}
