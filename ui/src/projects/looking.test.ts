import { beforeEach, describe, expect, it, vi } from 'vitest';
import { use, type Host, type ImportReport } from '../host/host';
import { bring, flows, leaveImport } from './flows.svelte';
import type { Fault } from '../protocol/Fault';
import type { Look } from '../protocol/Look';
import { askRestore, back, leaveLook, looking, lookInto, recoverBy, restore, take } from '../look/looking.svelte';

const fault = (code: Fault['code']): Fault => ({ code, noun: null, place: null, limit: 2, detail: null });
const seen: Look = {
  kind: 'library',
  path: '/de chez eux.etabli',
  bytes: 1,
  made_at: null,
  lab: '',
  kinship: 'other',
  gestures: 1,
  changed_at: null,
  projects: [],
  projects_there: 0,
  workshops_there: 0,
  foreign_log: false,
  log: null,
};
const report: ImportReport = {
  project: 'p',
  workshops: ['w'],
  imported: 'created',
  created: 3,
  changed: 0,
  ignored: [],
  warnings: [],
};
const of = { source: 'file-1', name: 'de chez eux.etabli' };

describe('a library that is looked into', () => {
  const look = vi.fn<Host['library']['look']>();
  const taking = vi.fn<Host['library']['take']>();
  const putting = vi.fn<Host['library']['restore']>();
  const importing = vi.fn<Host['files']['import']>();

  beforeEach(() => {
    vi.resetAllMocks();
    look.mockResolvedValue(seen);
    use({ library: { look, take: taking, restore: putting }, files: { import: importing } } as unknown as Host);
    if (looking.at) leaveLook();
  });

  it('is offered where a project was expected, and what is taken from it is reported', async () => {
    importing.mockRejectedValue(fault('whole_library'));
    taking.mockResolvedValue(report);
    const brought = bring({ token: 'file-1', name: of.name }, null);
    await vi.waitFor(() => expect(looking.at?.step).toBe('seen'));
    expect(look).toHaveBeenCalledWith('file-1');
    await take(['w'], null);
    await brought;
    expect(looking.at).toBeNull();
    expect(flows.importing).toMatchObject({ step: 'done', report });
    await leaveImport(null);
  });

  it('asks where something differs, and goes back to what was seen', async () => {
    const left = lookInto(of);
    await vi.waitFor(() => expect(looking.at?.step).toBe('seen'));
    taking.mockRejectedValueOnce(fault('conflict'));
    await take(['w'], null);
    expect(looking.at).toMatchObject({ step: 'choose', workshops: ['w'] });
    back();
    expect(looking.at?.step).toBe('seen');
    taking.mockRejectedValueOnce(fault('disk_full'));
    await take(['w'], 'merge');
    expect(looking.at).toMatchObject({ step: 'seen', refused: { code: 'disk_full' } });
    leaveLook();
    expect(await left).toBeNull();
  });

  it('is put in place only after a second question', async () => {
    const left = lookInto(of);
    await vi.waitFor(() => expect(looking.at?.step).toBe('seen'));
    await restore();
    expect(putting).not.toHaveBeenCalled();
    askRestore();
    back();
    await restore();
    expect(putting).not.toHaveBeenCalled();
    askRestore();
    putting.mockRejectedValueOnce(fault('damaged'));
    await restore();
    expect(looking.at).toMatchObject({ step: 'seen', refused: { code: 'damaged' } });
    leaveLook();
    await left;
  });

  it('becomes the library where none is open', async () => {
    const start = vi.fn(async () => null);
    const end = recoverBy(start);
    const left = lookInto(of);
    await vi.waitFor(() => expect(looking.at?.step).toBe('seen'));
    askRestore();
    await restore();
    expect(start).toHaveBeenCalledWith('file-1');
    expect(putting).not.toHaveBeenCalled();
    expect(await left).toBeNull();
    end();
    expect(looking.recovering).toBe(false);
  });

  it('says why it cannot be read', async () => {
    look.mockRejectedValueOnce(fault('newer_version'));
    const left = lookInto(of);
    await vi.waitFor(() => expect(looking.at?.step).toBe('refused'));
    leaveLook();
    await left;
  });
});
