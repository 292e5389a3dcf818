/** Gestures on moments as commands, and the words they begin with. Nothing is sent from here. */
import type { Command } from '../protocol/Command';
import type { Moment } from '../protocol/Moment';

export const mark = (id: string, workshop: string, title: string): Command => ({ moment: { mark: { id, workshop, title } } });
export const rename = (id: string, title: string): Command => ({ moment: { rename: { id, title } } });
export const remove = (id: string): Command => ({ moment: { remove: [id] } });
export const restore = (id: string, new_id: string, title: string): Command => ({ moment: { restore: { id, new_id, title } } });

/** The newest first: where they stand says it, whatever the clock said. */
export const newestFirst = (moments: readonly Moment[]): Moment[] => moments.map((one, at) => ({ one, at })).sort((a, b) => b.one.seq - a.one.seq || b.at - a.at).map(({ one }) => one);
