// What the menu of a place of the journey offers: everything a key does there, with the key written
// beside it, and what has no key. The table says where; the model does it.

import ArrowDown from '@lucide/svelte/icons/arrow-down';
import ArrowLeft from '@lucide/svelte/icons/arrow-left';
import ArrowRight from '@lucide/svelte/icons/arrow-right';
import ArrowUp from '@lucide/svelte/icons/arrow-up';
import Copy from '@lucide/svelte/icons/copy';
import CornerDownRight from '@lucide/svelte/icons/corner-down-right';
import Diamond from '@lucide/svelte/icons/diamond';
import Eye from '@lucide/svelte/icons/eye';
import EyeOff from '@lucide/svelte/icons/eye-off';
import MessageCircleQuestion from '@lucide/svelte/icons/message-circle-question-mark';
import ListTree from '@lucide/svelte/icons/list-tree';
import MoveHorizontal from '@lucide/svelte/icons/move-horizontal';
import Pencil from '@lucide/svelte/icons/pencil';
import Plus from '@lucide/svelte/icons/plus';
import Trash from '@lucide/svelte/icons/trash-2';
import Spline from '@lucide/svelte/icons/spline';
import StickyNote from '@lucide/svelte/icons/sticky-note';
import { placeOfNote } from '../activities/origin';
import { go } from '../frame/route.svelte';
import type { Step } from '../protocol/Step';
import { replica } from '../replica/replica.svelte';
import { shortened } from '../shared/limits';
import type { MenuItem } from '../shared/menu';
import { t, word } from '../shared/words.svelte';
import { BLUEPRINT_KINDS } from './blueprint';
import { LANE_KINDS, stretchPhase } from './gestures';
import type { Row, Run } from './grid';
import type { JourneyModel, Named } from './model.svelte';
import { LANE_ICONS } from './signs';

export interface Openers {
  edit: (spot: Named) => void;
  details: (spot: Named) => void;
  /** In a blueprint: draws an arrow from a cell. */
  relate?: ((spot: Named) => void) | undefined;
  /** Makes a question « Comment pourrions-nous » of a step. */
  ask: (step: string) => void;
}

const key = (name: string): string => t(`journey-key-${name}`);

/** Lanes to add, one entry a kind. */
export function laneKinds(model: JourneyModel, after: string | null): MenuItem[] {
  return (model.view === 'blueprint' ? BLUEPRINT_KINDS : LANE_KINDS).map((kind) => ({
    label: word('lane-kind', kind), icon: LANE_ICONS[kind], run: () => model.addLane(kind, after),
  }));
}

/** Steps that are hidden, an entry each that shows it again. */
export function hiddenSteps(model: JourneyModel): MenuItem[] {
  return model.allSteps.filter((step) => step.hidden).map((step) => ({
    label: t('journey-show-step', { title: step.title }), icon: Eye, run: () => void model.patchStep(step.id, { hidden: false }),
  }));
}

export function menuAt(model: JourneyModel, spot: Named, openers: Openers): MenuItem[] {
  const row = model.rows.find((each) => each.key === spot.row);
  if (!row) return [];
  if (row.kind === 'phases') {
    const run = model.runs.find((each) => spot.step !== null && each.steps.includes(spot.step));
    return run ? phaseMenu(model, run, spot, openers) : [];
  }
  if (spot.step === null) {
    return row.kind === 'lane' ? laneMenu(model, row, spot, openers) : [addStep(model, null), ...hiddenSteps(model)];
  }
  if (row.kind === 'steps') return stepMenu(model, spot.step, spot, openers);
  return cellMenu(model, row, spot.step, spot, openers);
}

function addStep(model: JourneyModel, after: string | null): MenuItem {
  return { label: t('journey-add-step'), icon: Plus, run: () => model.addStep(after) };
}

function phaseMenu(model: JourneyModel, run: Run, spot: Named, openers: Openers): MenuItem[] {
  const { phase } = run;
  if (!phase) {
    return [{ label: t('journey-phase-make'), icon: Plus, key: key('enter'), run: () => openers.edit(spot) }];
  }
  return [
    { label: t('journey-rename'), icon: Pencil, key: 'F2', run: () => openers.edit(spot) },
    { label: t('journey-phase-longer'), icon: MoveHorizontal, disabled: stretchPhase(model.allSteps, phase.id, 1) === null, run: () => model.stretchPhase(phase.id, 1) },
    { label: t('journey-phase-shorter'), icon: MoveHorizontal, disabled: run.count < 2, run: () => model.stretchPhase(phase.id, -1) },
    {
      label: t('journey-phase-split'), icon: Plus, disabled: run.count < 2,
      run: () => void model.addPhase(run.steps.slice(Math.ceil(run.count / 2)), t('journey-new-phase'), true),
    },
    'line',
    { label: t('journey-phase-left'), icon: ArrowLeft, key: 'Alt ←', run: () => void model.movePhase(run, -1) },
    { label: t('journey-phase-right'), icon: ArrowRight, key: 'Alt →', run: () => void model.movePhase(run, 1) },
    'line',
    { label: t('journey-phase-remove'), icon: Trash, key: key('delete'), danger: true, run: () => model.removePhase(run) },
  ];
}

function stepMenu(model: JourneyModel, id: string, spot: Named, openers: Openers): MenuItem[] {
  const step = model.step(id);
  return [
    { label: t('journey-step-edit'), icon: Pencil, key: 'F2', run: () => openers.edit(spot) },
    {
      label: t('journey-moment-of-truth'), icon: Diamond, checked: step?.moment_of_truth ?? false,
      run: () => void model.patchStep(id, { moment_of_truth: !step?.moment_of_truth }),
    },
    { label: t('how-might-we-make'), icon: MessageCircleQuestion, run: () => openers.ask(id) },
    'line',
    { label: t('journey-step-before'), icon: Plus, run: () => model.addStep(null, id) },
    { label: t('journey-step-after'), icon: Plus, key: key('insert'), run: () => model.addStep(id) },
    { label: t('journey-step-copy'), icon: Copy, key: 'Ctrl D', run: () => model.copyStep(id) },
    { label: t('journey-step-left'), icon: ArrowLeft, key: 'Alt ←', run: () => void model.moveStep(id, -1, 'steps') },
    { label: t('journey-step-right'), icon: ArrowRight, key: 'Alt →', run: () => void model.moveStep(id, 1, 'steps') },
    { label: t('journey-phase-from-here'), icon: Plus, disabled: begins(model, id), run: () => void phaseFrom(model, id) },
    ...comesFrom(model, step),
    'line',
    { label: t('journey-step-hide'), icon: EyeOff, run: () => model.hideStep(id) },
    ...hiddenSteps(model),
    { label: t('journey-step-remove'), icon: Trash, key: key('delete'), danger: true, run: () => model.removeStep(id) },
  ];
}

/** Whether a phase that has a title begins with this step: a new one would take all of it. */
function begins(model: JourneyModel, id: string): boolean {
  return model.runs.some((run) => run.phase !== null && run.steps[0] === id);
}

/** In a target: the step of the current journey that this one comes from. */
function comesFrom(model: JourneyModel, step: Step | undefined): MenuItem[] {
  const answers = model.journey?.mode === 'target' ? model.journey.answers : null;
  const steps = answers === null ? [] : replica.of('step', 'journey', answers);
  if (!step || steps.length === 0) return [];
  const choice = (id: string | null, label: string): MenuItem => ({
    label, checked: step.from_step === id, run: () => void model.patchStep(step.id, { from_step: id }),
  });
  return [{
    label: t('journey-step-from'), icon: CornerDownRight,
    items: [choice(null, t('journey-step-from-none')), ...steps.map((one, at) => choice(one.id, `${at + 1}. ${one.title}`))],
  }];
}

/** A new phase from this step to the end of its run. */
async function phaseFrom(model: JourneyModel, id: string): Promise<void> {
  const run = model.runs.find((each) => each.steps.includes(id));
  if (run) await model.addPhase(run.steps.slice(run.steps.indexOf(id)), t('journey-new-phase'), true);
}

function laneMenu(model: JourneyModel, row: Extract<Row, { kind: 'lane' }>, spot: Named, openers: Openers): MenuItem[] {
  const { lane } = row;
  return [
    { label: t('journey-rename'), icon: Pencil, key: 'F2', disabled: !row.first, run: () => openers.edit(spot) },
    { label: t('journey-lane-add'), icon: Plus, items: laneKinds(model, lane.id) },
    { label: t('journey-lane-copy'), icon: Copy, key: 'Ctrl D', run: () => model.copyLane(lane.id) },
    'line',
    { label: t('journey-lane-up'), icon: ArrowUp, key: 'Alt ↑', run: () => void model.moveLane(lane.id, -1, spot) },
    { label: t('journey-lane-down'), icon: ArrowDown, key: 'Alt ↓', run: () => void model.moveLane(lane.id, 1, spot) },
    'line',
    { label: t('journey-lane-hide'), icon: EyeOff, run: () => model.hideLane(lane) },
    { label: t('journey-lane-remove'), icon: Trash, key: key('delete'), danger: true, run: () => model.removeLane(lane) },
  ];
}

function cellMenu(model: JourneyModel, row: Extract<Row, { kind: 'lane' }>, step: string, spot: Named, openers: Openers): MenuItem[] {
  const edit: MenuItem = { label: t('journey-cell-edit'), icon: Pencil, key: 'F2', run: () => openers.edit(spot) };
  const toStep: MenuItem = { label: t('journey-step-menu-short'), items: stepMenu(model, step, { row: 'steps', step }, openers) };
  if (row.lane.kind === 'emotion') {
    const felt = model.emotion(row.persona, step);
    return [
      edit, 'line',
      ...[2, 1, 0, -1, -2].map((value): MenuItem => ({
        label: t(`journey-feel-${value < 0 ? 'minus' : 'plus'}-${Math.abs(value)}`), checked: felt?.value === value,
        run: () => void model.feel(step, row.persona, value, felt?.word ?? ''),
      })),
      'line', toStep,
      { label: t('journey-cell-clear'), icon: Trash, key: key('delete'), danger: true, disabled: !felt, run: () => void model.feel(step, row.persona, null, '') },
    ];
  }
  const cell = model.cell(row.lane.id, step);
  const [wider, narrower] = [cell ? model.reach(cell, 1) : null, cell ? model.reach(cell, -1) : null];
  return [
    edit,
    { label: t('journey-cell-details'), icon: ListTree, key: t('journey-key-details'), disabled: !cell, run: () => openers.details(spot) },
    ...(openers.relate ? [{ label: t('blueprint-relate'), icon: Spline, key: 'Alt L', disabled: !cell, run: () => openers.relate?.(spot) }] : []),
    ...(cell?.items ?? []).flatMap((item): MenuItem[] => {
      const note = replica.get('note', item.from_note);
      return note ? [{ label: t('journey-open-note', { text: shortened(note.text, 40) }), icon: StickyNote, run: () => go(placeOfNote(note)) }] : [];
    }),
    'line',
    ...[0, 1, 2].map((evidence): MenuItem => ({
      label: t(`journey-evidence-choice-${evidence}`), checked: (cell?.evidence ?? 0) === evidence, disabled: !cell,
      run: () => void (cell && model.patchCell(cell, { evidence })),
    })),
    'line',
    { label: t('journey-cell-wider'), icon: MoveHorizontal, disabled: wider === null, run: () => void (cell && wider !== null && model.patchCell(cell, { span: wider })) },
    { label: t('journey-cell-narrower'), icon: MoveHorizontal, disabled: narrower === null, run: () => void (cell && narrower !== null && model.patchCell(cell, { span: narrower })) },
    'line', toStep,
    {
      label: t('journey-cell-clear'), icon: Trash, key: key('delete'), danger: true, disabled: !cell,
      run: () => void model.write(row.lane.id, step, []),
    },
  ];
}
