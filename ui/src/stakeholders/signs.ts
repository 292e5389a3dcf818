// The icon of each kind of actor.
import Briefcase from '@lucide/svelte/icons/briefcase';
import Building from '@lucide/svelte/icons/building-2';
import CircleQuestionMark from '@lucide/svelte/icons/circle-question-mark';
import HeartHandshake from '@lucide/svelte/icons/heart-handshake';
import Landmark from '@lucide/svelte/icons/landmark';
import Store from '@lucide/svelte/icons/store';
import UserRound from '@lucide/svelte/icons/user-round';
import type { StakeholderKind } from '../protocol/StakeholderKind';
import type { Icon } from '../shared/menu';

export const KINDS: readonly StakeholderKind[] = ['user', 'agent', 'elected', 'institution', 'association', 'company', 'other'];

export const KIND_ICONS: Record<StakeholderKind, Icon> = {
  user: UserRound,
  agent: Briefcase,
  elected: Landmark,
  institution: Building,
  association: HeartHandshake,
  company: Store,
  other: CircleQuestionMark,
};
