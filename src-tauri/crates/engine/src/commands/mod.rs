//! What each gesture does. One file a noun that has gestures or rules of its own; `edit` is the
//! four gestures that every noun has. Here is only which command goes where.

mod activity;
pub(crate) mod artefact;
mod ballot;
mod board;
mod cell;
mod cluster;
pub(crate) mod edit;
mod emotion;
mod lab;
mod matrix;
mod moment;
mod note;
mod rules;
mod run_event;
mod step;
mod tag;
mod vote;
mod workshop;

use std::path::Path;

use domain::{Change, Command, Entity, ErrorCode, Fault, Fields, Id, Noun, Op, Verb, limits};
use store::{Stamps, Tx};

use crate::{Clock, look::is_gathered, references::Chains};

/// What a command works with.
pub(crate) struct Bench<'b, 'c> {
    pub tx: &'b mut Tx<'c>,
    /// The library's folder, where urns stand.
    pub dir: &'b Path,
    pub clock: &'b dyn Clock,
    pub chains: Chains,
}

impl Bench<'_, '_> {
    /// Writes a new record.
    pub fn add<R: rules::Rules>(&mut self, mut record: R) -> Result<(), Fault> {
        record.settle(None, self.tx)?;
        self.chains
            .check(self.tx, &record.clone().into_record(), None)?;
        self.tx.put(record)
    }

    /// Writes a changed record; `touched` are the fields somebody gave.
    pub fn change<R: rules::Rules>(
        &mut self,
        old: &R,
        mut record: R,
        touched: &Fields,
    ) -> Result<(), Fault> {
        record.settle(Some(old), self.tx)?;
        let names = |field: &str| touched.contains_key(field);
        let refers = R::REFERENCES.iter().any(|reference| {
            names(reference.field)
                || matches!(reference.target, domain::Target::NamedBy(by) if names(by))
        });
        if refers {
            let whole = record.clone().into_record();
            self.chains.check(self.tx, &whole, Some(touched))?;
        }
        // What Établi gathers by itself is no work on the record: it stays as old as it was.
        if !touched.is_empty() && touched.keys().all(|field| is_gathered(R::NOUN, field)) {
            return self.tx.put_record(record.into_record(), Stamps::Kept);
        }
        self.tx.put(record)
    }

    /// Removes records with all that belongs to them.
    pub fn remove(&mut self, noun: Noun, ids: &[Id]) -> Result<(), Fault> {
        self.chains.clear();
        self.tx.remove(noun, ids)
    }
}

/// Does a command; its name.
pub(crate) fn run(
    tx: &mut Tx<'_>,
    dir: &Path,
    clock: &dyn Clock,
    command: &Command,
) -> Result<Op, Fault> {
    let mut bench = Bench {
        tx,
        dir,
        clock,
        chains: Chains::default(),
    };
    let op = match command {
        Command::Several(commands) => {
            within(commands.len(), "several")?;
            let mut first = None;
            for command in commands {
                let op = single(&mut bench, command)?;
                first.get_or_insert(op);
            }
            first.ok_or_else(|| Fault::new(ErrorCode::Malformed).at("several"))
        }
        command => single(&mut bench, command),
    }?;
    // Sums that a gesture gives in several parts are looked at when it is whole.
    ballot::refuse_sums(bench.tx, command)?;
    Ok(op)
}

/// Whether a step is not taken back: what people have voted on is in it.
pub(crate) fn stays(tx: &mut Tx<'_>, dir: &Path, changes: &[Change]) -> Result<bool, Fault> {
    ballot::stays(tx, dir, changes)
}

fn single(bench: &mut Bench<'_, '_>, command: &Command) -> Result<Op, Fault> {
    match command {
        Command::Lab(edit) => edit::run(bench, edit),
        Command::Project(edit) => edit::run(bench, edit),
        Command::Workshop(command) => workshop::run(bench, command),
        Command::Participant(edit) => edit::run(bench, edit),
        Command::Group(edit) => edit::run(bench, edit),
        Command::Block(edit) => edit::run(bench, edit),
        Command::RunEvent(command) => run_event::run(bench, command),
        Command::Moment(command) => moment::run(bench, command),
        Command::Activity(edit) => {
            moment::before_activity(bench, edit)?;
            edit::run(bench, edit)
        }
        Command::Poll(edit) => edit::run(bench, edit),
        Command::Board(command) => board::run(bench, command),
        Command::Zone(edit) => edit::run(bench, edit),
        Command::Cluster(command) => cluster::run(bench, command),
        Command::Note(command) => note::run(bench, command),
        Command::Link(edit) => edit::run(bench, edit),
        Command::Ballot(edit) => {
            ballot::refuse_fixed(bench, edit)?;
            moment::before_ballot(bench, edit)?;
            edit::run(bench, edit)
        }
        Command::BallotOption(edit) => {
            ballot::refuse_late(bench, edit)?;
            edit::run(bench, edit)
        }
        Command::Vote(edit) => edit::run(bench, edit),
        Command::Matrix(edit) => edit::run(bench, edit),
        Command::MatrixItem(edit) => edit::run(bench, edit),
        Command::Persona(edit) => {
            emotion::before_persona(bench, edit)?;
            edit::run(bench, edit)
        }
        Command::EmpathyMap(edit) => edit::run(bench, edit),
        Command::Journey(edit) => edit::run(bench, edit),
        Command::Phase(edit) => edit::run(bench, edit),
        Command::Step(command) => step::run(bench, command),
        Command::Lane(edit) => edit::run(bench, edit),
        Command::Cell(command) => cell::run(bench, command),
        Command::Emotion(command) => emotion::run(bench, command),
        Command::StakeholderMap(edit) => edit::run(bench, edit),
        Command::Stakeholder(edit) => edit::run(bench, edit),
        Command::Relation(edit) => edit::run(bench, edit),
        Command::HowMightWe(edit) => edit::run(bench, edit),
        Command::TestGrid(edit) => edit::run(bench, edit),
        Command::IdeaCard(edit) => edit::run(bench, edit),
        Command::Decision(edit) => edit::run(bench, edit),
        Command::Action(edit) => edit::run(bench, edit),
        Command::Evaluation(edit) => edit::run(bench, edit),
        Command::Artefact(command) => artefact::run(bench, command),
        Command::Tag(command) => tag::run(bench, command),
        Command::Several(_) | Command::Undo | Command::Redo => {
            Err(Fault::new(ErrorCode::Malformed).at("several"))
        }
    }
}

/// Refuses more than a command may hold.
fn within(count: usize, place: &str) -> Result<(), Fault> {
    if count > limits::BATCH {
        return Err(Fault::new(ErrorCode::TooMany)
            .at(place)
            .limit(limits::BATCH));
    }
    Ok(())
}

/// Names a step.
fn op(verb: Verb, noun: Noun, count: usize) -> Op {
    Op {
        verb,
        noun,
        count: u32::try_from(count).unwrap_or(u32::MAX),
    }
}

/// A field that names something else than it may.
fn bad_reference<R: Entity>(field: &str, id: Id) -> Fault {
    Fault::new(ErrorCode::UnknownReference)
        .noun(R::NOUN)
        .at(field)
        .detail(id)
}
