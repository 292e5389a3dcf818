// The figures of a period, asked for anew after each commit, one question at a time; an answer about
// other days or projects than those that are shown by now is not taken.
import { asFault, host } from '../host/host';
import type { Fault } from '../protocol/Fault';
import type { Period } from '../protocol/Period';
import type { Report } from '../protocol/Report';
import { replica } from '../replica/replica.svelte';

export class Asked {
  report = $state.raw<Report | null>(null);
  fault = $state.raw<Fault | null>(null);
  #period: Period | null = null;
  #projects: readonly string[] = [];
  #asking = false;
  #stale = false;
  #end = replica.listen(() => void this.#ask());

  of(period: Period, projects: readonly string[]): void {
    this.#period = period;
    this.#projects = projects;
    void this.#ask();
  }

  close(): void {
    this.#end();
    this.#period = null;
  }

  async #ask(): Promise<void> {
    this.#stale = true;
    if (this.#asking) return;
    this.#asking = true;
    try {
      while (this.#stale && this.#period !== null) {
        this.#stale = false;
        const [period, projects] = [this.#period, this.#projects];
        const answer = await host.query({ ask: 'report', period, projects: [...projects] });
        if (period !== this.#period || projects !== this.#projects) continue;
        if (answer.answer === 'report') this.report = answer.value;
        this.fault = null;
      }
    } catch (reason) {
      this.fault = asFault(reason);
    } finally {
      this.#asking = false;
    }
  }
}
