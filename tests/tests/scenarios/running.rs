//! A day of eight hours on a laptop to which everything happens, through the real engine and its file:
//! every ten minutes the program is killed, and another begins with what lies on the disk.

use std::{
    fs,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
};

use domain::{
    Actor, Answer, ErrorCode, Fault, Id, Noun, Query, Record, Request, Timestamp, results::RunState,
};
use engine::{Clock, Engine};
use serde_json::{Value, json};
use tempfile::TempDir;
use tests::library::minted;

const MINUTE: i64 = 60_000;
/// The evening before clocks go back in Paris.
const BEGUN: i64 = 1_792_872_000_000;

/// Both clocks of a machine, and the truth.
#[derive(Default)]
struct World {
    truth: AtomicI64,
    ahead: AtomicI64,
    boot: AtomicI64,
    booted: AtomicI64,
    next: AtomicU64,
}

impl Clock for World {
    fn now(&self) -> Timestamp {
        Timestamp(BEGUN + self.truth.load(Ordering::SeqCst) + self.ahead.load(Ordering::SeqCst))
    }
    fn id(&self) -> Id {
        minted(0x1e, self.next.fetch_add(1, Ordering::SeqCst) + 1)
    }
    fn uptime(&self) -> Option<(String, i64)> {
        let up = self.truth.load(Ordering::SeqCst) - self.booted.load(Ordering::SeqCst);
        Some((format!("boot {}", self.boot.load(Ordering::SeqCst)), up))
    }
}

struct Machine {
    world: Arc<World>,
    dir: TempDir,
    engine: Engine,
    workshop: Id,
}

fn done(engine: &Engine, world: &World, command: Value) -> Result<(), Fault> {
    let command = serde_json::from_value(command)
        .map_err(|error| Fault::new(ErrorCode::Malformed).detail(error))?;
    let request = Request {
        command_id: world.id(),
        merge_key: None,
        command,
    };
    engine.execute(Actor::Desk, request).map(|_| ())
}

impl Machine {
    fn new(minutes: &[u32]) -> (Self, Vec<Id>) {
        let world = Arc::new(World::default());
        let dir = TempDir::new().unwrap();
        let engine = Engine::open(dir.path(), Arc::clone(&world) as Arc<dyn Clock>).unwrap();
        let (project, workshop) = (world.id(), world.id());
        let title = json!({ "title": "P" });
        done(
            &engine,
            &world,
            json!({ "project": { "create": [{ "id": project, "fields": title }] } }),
        )
        .unwrap();
        let fields = json!({ "title": "A", "project": project, "date": "2026-10-24", "planned_start": "22:00:00" });
        done(
            &engine,
            &world,
            json!({ "workshop": { "create": [{ "id": workshop, "fields": fields }] } }),
        )
        .unwrap();
        let blocks: Vec<Id> = minutes.iter().map(|_| world.id()).collect();
        for (id, minutes) in blocks.iter().zip(minutes) {
            let fields = json!({ "workshop": workshop, "title": "B", "duration_min": minutes });
            done(
                &engine,
                &world,
                json!({ "block": { "create": [{ "id": id, "fields": fields }] } }),
            )
            .unwrap();
        }
        (
            Self {
                world,
                dir,
                engine,
                workshop,
            },
            blocks,
        )
    }

    fn pass(&self, time: i64) {
        self.world.truth.fetch_add(time, Ordering::SeqCst);
    }

    fn mark(&self, kind: &str, block: Option<Id>, minutes: i32) -> Result<(), Fault> {
        let mark = json!({ "id": self.world.id(), "workshop": self.workshop, "kind": kind, "block": block, "minutes": minutes });
        done(
            &self.engine,
            &self.world,
            json!({ "run_event": { "mark": mark } }),
        )
    }

    /// What the desk does each second.
    fn look(&self) -> RunState {
        let query = Query::Run {
            workshop: self.workshop,
        };
        let Answer::Run(state) = self.engine.query(&query).unwrap() else {
            panic!("another answer");
        };
        if state.clock_due {
            self.engine.note_clock(self.workshop);
            self.engine.settled().unwrap();
        }
        *state
    }

    /// `kill -9`: of the program nothing stays but what lies on the disk at that moment.
    fn killed(self) -> Self {
        let dir = TempDir::new().unwrap();
        copy(self.dir.path(), dir.path());
        drop(self.engine);
        let engine = Engine::open(dir.path(), Arc::clone(&self.world) as Arc<dyn Clock>).unwrap();
        Self {
            world: self.world,
            dir,
            engine,
            workshop: self.workshop,
        }
    }

    fn blocks(&self) -> Vec<domain::block::Block> {
        let records = self.engine.workshop_records(self.workshop).unwrap();
        records
            .into_iter()
            .filter_map(|record| match record {
                Record::Block(block) => Some(block),
                _ => None,
            })
            .collect()
    }
}

/// The files of a folder as they lie; the lock of a program that runs is no file of the library.
fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            fs::create_dir_all(&target).unwrap();
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn a_night_of_eight_hours_is_not_a_millisecond_off() {
    let (mut machine, blocks) = Machine::new(&[200, 300]);
    machine.mark("begin", Some(blocks[0]), 0).unwrap();
    let (mut spent, mut running, mut given) = ([0, 0], 0, [0, 0]);
    let mut paused = false;
    for ten in 0..48 {
        for step in 0..2 {
            machine.pass(5 * MINUTE);
            if !paused {
                spent[running] += 5 * MINUTE;
            }
            let state = machine.look();
            let wanted = [200, 300][running] * MINUTE + given[running] - spent[running];
            assert_eq!(state.remaining, wanted, "{ten} {step}");
            assert_eq!(state.current, Some(blocks[running]));
            assert_eq!(state.paused, paused);
        }
        let world = Arc::clone(&machine.world);
        match ten {
            3 => drop(world.ahead.fetch_sub(60 * MINUTE, Ordering::SeqCst)),
            9 => drop(world.ahead.fetch_add(24 * 60 * MINUTE, Ordering::SeqCst)),
            // The lid, for forty minutes: the machine counts its sleep.
            12 => {
                machine.pass(40 * MINUTE);
                spent[running] += 40 * MINUTE;
            }
            15 => {
                machine.mark("add", None, 10).unwrap();
                given[running] += 10 * MINUTE;
            }
            20 => {
                machine.mark("begin", Some(blocks[1]), 0).unwrap();
                running = 1;
            }
            // Switched off for seven minutes, with the wall clock a day ahead as it was set.
            26 => {
                machine.look();
                machine.pass(7 * MINUTE);
                spent[running] += 7 * MINUTE;
                world.boot.fetch_add(1, Ordering::SeqCst);
                world
                    .booted
                    .store(world.truth.load(Ordering::SeqCst), Ordering::SeqCst);
            }
            30 => {
                machine.mark("pause", None, 0).unwrap();
                paused = true;
            }
            33 => {
                machine.mark("resume", None, 0).unwrap();
                paused = false;
            }
            _ => {}
        }
        machine = machine.killed();
        machine.look();
    }
    assert_eq!(machine.blocks().len(), 2, "none is lost");
}

#[test]
fn leading_keeps_the_actual_times_and_one_undo_takes_a_step_back() {
    let (machine, blocks) = Machine::new(&[10, 20, 30]);
    let at = |n: i64| Some(Timestamp(BEGUN + n * MINUTE));
    machine.mark("begin", Some(blocks[0]), 0).unwrap();
    machine.pass(12 * MINUTE);
    machine.mark("begin", Some(blocks[1]), 0).unwrap();
    let kept = machine.blocks();
    assert_eq!((kept[0].actual_start, kept[0].actual_end), (at(0), at(12)));
    assert_eq!((kept[1].actual_start, kept[1].actual_end), (at(12), None));
    assert_eq!(kept[0].duration_min, 10, "planned and actual are both kept");
    // Too early: undone three minutes later, the first block has run on all the time.
    machine.pass(3 * MINUTE);
    done(&machine.engine, &machine.world, json!("undo")).unwrap();
    let state = machine.look();
    assert_eq!(
        (state.current, state.remaining),
        (Some(blocks[0]), -5 * MINUTE)
    );
    let kept = machine.blocks();
    assert_eq!((kept[0].actual_end, kept[1].actual_start), (None, None));
    done(&machine.engine, &machine.world, json!("redo")).unwrap();
    assert_eq!(machine.look().current, Some(blocks[1]));
    // Back by hand: the second will come again, and the first goes on where it was.
    machine.mark("begin", Some(blocks[0]), 0).unwrap();
    let kept = machine.blocks();
    assert_eq!((kept[0].actual_start, kept[0].actual_end), (at(0), None));
    assert_eq!(kept[1].actual_start, None);
    assert_eq!(machine.look().remaining, -2 * MINUTE);
    // The second is skipped: it did not take place.
    machine.pass(MINUTE);
    machine.mark("begin", Some(blocks[2]), 0).unwrap();
    machine.pass(30 * MINUTE);
    machine.mark("end", None, 0).unwrap();
    let kept = machine.blocks();
    assert_eq!((kept[1].actual_start, kept[1].actual_end), (None, None));
    assert_eq!((kept[2].actual_start, kept[2].actual_end), (at(16), at(46)));
    assert!(machine.look().ended);
}

#[test]
fn what_means_nothing_now_is_refused() {
    let (machine, blocks) = Machine::new(&[10, 20]);
    let code = |result: Result<(), Fault>| result.unwrap_err().code;
    for kind in ["pause", "resume", "add", "end"] {
        assert_eq!(
            code(machine.mark(kind, None, 1)),
            ErrorCode::WrongState,
            "{kind}"
        );
    }
    assert_eq!(
        code(machine.mark("begin", None, 0)),
        ErrorCode::UnknownReference
    );
    assert_eq!(
        code(machine.mark("begin", Some(machine.workshop), 0)),
        ErrorCode::UnknownReference
    );
    machine.mark("begin", Some(blocks[0]), 0).unwrap();
    assert_eq!(code(machine.mark("resume", None, 0)), ErrorCode::WrongState);
    assert_eq!(
        code(machine.mark("add", None, 1_441)),
        ErrorCode::OutOfRange
    );
    // The block that runs is removed: its time waits for another one, and undoing brings it back.
    machine.pass(MINUTE);
    done(
        &machine.engine,
        &machine.world,
        json!({ "block": { "remove": [blocks[0]] } }),
    )
    .unwrap();
    let lost = machine.look();
    assert_eq!((lost.begun, lost.current), (true, None));
    done(&machine.engine, &machine.world, json!("undo")).unwrap();
    assert_eq!(machine.look().remaining, 9 * MINUTE);
    let events = machine.engine.workshop_records(machine.workshop).unwrap();
    let events = events
        .iter()
        .filter(|record| record.noun() == Noun::RunEvent);
    assert_eq!(events.count(), 1);
}

#[test]
fn groups_apart_keep_the_times_of_each_track() {
    let (machine, blocks) = Machine::new(&[15, 20, 45, 40, 30]);
    let [together, a1, b1, a2, again] = blocks[..] else {
        panic!("five blocks");
    };
    let (a, b) = (machine.world.id(), machine.world.id());
    let of = |id: Id, name: &str| json!({ "id": id, "fields": { "workshop": machine.workshop, "name": name } });
    let groups = json!({ "group": { "create": [of(a, "Table 1"), of(b, "Table 2")] } });
    done(&machine.engine, &machine.world, groups).unwrap();
    let into = |id: Id, group: Id| json!({ "id": id, "fields": { "group": group } });
    let tracks = json!({ "block": { "patch": [into(a1, a), into(b1, b), into(a2, a)] } });
    done(&machine.engine, &machine.world, tracks).unwrap();

    machine.mark("begin", Some(together), 0).unwrap();
    machine.pass(15 * MINUTE);
    machine.mark("begin", Some(a1), 0).unwrap();
    let at = |id: Id| {
        let block = machine
            .blocks()
            .into_iter()
            .find(|block| block.id == id)
            .unwrap();
        let since = |moment: Timestamp| (moment.0 - BEGUN) / MINUTE;
        (block.actual_start.map(since), block.actual_end.map(since))
    };
    // Both tracks begin with their first block, and only with that.
    assert_eq!(at(together), (Some(0), Some(15)));
    assert_eq!(
        [at(a1), at(b1), at(a2)],
        [(Some(15), None), (Some(15), None), (None, None)]
    );

    // One group goes on sooner; the other stays at what it does.
    machine.pass(12 * MINUTE);
    machine.mark("begin", Some(a2), 0).unwrap();
    assert_eq!(
        [at(a1), at(b1), at(a2)],
        [(Some(15), Some(27)), (Some(15), None), (Some(27), None)]
    );
    let seen = machine.look();
    assert_eq!(seen.step, 2);
    let told: Vec<_> = seen
        .tracks
        .iter()
        .map(|one| (one.block, one.remaining / MINUTE))
        .collect();
    assert_eq!(told, [(a2, 40), (b1, 33)]);

    // The second group stands still for five minutes, and the first goes on.
    machine.mark("hold", Some(b1), 0).unwrap();
    machine.pass(5 * MINUTE);
    let seen = machine.look();
    let told: Vec<_> = seen
        .tracks
        .iter()
        .map(|one| (one.block, one.remaining / MINUTE, one.held))
        .collect();
    assert_eq!(told, [(a2, 35, false), (b1, 33, true)]);
    assert_eq!(
        machine.mark("hold", Some(b1), 0).unwrap_err().code,
        ErrorCode::WrongState
    );
    for of_no_track in [together, again] {
        let refused = machine.mark("hold", Some(of_no_track), 0).unwrap_err();
        assert_eq!(refused.code, ErrorCode::WrongState);
    }
    // Minutes are given to one group, and to none where nobody runs apart.
    machine.mark("extend", Some(a2), 10).unwrap();
    for of_no_track in [together, again] {
        let refused = machine.mark("extend", Some(of_no_track), 1).unwrap_err();
        assert_eq!(refused.code, ErrorCode::WrongState);
    }
    let told: Vec<_> = machine
        .look()
        .tracks
        .iter()
        .map(|one| (one.block, one.remaining / MINUTE))
        .collect();
    assert_eq!(told, [(a2, 45), (b1, 33)]);
    machine.mark("extend", Some(a2), -10).unwrap();
    let machine = machine.killed();
    machine.mark("release", Some(b1), 0).unwrap();
    assert_eq!(
        machine.mark("release", Some(b1), 0).unwrap_err().code,
        ErrorCode::WrongState
    );

    // It survives the program, as the rest of the run does.
    let machine = machine.killed();
    let told: Vec<_> = machine
        .look()
        .tracks
        .iter()
        .map(|one| (one.block, one.remaining / MINUTE))
        .collect();
    assert_eq!(told, [(a2, 35), (b1, 33)]);

    machine.pass(36 * MINUTE);
    machine.mark("begin", Some(again), 0).unwrap();
    let ends: Vec<_> = machine
        .blocks()
        .iter()
        .map(|block| block.actual_end.map(|end| (end.0 - BEGUN) / MINUTE))
        .collect();
    assert_eq!(ends, [Some(15), Some(27), Some(68), Some(68), None]);
}

#[test]
fn a_track_that_nobody_leads_goes_on_by_its_minutes() {
    let (machine, blocks) = Machine::new(&[20, 40, 30]);
    let group = machine.world.id();
    let made = json!({ "group": { "create": [{ "id": group, "fields": { "workshop": machine.workshop, "name": "A" } }] } });
    done(&machine.engine, &machine.world, made).unwrap();
    let into = |id: Id| json!({ "id": id, "fields": { "group": group } });
    let track = json!({ "block": { "patch": [into(blocks[0]), into(blocks[1])] } });
    done(&machine.engine, &machine.world, track).unwrap();
    machine.mark("begin", Some(blocks[0]), 0).unwrap();
    machine.pass(65 * MINUTE);
    machine.mark("begin", Some(blocks[2]), 0).unwrap();
    let minutes = |moment: Option<Timestamp>| moment.map(|moment| (moment.0 - BEGUN) / MINUTE);
    let told: Vec<_> = machine
        .blocks()
        .iter()
        .map(|block| (minutes(block.actual_start), minutes(block.actual_end)))
        .collect();
    assert_eq!(
        told,
        [(Some(0), Some(20)), (Some(20), Some(65)), (Some(65), None)]
    );
}
