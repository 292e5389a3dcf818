// The common scene of the peers' folder, which lies outside the repository.
declare module 'peers/bench.js' {
  export interface PeerNote {
    i: number;
    x: number;
    y: number;
    t: string;
    ci: number;
  }
  export interface Adapter<Data> {
    prepare(notes: PeerNote[]): Data;
    load(data: Data): Promise<void>;
    complete(): boolean;
    cam(x: number, y: number, zoom: number): void;
    draws(): number;
  }
  export const fit: number;
  export function run<Data>(adapter: Adapter<Data>): Promise<void>;
}
