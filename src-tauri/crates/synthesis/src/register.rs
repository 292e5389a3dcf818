//! The register of processing (registre des traitements): what a project, or the lab in all its
//! projects, keeps of people. Read off the records; nobody is named, and nobody is counted.

use std::collections::{BTreeSet, HashSet};

use chrono::{Months, NaiveDate};
use domain::{
    Id, Record,
    lab::Lab,
    participant::{Device, Participant},
    project::Project,
    retention::Clearing,
    workshop::Workshop,
};

/// What is kept of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kept {
    /// What they are called in the room.
    Pseudonym,
    /// In which category they come.
    Category,
    /// At which table they sat.
    Table,
    /// With what they took part.
    Device,
    /// With whom they wished to sit, or not.
    Wish,
    /// Notes that say who wrote them.
    Note,
    /// Votes that say whose they are.
    Vote,
    /// Who took part in a secret ballot, never what was chosen.
    Voted,
    /// Who placed the items of a matrix.
    Rating,
    /// Pictures.
    Picture,
    /// Comments and answers that nobody signs.
    Comment,
}

impl Kept {
    /// Its word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Pseudonym => "pseudonym",
            Self::Category => "category",
            Self::Table => "table",
            Self::Device => "device",
            Self::Wish => "wish",
            Self::Note => "note",
            Self::Vote => "vote",
            Self::Voted => "voted",
            Self::Rating => "rating",
            Self::Picture => "picture",
            Self::Comment => "comment",
        }
    }
}

/// A project, and what it keeps.
#[derive(Clone, Debug, Default)]
pub struct Held {
    /// It.
    pub project: Project,
    /// Its workshops.
    pub workshops: Vec<Workshop>,
    /// What is kept of people.
    pub kept: BTreeSet<Kept>,
    /// In which categories they come, as the workshops call them.
    pub categories: BTreeSet<String>,
}

/// What a sheet is made of.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// The lab, where the library has been given one.
    pub lab: Option<Lab>,
    /// The projects: one, or all of them.
    pub projects: Vec<Held>,
    /// Whether it is of the lab.
    pub of_lab: bool,
    /// Whether the library they lie in is encrypted.
    pub encrypted: bool,
}

/// What is known of records that are not read one by one.
#[derive(Clone, Debug, Default)]
pub struct Marked {
    /// Boards with a note that says who wrote it.
    pub signed: HashSet<Id>,
    /// Boards with a picture.
    pub pictured: HashSet<Id>,
    /// Ballots with a vote that says whose it is.
    pub voted: HashSet<Id>,
    /// Matrices with an item that somebody placed.
    pub rated: HashSet<Id>,
}

/// What is kept of people in the records of a project's workshops: the list of people, boards,
/// ballots, matrices and evaluations; of what lies on them, only what is marked.
pub fn held(
    project: Project,
    workshops: Vec<Workshop>,
    records: &[Record],
    marked: &Marked,
) -> Held {
    let mut kept: BTreeSet<Kept> = BTreeSet::new();
    let mut keys: BTreeSet<(Id, String)> = BTreeSet::new();
    for record in records {
        match record {
            Record::Participant(person) => {
                of_person(person, &mut kept);
                if !person.category.is_empty() {
                    keys.insert((person.workshop, person.category.clone()));
                }
            }
            Record::Board(board) => {
                kept.extend(marked.signed.contains(&board.id).then_some(Kept::Note));
                kept.extend(marked.pictured.contains(&board.id).then_some(Kept::Picture));
            }
            Record::Ballot(ballot) => {
                kept.extend(marked.voted.contains(&ballot.id).then_some(Kept::Vote));
                kept.extend((!ballot.voted.is_empty()).then_some(Kept::Voted));
            }
            Record::Matrix(matrix) => {
                kept.extend(marked.rated.contains(&matrix.id).then_some(Kept::Rating));
            }
            Record::Evaluation(evaluation) => {
                let free = evaluation.questions.iter().any(|q| !q.answers.is_empty());
                let wrote = free || !evaluation.comments.is_empty();
                kept.extend(wrote.then_some(Kept::Comment));
            }
            _ => {}
        }
    }
    let mut categories: BTreeSet<String> = BTreeSet::new();
    for workshop in &workshops {
        for category in &workshop.categories {
            let listed = keys.contains(&(workshop.id, category.category.clone()));
            if category.count > 0 || listed {
                let label = if category.label.is_empty() {
                    &category.category
                } else {
                    &category.label
                };
                categories.insert(label.clone());
            }
            keys.remove(&(workshop.id, category.category.clone()));
        }
    }
    categories.extend(keys.into_iter().map(|(_, key)| key));
    Held {
        project,
        workshops,
        kept,
        categories,
    }
}

fn of_person(person: &Participant, kept: &mut BTreeSet<Kept>) {
    kept.insert(Kept::Pseudonym);
    kept.extend((!person.category.is_empty()).then_some(Kept::Category));
    let seated = person.group.is_some() || !person.rounds.is_empty();
    kept.extend(seated.then_some(Kept::Table));
    kept.extend((person.device != Device::default()).then_some(Kept::Device));
    let wishes = !person.together.is_empty() || !person.apart.is_empty();
    kept.extend(wishes.then_some(Kept::Wish));
}

/// Until when a project keeps what says who was there: its own day, or so many months after its end,
/// as the lab says; nothing where neither is known.
pub fn until(project: &Project, lab: Option<&Lab>) -> Option<NaiveDate> {
    project.retention_date.or_else(|| {
        let months = Months::new(lab?.retention_months?);
        project.end?.checked_add_months(months)
    })
}

/// What is done then.
pub fn afterwards(lab: Option<&Lab>) -> Clearing {
    lab.map(|lab| lab.retention_then).unwrap_or_default()
}

/// The first and the last day on which people were asked.
pub fn days(projects: &[Held]) -> Option<(NaiveDate, NaiveDate)> {
    let held = projects.iter().flat_map(|held| &held.workshops);
    let days: Vec<NaiveDate> = held.filter_map(|workshop| workshop.date).collect();
    Some((*days.iter().min()?, *days.iter().max()?))
}

#[cfg(test)]
mod tests {
    use domain::{board::Board, evaluation::Evaluation, workshop::CategoryCount};

    use super::*;

    fn id(n: u128) -> Id {
        Id::from_u128(n)
    }

    #[test]
    fn what_is_kept_is_read_off_the_records() {
        let workshop = Workshop {
            id: id(2),
            categories: vec![
                CategoryCount {
                    category: "agent".to_owned(),
                    label: "Agents".to_owned(),
                    count: 3,
                },
                CategoryCount {
                    category: "elu".to_owned(),
                    label: "Élus".to_owned(),
                    count: 0,
                },
            ],
            ..Workshop::default()
        };
        let person = Participant {
            id: id(3),
            workshop: id(2),
            pseudonym: "Nadia".to_owned(),
            category: "voisine".to_owned(),
            apart: vec![id(4)],
            ..Participant::default()
        };
        let board = Board {
            id: id(5),
            workshop: id(2),
            ..Board::default()
        };
        let marked = Marked {
            signed: HashSet::from([id(5)]),
            ..Marked::default()
        };
        let silent = Evaluation {
            workshop: id(2),
            roti: vec![0, 0, 0, 0, 3],
            ..Evaluation::default()
        };
        let records: Vec<Record> = vec![person.into(), board.into(), silent.into()];
        let told = held(Project::default(), vec![workshop], &records, &marked);
        let kept: Vec<Kept> = told.kept.into_iter().collect();
        assert_eq!(
            kept,
            [Kept::Pseudonym, Kept::Category, Kept::Wish, Kept::Note]
        );
        let categories: Vec<String> = told.categories.into_iter().collect();
        // Those of whom somebody came, by their label where they have one.
        assert_eq!(categories, ["Agents", "voisine"]);
    }

    #[test]
    fn the_last_day_is_the_projects_own_or_counted_from_its_end() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d);
        let lab = Lab {
            retention_months: Some(6),
            ..Lab::default()
        };
        let mut project = Project {
            end: day(2026, 8, 31),
            ..Project::default()
        };
        assert_eq!(until(&project, Some(&lab)), day(2027, 2, 28));
        assert_eq!(until(&project, None), None);
        project.retention_date = day(2026, 9, 1);
        assert_eq!(until(&project, Some(&lab)), day(2026, 9, 1));
    }
}
