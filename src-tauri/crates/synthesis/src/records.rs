//! The records of one workshop, by noun and in order: what every computation reads.
//!
//! [`Records`] holds the lab, the project, the workshop and all below it, with the personas,
//! journeys and actions made in it. Lists are sorted by their order key (records without one: by
//! when they were made), so that nothing depends on the order in which records arrived.
//! Questions that need no arithmetic live here; figures are in `results`.

mod outgoing;

use std::collections::{HashMap, HashSet};

use domain::{
    ErrorCode, Fault, Id, Noun, Record, Timestamp,
    action::Action,
    activity::Activity,
    ballot::{Ballot, BallotOption},
    block::Block,
    board::Board,
    cell::Cell,
    cluster::Cluster,
    decision::Decision,
    emotion::Emotion,
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
    moment::Moment,
    note::{Note, NoteStatus},
    participant::Participant,
    persona::Persona,
    phase::Phase,
    poll::Poll,
    project::Project,
    run_event::RunEvent,
    stakeholder::{Relation, Stakeholder, StakeholderMap},
    step::Step,
    test_grid::TestGrid,
    vote::Vote,
    workshop::Workshop,
    zone::Zone,
};

/// Declares the lists: field, noun, struct, and how its records are sorted.
macro_rules! lists {
    ($($field:ident: $noun:ident $sort:ident),* $(,)?) => {
        /// The records of one workshop.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Records {
            lab: Option<Lab>,
            project: Project,
            workshop: Workshop,
            /// Those of each workshop, where they are a whole project's.
            among: Vec<Records>,
            /// The note on top of each joined one, by its number.
            tops: HashMap<Id, usize>,
            $($field: Vec<$noun>,)*
        }

        impl Records {
            fn sorted(lab: Option<Lab>, project: Project, workshop: Workshop, rest: Vec<Record>) -> Self {
                let mut all = Self { lab, project, workshop, among: Vec::new(), tops: HashMap::new(), $($field: Vec::new(),)* };
                for record in rest {
                    match record {
                        $(Record::$noun(record) => all.$field.push(record),)*
                        Record::Lab(_) | Record::Project(_) | Record::Workshop(_) => {}
                    }
                }
                $(lists!(@$sort all.$field);)*
                all.tops = tops(&all.notes);
                all
            }

            /// Puts others behind what is there, each once.
            fn follow(&mut self, others: &Self, seen: &mut HashSet<Id>) {
                $(self.$field.extend(others.$field.iter().filter(|one| seen.insert(one.id)).cloned());)*
            }
            $(
                #[doc = concat!("Every `", stringify!($noun), "`, in order.")]
                pub fn $field(&self) -> &[$noun] { &self.$field }
            )*
        }
    };
    // Equal keys, and records without one, stay as they come: in the order of the commits.
    (@ordered $list:expr) => { $list.sort_by(|a, b| a.order.cmp(&b.order)) };
    (@flat $list:expr) => {};
}

lists! {
    groups: Group ordered,
    participants: Participant ordered,
    activities: Activity ordered,
    blocks: Block ordered,
    run_events: RunEvent ordered,
    moments: Moment flat,
    polls: Poll ordered,
    boards: Board ordered,
    zones: Zone ordered,
    clusters: Cluster ordered,
    notes: Note ordered,
    ballots: Ballot ordered,
    ballot_options: BallotOption ordered,
    votes: Vote flat,
    matrices: Matrix ordered,
    matrix_items: MatrixItem ordered,
    personas: Persona ordered,
    empathy_maps: EmpathyMap flat,
    journeys: Journey ordered,
    phases: Phase ordered,
    steps: Step ordered,
    lanes: Lane ordered,
    cells: Cell flat,
    emotions: Emotion flat,
    stakeholder_maps: StakeholderMap ordered,
    stakeholders: Stakeholder ordered,
    relations: Relation flat,
    how_might_we: HowMightWe ordered,
    test_grids: TestGrid ordered,
    idea_cards: IdeaCard ordered,
    decisions: Decision ordered,
    actions: Action ordered,
    evaluations: Evaluation flat,
    links: Link flat,
}

/// Declares the lists of one owner.
macro_rules! of_owner {
    ($($(#[$meta:meta])* $name:ident: $list:ident $noun:ident by $owner:ident),* $(,)?) => {
        impl Records {
            $($(#[$meta])*
            pub fn $name(&self, $owner: Id) -> impl Iterator<Item = &$noun> {
                self.$list.iter().filter(move |record| record.$owner == $owner)
            })*
        }
    };
}

of_owner! {
    /// The zones of a board, in order.
    zones_of: zones Zone by board,
    /// The clusters of a board, in order.
    clusters_of: clusters Cluster by board,
    /// The notes of a board, in order: hidden, waiting and joined ones too.
    notes_of: notes Note by board,
    /// The options of a ballot, in order.
    options_of: ballot_options BallotOption by ballot,
    /// The votes of a named ballot.
    votes_of: votes Vote by ballot,
    /// The items of a matrix, in order.
    items_of: matrix_items MatrixItem by matrix,
    /// The phases of a journey, in order.
    phases_of: phases Phase by journey,
    /// The steps of a journey, in order: hidden ones too.
    steps_of: steps Step by journey,
    /// The lanes of a journey, in order: hidden ones too.
    lanes_of: lanes Lane by journey,
    /// The cells of a journey.
    cells_of: cells Cell by journey,
    /// The emotions of a journey.
    emotions_of: emotions Emotion by journey,
    /// The actors of a map, in order.
    stakeholders_of: stakeholders Stakeholder by map,
    /// What goes on between the actors of a map.
    relations_of: relations Relation by map,
}

/// Declares the records that an activity opens.
macro_rules! of_activity {
    ($($name:ident: $list:ident $noun:ident),* $(,)?) => {
        impl Records {
            $(#[doc = concat!("Every `", stringify!($noun), "` that an activity opens, in order.")]
            pub fn $name(&self, activity: Id) -> impl Iterator<Item = &$noun> {
                self.$list.iter().filter(move |record| record.activity == Some(activity))
            })*
        }
    };
}

of_activity! {
    boards_by: boards Board,
    ballots_by: ballots Ballot,
    matrices_by: matrices Matrix,
    polls_by: polls Poll,
    idea_cards_by: idea_cards IdeaCard,
    evaluations_by: evaluations Evaluation,
    blocks_by: blocks Block,
}

/// Declares the look-ups by identity.
macro_rules! by_id {
    ($($name:ident: $list:ident $noun:ident),* $(,)?) => {
        impl Records {
            $(#[doc = concat!("The `", stringify!($noun), "` of that identity.")]
            pub fn $name(&self, id: Id) -> Option<&$noun> {
                self.$list.iter().find(|record| record.id == id)
            })*
        }
    };
}

by_id! {
    group: groups Group,
    participant: participants Participant,
    activity: activities Activity,
    board: boards Board,
    zone: zones Zone,
    cluster: clusters Cluster,
    note: notes Note,
    ballot: ballots Ballot,
    ballot_option: ballot_options BallotOption,
    persona: personas Persona,
    empathy_map: empathy_maps EmpathyMap,
    test_grid: test_grids TestGrid,
    journey: journeys Journey,
    stakeholder_map: stakeholder_maps StakeholderMap,
    step: steps Step,
    lane: lanes Lane,
    idea_card: idea_cards IdeaCard,
    decision: decisions Decision,
}

impl Records {
    /// The records of the one workshop among them.
    ///
    /// # Errors
    /// `NotFound` without a workshop or without its project, `Ambiguous` with several workshops.
    pub fn new(records: Vec<Record>) -> Result<Self, Fault> {
        let mut workshops = records.iter().filter_map(|record| match record {
            Record::Workshop(workshop) => Some(workshop.id),
            _ => None,
        });
        let id = workshops.next().ok_or_else(|| missing(Noun::Workshop))?;
        if workshops.next().is_some() {
            return Err(Fault::new(ErrorCode::Ambiguous).noun(Noun::Workshop));
        }
        Self::take(records, id)
    }

    /// The records of one workshop out of those of a whole project: what belongs to it, and the
    /// personas, journeys and actions that name it; with the personas that its artefacts name.
    ///
    /// # Errors
    /// `NotFound` when the workshop or its project is not among them.
    pub fn of_workshop(mut records: Vec<Record>, workshop: Id) -> Result<Self, Fault> {
        let mut kept = HashSet::from([workshop]);
        // Owners stand before what they own in `Noun::ALL`, so one pass a noun is enough.
        for noun in Noun::ALL {
            for record in records.iter().filter(|record| record.noun() == *noun) {
                if belongs(record, workshop, &kept) {
                    kept.insert(record.id());
                }
            }
        }
        let asked: Vec<Id> = records
            .iter()
            .filter(|record| kept.contains(&record.id()))
            .flat_map(|record| match record {
                Record::Journey(journey) => journey.personas.clone(),
                Record::EmpathyMap(map) => map.persona.into_iter().collect(),
                Record::TestGrid(grid) => {
                    grid.testers.iter().filter_map(|one| one.persona).collect()
                }
                _ => Vec::new(),
            })
            .collect();
        kept.extend(asked);
        records.retain(|record| match record {
            Record::Lab(_) | Record::Project(_) => true,
            _ => kept.contains(&record.id()),
        });
        Self::take(records, workshop)
    }

    /// The records of a whole project: those of its workshops one workshop after the other, by day,
    /// and last what was made in none. Its workshop is nobody's: it only carries the project's title.
    ///
    /// # Errors
    /// `NotFound` when the project is not among them.
    pub fn of_project(records: Vec<Record>, project: Id) -> Result<Self, Fault> {
        let own = records.iter().find_map(|record| match record {
            Record::Project(own) if own.id == project => Some(own.clone()),
            _ => None,
        });
        let own = own.ok_or_else(|| missing(Noun::Project))?;
        let lab = records.iter().find_map(|record| match record {
            Record::Lab(lab) => Some(lab.clone()),
            _ => None,
        });
        let mut workshops: Vec<&Workshop> = records
            .iter()
            .filter_map(|record| match record {
                Record::Workshop(workshop) if workshop.project == project => Some(workshop),
                _ => None,
            })
            .collect();
        // Those without a day come last.
        workshops.sort_by_key(|workshop| (workshop.date.is_none(), workshop.date));
        let among = workshops
            .iter()
            .map(|workshop| Self::of_workshop(records.clone(), workshop.id))
            .collect::<Result<Vec<_>, Fault>>()?;
        let nobody = Workshop {
            project,
            title: own.title.clone(),
            language: workshops
                .last()
                .map_or_else(Default::default, |last| last.language),
            updated_at: own.updated_at,
            ..Workshop::default()
        };
        let mut all = Self::sorted(lab.clone(), own.clone(), nobody.clone(), Vec::new());
        let mut seen = HashSet::new();
        for records in &among {
            all.follow(records, &mut seen);
        }
        all.follow(&Self::sorted(lab, own, nobody, records), &mut seen);
        all.tops = tops(&all.notes);
        all.among = among;
        Ok(all)
    }

    /// Of nothing but a lab.
    pub fn of_lab(lab: Option<Lab>) -> Self {
        Self::sorted(lab, Project::default(), Workshop::default(), Vec::new())
    }

    /// The records of many workshops at once, each by itself: what names its workshop. Without the
    /// project, and of the lab the time zone alone, so that a thousand of them cost little.
    pub fn many(lab: Option<&Lab>, workshops: Vec<Workshop>, records: Vec<Record>) -> Vec<Self> {
        let mut of: HashMap<Id, Vec<Record>> = HashMap::new();
        for record in records {
            let workshop = match &record {
                Record::Block(one) => Some(one.workshop),
                Record::Activity(one) => Some(one.workshop),
                Record::Participant(one) => Some(one.workshop),
                Record::IdeaCard(one) => Some(one.workshop),
                Record::Decision(one) => Some(one.workshop),
                Record::Evaluation(one) => Some(one.workshop),
                Record::Action(one) => one.workshop,
                _ => None,
            };
            if let Some(workshop) = workshop {
                of.entry(workshop).or_default().push(record);
            }
        }
        let zone = lab.map(|lab| Lab {
            time_zone: lab.time_zone.clone(),
            ..Lab::default()
        });
        let each = workshops.into_iter().map(|workshop| {
            let own = of.remove(&workshop.id).unwrap_or_default();
            Self::sorted(zone.clone(), Project::default(), workshop, own)
        });
        each.collect()
    }

    fn take(records: Vec<Record>, id: Id) -> Result<Self, Fault> {
        let workshop = records.iter().find_map(|record| match record {
            Record::Workshop(workshop) if workshop.id == id => Some(workshop.clone()),
            _ => None,
        });
        let workshop = workshop.ok_or_else(|| missing(Noun::Workshop))?;
        let project = records.iter().find_map(|record| match record {
            Record::Project(project) if project.id == workshop.project => Some(project.clone()),
            _ => None,
        });
        let project = project.ok_or_else(|| missing(Noun::Project))?;
        let lab = records.iter().find_map(|record| match record {
            Record::Lab(lab) => Some(lab.clone()),
            _ => None,
        });
        Ok(Self::sorted(lab, project, workshop, records))
    }

    /// Puts a note in the place of what it was. `false` where it is not there, or stands elsewhere now: in
    /// the order, on another board, under another note.
    pub fn renew(&mut self, note: &Note) -> bool {
        let there = self.notes.iter_mut().find(|one| one.id == note.id);
        let stays = |one: &&mut Note| {
            (&one.order, one.board, one.merged_into) == (&note.order, note.board, note.merged_into)
        };
        there
            .filter(stays)
            .map(|one| one.clone_from(note))
            .is_some()
    }

    /// The lab; `None` when the library has not been given one.
    pub fn lab(&self) -> Option<&Lab> {
        self.lab.as_ref()
    }
    /// The name of the lab that heads the documents: the project's own when it came from another.
    pub fn lab_name(&self) -> &str {
        let library = self.lab.as_ref().map_or("", |lab| lab.name.as_str());
        self.project.origin_lab.as_deref().unwrap_or(library)
    }
    /// The project.
    pub fn project(&self) -> &Project {
        &self.project
    }
    /// The workshop.
    pub fn workshop(&self) -> &Workshop {
        &self.workshop
    }
    /// The records of each workshop, where they are a whole project's.
    pub fn among(&self) -> &[Self] {
        &self.among
    }
    /// The evaluation, the first where there are several.
    pub fn evaluation(&self) -> Option<&Evaluation> {
        self.evaluations.first()
    }
    /// The time zone of the library, Europe/Paris unless the lab says another.
    pub fn time_zone(&self) -> chrono_tz::Tz {
        self.lab
            .as_ref()
            .and_then(|lab| lab.time_zone.parse().ok())
            .unwrap_or(chrono_tz::Europe::Paris)
    }
    /// Date and time of day of a moment, in the library's time zone.
    pub fn local(&self, moment: Timestamp) -> Option<chrono::NaiveDateTime> {
        let utc = chrono::DateTime::from_timestamp_millis(moment.0)?;
        Some(utc.with_timezone(&self.time_zone()).naive_local())
    }
    /// People who were there: as entered, else the categories' sum, else the list's.
    pub fn present(&self) -> Option<u32> {
        let workshop = &self.workshop;
        if let Some(present) = workshop.present {
            return Some(present);
        }
        if !workshop.categories.is_empty() {
            return Some(crate::results::sum(
                workshop.categories.iter().map(|category| category.count),
            ));
        }
        let listed = self.participants.iter().filter(|person| person.present);
        u32::try_from(listed.count())
            .ok()
            .filter(|count| *count > 0)
    }

    /// The note on top of the pile in which a note lies as a duplicate; itself when it lies alone.
    pub fn top<'a>(&'a self, note: &'a Note) -> &'a Note {
        let top = self.tops.get(&note.id);
        top.and_then(|number| self.notes.get(*number))
            .unwrap_or(note)
    }
    /// Whether a note is shown: it is visible itself, and so is the note it is joined with.
    pub fn status(&self, note: &Note) -> NoteStatus {
        match note.status {
            NoteStatus::Visible => self.top(note).status,
            own => own,
        }
    }
    /// The cluster a note counts in: that of the note it is joined with.
    pub fn cluster_of(&self, note: &Note) -> Option<&Cluster> {
        let id = self.top(note).cluster?;
        self.cluster(id)
            .filter(|cluster| cluster.board == note.board)
    }
    /// The visible notes of a board, in order, joined ones included.
    pub fn shown_of(&self, board: Id) -> impl Iterator<Item = &Note> {
        self.notes_of(board)
            .filter(|note| self.status(note) == NoteStatus::Visible)
    }
    /// The duplicates that lie under a note, in order.
    pub fn joined_under(&self, note: &Note) -> impl Iterator<Item = &Note> {
        let (id, board) = (note.id, note.board);
        self.notes_of(board)
            .filter(move |other| other.id != id && self.top(other).id == id)
    }
    /// The empathy map whose notes lie on a board.
    pub fn empathy_of(&self, board: Id) -> Option<&EmpathyMap> {
        self.empathy_maps.iter().find(|map| map.board == board)
    }
    /// The cell where a lane meets a step.
    pub fn cell(&self, lane: Id, step: Id) -> Option<&Cell> {
        self.cells
            .iter()
            .find(|cell| cell.lane == lane && cell.step == step)
    }
    /// What a persona feels at a step.
    pub fn emotion(&self, step: Id, persona: Option<Id>) -> Option<&Emotion> {
        self.emotions
            .iter()
            .find(|emotion| emotion.step == step && emotion.persona == persona)
    }
}

/// Which note lies on top of each joined one, every chain walked once. A file may hold a circle of
/// duplicates: nobody is on top then, and each stands for itself.
fn tops(notes: &[Note]) -> HashMap<Id, usize> {
    let numbers: HashMap<Id, usize> = notes
        .iter()
        .zip(0..)
        .map(|(note, at)| (note.id, at))
        .collect();
    let under = |at: usize| {
        let next = numbers.get(&notes[at].merged_into?).copied()?;
        (notes[next].board == notes[at].board).then_some(next)
    };
    let mut tops: HashMap<Id, usize> = HashMap::new();
    for start in (0..notes.len()).filter(|at| under(*at).is_some()) {
        let mut path = HashSet::new();
        let mut at = start;
        let mut top = tops.get(&notes[at].id).copied();
        while let (None, true) = (top, path.insert(at)) {
            match under(at) {
                Some(next) => at = next,
                None => top = Some(at),
            }
            top = top.or_else(|| tops.get(&notes[at].id).copied());
        }
        for member in path {
            tops.insert(notes[member].id, top.unwrap_or(member));
        }
    }
    tops
}

fn missing(noun: Noun) -> Fault {
    Fault::new(ErrorCode::NotFound).noun(noun)
}

/// Whether a record is owned by one of `kept`, or was made in the workshop.
fn belongs(record: &Record, workshop: Id, kept: &HashSet<Id>) -> bool {
    let made_in = match record {
        Record::Persona(persona) => persona.workshop,
        Record::Journey(journey) => journey.workshop,
        Record::StakeholderMap(map) => map.workshop,
        Record::Action(action) => action.workshop,
        _ => {
            let owner = record.noun().owner().and_then(|(field, _)| {
                let fields = record.fields().ok()?;
                fields.get(field)?.as_str()?.parse::<Id>().ok()
            });
            return owner.is_some_and(|id| kept.contains(&id));
        }
    };
    made_in == Some(workshop)
}
