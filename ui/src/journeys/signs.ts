// The icons of lanes and channels, and how the lines of several personas are told apart. Signs
// never stand alone: each has its word beside it.

import ActivityIcon from '@lucide/svelte/icons/activity';
import BadgeCheck from '@lucide/svelte/icons/badge-check';
import AtSign from '@lucide/svelte/icons/at-sign';
import Building from '@lucide/svelte/icons/building';
import CircleDashed from '@lucide/svelte/icons/circle-dashed';
import CircleEllipsis from '@lucide/svelte/icons/circle-ellipsis';
import Drama from '@lucide/svelte/icons/drama';
import FileCheck from '@lucide/svelte/icons/file-check';
import Footprints from '@lucide/svelte/icons/footprints';
import Gauge from '@lucide/svelte/icons/gauge';
import Globe from '@lucide/svelte/icons/globe';
import Hand from '@lucide/svelte/icons/hand-helping';
import Image from '@lucide/svelte/icons/image';
import Mail from '@lucide/svelte/icons/mail';
import MessageCircle from '@lucide/svelte/icons/message-circle';
import MessageSquare from '@lucide/svelte/icons/message-square';
import Phone from '@lucide/svelte/icons/phone';
import Quote from '@lucide/svelte/icons/message-square-quote';
import Smartphone from '@lucide/svelte/icons/smartphone';
import Sprout from '@lucide/svelte/icons/sprout';
import Text from '@lucide/svelte/icons/text';
import UserRound from '@lucide/svelte/icons/user-round';
import Wrench from '@lucide/svelte/icons/wrench';
import Zap from '@lucide/svelte/icons/zap';
import type { Channel } from '../protocol/Channel';
import type { LaneKind } from '../protocol/LaneKind';
import type { Icon } from '../shared/menu';

export const LANE_ICONS: Record<LaneKind, Icon> = {
  action: Footprints, thought: MessageCircle, verbatim: Quote, touchpoint: Hand, channel: Hand,
  emotion: ActivityIcon, pain_point: Zap, opportunity: Sprout, frontstage: Drama, backstage: Wrench,
  support: Building, evidence: FileCheck, indicator: Gauge, image: Image, text: Text,
};

export const CHANNEL_ICONS: Record<Channel, Icon> = {
  face_to_face: UserRound, web: Globe, app: Smartphone, phone: Phone, email: AtSign, postal: Mail,
  sms: MessageSquare, other: CircleEllipsis,
};

/** What a cell rests on, by its level: nothing is no sign. */
export const EVIDENCE_ICONS: Readonly<Record<number, Icon>> = { 1: CircleDashed, 2: BadgeCheck };

/** Dashes of the curves, by the place of the persona in the journey: plain, dashed, dotted … */
export const DASHES: readonly string[] = ['', '9 5', '1.5 5', '12 4 1.5 4', '18 6'];

/** Lanes whose lines always carry a dash; the others only when they hold several. */
export const LISTS: ReadonlySet<LaneKind> = new Set<LaneKind>([
  'pain_point', 'opportunity', 'indicator', 'evidence', 'support',
]);
