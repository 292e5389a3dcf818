//! What a lab did in a period, as the faces and documents get it. Computed (by `synthesis`) from the
//! records, never stored. Of people it tells what the pages of the workshops tell, and no more.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Id,
    evaluation::{CommentKind, QuestionKind},
    project::{Direction, LessonKind, ProjectKind, ProjectPhase, ProjectStatus},
    results::CategoryShare,
    workshop::{WorkshopKind, WorkshopState},
};

/// Derives what a computed value needs.
macro_rules! computed {
    ($($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
        #[ts(export)]
        pub struct $name { $($body)* }
    )*};
}

/// Comments that are told at once, at most.
pub const MOST_COMMENTS: usize = 2_000;

/// Days, both counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Period {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

impl Period {
    /// Whether a day lies in it.
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }

    /// As many days, right before it; nothing before the first day there is.
    pub fn before(&self) -> Option<Self> {
        let to = self.from.pred_opt()?;
        let from = to.checked_sub_signed(self.to - self.from)?;
        Some(Self { from, to })
    }
}

words! {
    /// Where an indicator went since it was first known.
    pub enum Moved {
        /// It was not measured, or not known before.
        #[default] Unknown,
        /// The way that is better.
        Better,
        /// It stands where it stood.
        Same,
        /// The other way.
        Worse,
    }
}

computed! {
    /// The activity of a lab in a period.
    pub struct Report {
        /// Of which days.
        pub period: Period,
        /// The titles of the projects it is only of; none: it is of all.
        pub only: Vec<String>,
        /// Workshops held: dated in the period, begun at least.
        pub workshops: u32,
        /// Workshops held in as many days right before.
        pub workshops_before: u32,
        /// Workshops dated in the period that have not begun: they are counted nowhere.
        pub not_begun: u32,
        /// Projects under way in the period.
        pub projects: u32,
        /// Of these, done in it.
        pub projects_done: u32,
        /// Of these, invented for demonstration.
        pub fictional: u32,
        /// Of another lab: beside these, or among them where they were asked for by name.
        pub elsewhere: u32,
        /// Minutes of facilitation, planned.
        pub planned_min: u32,
        /// Minutes of facilitation, actual.
        pub actual_min: u32,
        /// Workshops of which actual minutes are known.
        pub timed: u32,
        /// People who came, added over the workshops.
        pub presences: u32,
        /// Workshops of which that is known.
        pub counted: u32,
        /// People by category, as the pages of the workshops tell them, added.
        pub categories: Vec<CategoryShare>,
        /// People whose category a page keeps to itself.
        pub undetailed: u32,
        /// In how many workshops there are such people.
        pub undetailed_workshops: u32,
        /// Notes that are shown.
        pub notes: u32,
        /// Idea cards.
        pub ideas: u32,
        /// Of these, retained.
        pub ideas_retained: u32,
        /// Decisions.
        pub decisions: u32,
        /// Of these, adopted.
        pub decisions_adopted: u32,
        /// Actions decided in the workshops, and those entered in the period that come from none.
        pub actions: u32,
        /// Of these, done by now.
        pub actions_done: u32,
        /// Return on time invested, over all answers.
        pub roti: Rated,
        /// Workshops that somebody rated.
        pub evaluated: u32,
        /// Workshops by month; by year where there are many months.
        pub slices: Vec<Slice>,
        /// How the rating went on. Stretches of fewer than five answers are joined with their neighbours.
        pub trend: Vec<Stretch>,
        /// The rating by kind of workshop. Kinds of fewer than five answers are told together.
        pub rated_kinds: Vec<RatedKinds>,
        /// The questions of the lab that were put, and those that several workshops put alike.
        pub questions: Vec<QuestionTrend>,
        /// Questions that only one workshop put: nothing is compared of them.
        pub questions_once: u32,
        /// Comments, by what they ask for.
        pub comments: Vec<Tally>,
        /// The indicators of the projects, before and after.
        pub indicators: Vec<IndicatorLine>,
        /// Workshops by kind.
        pub workshop_kinds: Vec<Tally>,
        /// Projects by kind.
        pub kinds: Vec<Tally>,
        /// Projects by phase, as it is now.
        pub phases: Vec<Tally>,
        /// Projects by status, as it is now.
        pub statuses: Vec<Tally>,
        /// Projects by department; one of several counts in each.
        pub departments: Vec<Tally>,
        /// Projects by axis of the roadmap.
        pub axes: Vec<Tally>,
        /// Projects by priority policy; one of several counts in each.
        pub policies: Vec<Tally>,
        /// Projects by commitment; one of several counts in each.
        pub commitments: Vec<Tally>,
        /// Methods, by the workshops that used them.
        pub methods: Vec<MethodUse>,
        /// What the projects learnt.
        pub lessons: Vec<LessonLine>,
        /// The workshops, by day.
        pub workshop_lines: Vec<WorkshopLine>,
        /// The projects, in the order of their numbers.
        pub project_lines: Vec<ProjectLine>,
    }

    /// Answers on a scale from 1 to 5, and their mean.
    pub struct Rated {
        /// Answers.
        pub answers: u32,
        /// The mean; nothing of fewer than five answers, nor where it would give theirs away.
        pub mean: Option<f64>,
    }

    /// A month or a year, as far as it lies in the period.
    pub struct Slice {
        /// Its days.
        pub period: Period,
        /// Workshops held.
        pub workshops: u32,
    }

    /// One or several quarters (months of a short period, years of a long one).
    pub struct Stretch {
        /// Its days.
        pub period: Period,
        /// Workshops that somebody rated.
        pub workshops: u32,
        /// The rating.
        pub rated: Rated,
    }

    /// The rating of workshops of one kind, or of several together.
    pub struct RatedKinds {
        /// Which.
        pub kinds: Vec<WorkshopKind>,
        /// Workshops that somebody rated.
        pub workshops: u32,
        /// The rating.
        pub rated: Rated,
    }

    /// The answers to a question that several workshops put.
    pub struct QuestionTrend {
        /// The question of the lab; nothing where workshops only put it alike.
        pub asked: Option<Id>,
        /// What is asked.
        pub label: String,
        /// What it takes.
        pub kind: QuestionKind,
        /// The choices, where it has some: those of the lab, then others as they were met.
        pub choices: Vec<String>,
        /// All workshops together.
        pub whole: Answered,
        /// How it went on. Stretches of fewer than five answers are joined with their neighbours.
        pub trend: Vec<AnsweredThen>,
        /// By kind of workshop. Kinds of fewer than five answers are told together.
        pub kinds: Vec<AnsweredKinds>,
    }

    /// Answers to a question. Of fewer than five nothing is told but that there are so many.
    pub struct Answered {
        /// Workshops that somebody answered in.
        pub workshops: u32,
        /// Answers.
        pub answers: u32,
        /// The mean, on a scale.
        pub mean: Option<f64>,
        /// How many answered what: 1 to 5, or the choices in their order. Empty where it is not told.
        pub counts: Vec<u32>,
    }

    /// The answers of a stretch of time.
    pub struct AnsweredThen {
        /// Its days.
        pub period: Period,
        /// They.
        pub answered: Answered,
    }

    /// The answers in workshops of one kind, or of several together.
    pub struct AnsweredKinds {
        /// Which.
        pub kinds: Vec<WorkshopKind>,
        /// They.
        pub answered: Answered,
    }

    /// What people wrote in the evaluations of a period, the newest workshops first.
    pub struct Comments {
        /// They; no more than [`MOST_COMMENTS`].
        pub lines: Vec<CommentLine>,
        /// How many there are in all.
        pub total: u32,
    }

    /// A comment, or an answer in free text.
    pub struct CommentLine {
        /// Where.
        pub workshop: Id,
        /// The title of the workshop.
        pub title: String,
        /// Its day.
        pub date: Option<NaiveDate>,
        /// What it asks for; nothing for an answer.
        pub kind: Option<CommentKind>,
        /// The question it answers; empty for a comment.
        pub question: String,
        /// As written.
        pub text: String,
    }

    /// An indicator of a project, as it was and as it is at the end of the period.
    pub struct IndicatorLine {
        /// The project.
        pub project: Id,
        /// Its title.
        pub title: String,
        /// What is measured.
        pub label: String,
        /// In what.
        pub unit: String,
        /// Which way is better.
        pub direction: Direction,
        /// Before.
        pub initial: Option<f64>,
        /// The newest measure of the period or before it.
        pub latest: Option<f64>,
        /// Its day.
        pub day: Option<NaiveDate>,
        /// Aimed at.
        pub target: Option<f64>,
        /// Where it went.
        pub moved: Moved,
        /// Whether the newest measure is at the target or beyond; nothing where one of both is missing.
        pub met: Option<bool>,
    }

    /// How many there are of something.
    pub struct Tally {
        /// The word of a closed list, or what people wrote; empty where nothing is said.
        pub of: String,
        /// How many.
        pub count: u32,
    }

    /// A method, and how often it was used.
    pub struct MethodUse {
        /// Its name in French; that of a method of the lab as it was written.
        pub fr: String,
        /// Its name in English.
        pub en: String,
        /// Workshops.
        pub workshops: u32,
    }

    /// A lesson, and of which project.
    pub struct LessonLine {
        /// The project.
        pub project: Id,
        /// Its title.
        pub title: String,
        /// What it says.
        pub kind: LessonKind,
        /// The lesson.
        pub text: String,
    }

    /// A workshop held in the period.
    pub struct WorkshopLine {
        /// Which.
        pub workshop: Id,
        /// The day.
        pub date: Option<NaiveDate>,
        /// Its title.
        pub title: String,
        /// Its project.
        pub project: Id,
        /// What kind.
        pub kind: WorkshopKind,
        /// Where it stands.
        pub state: WorkshopState,
        /// Minutes, planned.
        pub planned_min: u32,
        /// Minutes, actual; nothing where none are known.
        pub actual_min: Option<u32>,
        /// People who came.
        pub present: Option<u32>,
        /// Notes that are shown.
        pub notes: u32,
        /// Idea cards that are retained.
        pub ideas_retained: u32,
        /// Decisions that are adopted.
        pub decisions_adopted: u32,
        /// Actions.
        pub actions: u32,
        /// Of these, done by now.
        pub actions_done: u32,
        /// Its rating.
        pub rated: Rated,
    }

    /// A project under way in the period.
    pub struct ProjectLine {
        /// Which.
        pub project: Id,
        /// Its number.
        pub code: String,
        /// Its title.
        pub title: String,
        /// What kind.
        pub kind: ProjectKind,
        /// The phase, as it is now.
        pub phase: ProjectPhase,
        /// The status, as it is now.
        pub status: ProjectStatus,
        /// The axis of the roadmap.
        pub roadmap_axis: String,
        /// Priority policies.
        pub priority_policies: Vec<String>,
        /// Commitments.
        pub service_commitments: Vec<String>,
        /// Departments.
        pub departments: Vec<String>,
        /// Workshops held in the period.
        pub workshops: u32,
        /// Invented for demonstration.
        pub fictional: bool,
        /// The lab it comes from, when it is not the library's.
        pub origin_lab: Option<String>,
    }
}
