//! What a face can ask. `Command` has one variant a noun; a noun with more than the four common
//! gestures adds its own in its file.

use std::marker::PhantomData;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Entity, Fields, Id, Op, Verb,
    action::Action,
    activity::Activity,
    artefact::ArtefactCommand,
    ballot::{Ballot, BallotOption},
    block::Block,
    board::BoardCommand,
    cell::CellCommand,
    cluster::ClusterCommand,
    decision::Decision,
    emotion::EmotionCommand,
    empathy_map::EmpathyMap,
    evaluation::Evaluation,
    group::Group,
    how_might_we::HowMightWe,
    idea_card::IdeaCard,
    journey::Journey,
    lab::Lab,
    lane::Lane,
    link::Link,
    matrix::{Matrix, MatrixItem},
    moment::MomentCommand,
    note::NoteCommand,
    participant::Participant,
    persona::Persona,
    phase::Phase,
    poll::Poll,
    project::Project,
    run_event::RunCommand,
    stakeholder::{Relation, Stakeholder, StakeholderMap},
    step::StepCommand,
    tag::TagCommand,
    test_grid::TestGrid,
    vote::Vote,
    workshop::WorkshopCommand,
    zone::Zone,
};

/// A command with its identity: sent again, it is acknowledged again and done once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Request {
    /// Minted by the face, UUIDv7.
    pub command_id: Id,
    /// Consecutive commands of one actor with the same key are one undo step (typing in a field).
    #[serde(default)]
    #[ts(optional = nullable)]
    pub merge_key: Option<String>,
    /// What to do.
    pub command: Command,
}

/// Every gesture that changes records.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs)] // one line a noun: the noun's file says what it is
pub enum Command {
    Lab(Edit<Lab>),
    Project(Edit<Project>),
    Workshop(WorkshopCommand),
    Participant(Edit<Participant>),
    Group(Edit<Group>),
    Block(Edit<Block>),
    RunEvent(RunCommand),
    Moment(MomentCommand),
    Activity(Edit<Activity>),
    Poll(Edit<Poll>),
    Board(BoardCommand),
    Zone(Edit<Zone>),
    Cluster(ClusterCommand),
    Note(NoteCommand),
    Link(Edit<Link>),
    Ballot(Edit<Ballot>),
    BallotOption(Edit<BallotOption>),
    Vote(Edit<Vote>),
    Matrix(Edit<Matrix>),
    MatrixItem(Edit<MatrixItem>),
    Persona(Edit<Persona>),
    EmpathyMap(Edit<EmpathyMap>),
    Journey(Edit<Journey>),
    Phase(Edit<Phase>),
    Step(StepCommand),
    Lane(Edit<Lane>),
    Cell(CellCommand),
    Emotion(EmotionCommand),
    StakeholderMap(Edit<StakeholderMap>),
    Stakeholder(Edit<Stakeholder>),
    Relation(Edit<Relation>),
    HowMightWe(Edit<HowMightWe>),
    TestGrid(Edit<TestGrid>),
    IdeaCard(Edit<IdeaCard>),
    Decision(Edit<Decision>),
    Action(Edit<Action>),
    Evaluation(Edit<Evaluation>),
    Artefact(ArtefactCommand),
    Tag(TagCommand),
    /// One gesture over several nouns: all or nothing, one undo step, named by the first.
    /// Holds no `Several`, `Undo` or `Redo`.
    Several(Vec<Command>),
    /// Takes back the actor's newest step.
    Undo,
    /// Does the newest undone step again.
    Redo,
}

/// The four gestures every noun has.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Edit<R: TS> {
    /// Makes records.
    Create(Vec<New<R>>),
    /// Changes fields of records.
    Patch(Vec<Patch<R>>),
    /// Moves records of one owner, in the order given, before another one (`null`: to the end).
    Place {
        /// What moves.
        ids: Vec<Id>,
        /// What it stands before afterwards.
        before: Option<Id>,
    },
    /// Removes records with all that belongs to them.
    Remove(Vec<Id>),
}

/// A record to make. Fields left out have their default.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct New<R: TS> {
    /// Minted by the face, UUIDv7.
    pub id: Id,
    /// Its fields; `id`, `created_at`, `updated_at` and `order` are not among them.
    #[ts(type = "Partial<R>")]
    pub fields: Fields,
    /// Stands before this one of its siblings; absent: at the end.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub before: Option<Id>,
    #[serde(skip)]
    #[ts(skip)]
    noun: PhantomData<fn() -> R>,
}

/// Fields of a record to change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Patch<R: TS> {
    /// Which record.
    pub id: Id,
    /// The new values; a field left out stays.
    #[ts(type = "Partial<R>")]
    pub fields: Fields,
    #[serde(skip)]
    #[ts(skip)]
    noun: PhantomData<fn() -> R>,
}

impl<R: TS> New<R> {
    /// A record to make, at the end of its siblings.
    #[allow(clippy::self_named_constructors)] // `New` is the gesture's word, `new` is Rust's
    pub fn new(id: Id, fields: Fields) -> Self {
        Self {
            id,
            fields,
            before: None,
            noun: PhantomData,
        }
    }
}

impl<R: TS> Patch<R> {
    /// Fields to change.
    pub fn new(id: Id, fields: Fields) -> Self {
        Self {
            id,
            fields,
            noun: PhantomData,
        }
    }
}

impl<R: Entity + TS> Edit<R> {
    /// The step's name; a patch is named by what it touches.
    pub fn op(&self) -> Op {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let (verb, n) = match self {
            Self::Create(list) => (Verb::Create, list.len()),
            Self::Patch(list) => (
                patch_verb(list.iter().map(|patch| &patch.fields)),
                list.len(),
            ),
            Self::Place { ids, .. } => (Verb::Move, ids.len()),
            Self::Remove(ids) => (Verb::Remove, ids.len()),
        };
        Op {
            verb,
            noun: R::NOUN,
            count: count(n),
        }
    }
}

/// What a patch is called by the people who make it.
fn patch_verb<'a>(mut patches: impl Iterator<Item = &'a Fields>) -> Verb {
    let Some(first) = patches.next() else {
        return Verb::Edit;
    };
    let only =
        |names: &[&str]| !first.is_empty() && first.keys().all(|key| names.contains(&key.as_str()));
    let is = |key: &str, value: &serde_json::Value| first.get(key) == Some(value);
    if first.contains_key("cluster") {
        if first["cluster"].is_null() {
            Verb::Scatter
        } else {
            Verb::Gather
        }
    } else if only(&["x", "y", "zone", "width", "height"]) {
        Verb::Move
    } else if only(&["colour"]) {
        Verb::Recolour
    } else if only(&["starred"]) {
        if is("starred", &true.into()) {
            Verb::Star
        } else {
            Verb::Unstar
        }
    } else if only(&["hidden"]) {
        if is("hidden", &true.into()) {
            Verb::Hide
        } else {
            Verb::Show
        }
    } else if only(&["status"]) && is("status", &"hidden".into()) {
        Verb::Hide
    } else if only(&["status"]) && is("status", &"visible".into()) {
        Verb::Show
    } else if only(&["merged_into"]) {
        if first["merged_into"].is_null() {
            Verb::Separate
        } else {
            Verb::Merge
        }
    } else if only(&["folded"]) {
        if is("folded", &true.into()) {
            Verb::Fold
        } else {
            Verb::Unfold
        }
    } else if only(&["title"]) {
        Verb::Rename
    } else if only(&["state"]) {
        Verb::Advance
    } else {
        Verb::Edit
    }
}
