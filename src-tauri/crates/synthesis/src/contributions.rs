//! What one person gave in a workshop, as far as it says whose it is: to be handed to that person, who
//! is known by a pseudonym only. What cannot be given, because nothing says whose it is, is named too.

use chrono::NaiveDateTime;
use domain::{
    Id,
    ballot::{Ballot, BallotMethod},
    note::{NoteKind, NoteStatus},
    participant::{Device, Participant},
    vote::Vote,
    workshop::Language,
};
use serde::Serialize;
use wording::Wording;
use words::compared::key;

use crate::Records;

/// The word in the file.
pub const FORMAT: &str = "etabli-contributions";

/// What one person gave.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Contributions {
    /// [`FORMAT`].
    pub format: String,
    /// The project.
    pub project: String,
    /// The workshop.
    pub workshop: String,
    /// Its day.
    pub date: Option<chrono::NaiveDate>,
    /// What is kept of the person.
    pub person: Person,
    /// Notes that say they are theirs: hidden and waiting ones too.
    pub notes: Vec<GivenNote>,
    /// Votes that say they are theirs.
    pub votes: Vec<GivenVote>,
    /// Where they placed items of a matrix.
    pub ratings: Vec<GivenRating>,
    /// What cannot be given.
    pub withheld: Withheld,
}

/// What is kept of the person.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Person {
    /// What the person is called.
    pub pseudonym: String,
    /// The category, as the workshop calls it.
    pub category: String,
    /// Where they sat: the table, then that of each further round.
    pub tables: Vec<String>,
    /// With what they took part.
    pub device: Device,
    /// Whether they came.
    pub present: bool,
    /// With how many people they wished to sit, or not. Who these are is not theirs alone.
    pub wishes: usize,
    /// When they were entered.
    pub entered_at: Option<NaiveDateTime>,
}

/// A note.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct GivenNote {
    /// The board.
    pub board: String,
    /// The text.
    pub text: String,
    /// As it was worded before the facilitator changed it.
    pub original_text: Option<String>,
    /// What it is.
    pub kind: NoteKind,
    /// Whether it is shown.
    pub status: NoteStatus,
    /// With a picture.
    pub picture: bool,
    /// When it was made.
    pub at: Option<NaiveDateTime>,
}

/// A vote.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct GivenVote {
    /// What was asked.
    pub question: String,
    /// How people chose.
    pub method: BallotMethod,
    /// What was chosen.
    pub choices: Vec<GivenChoice>,
    /// When it was given, or last changed.
    pub at: Option<NaiveDateTime>,
}

/// What was said of one option.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct GivenChoice {
    /// The option.
    pub option: String,
    /// By the method: dots, points, a grade, a place.
    pub value: u32,
    /// The words of a reservation or an objection.
    pub words: String,
}

/// Where an item was placed.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct GivenRating {
    /// What was asked.
    pub question: String,
    /// The item.
    pub item: String,
    /// Effort.
    pub effort: Option<u32>,
    /// Impact.
    pub impact: Option<u32>,
}

/// What cannot be given: nothing says whose it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Withheld {
    /// Secret ballots this person has voted in, by what was asked: their choices are in no file.
    pub secret_ballots: Vec<String>,
    /// Notes of the workshop that nobody signed.
    pub unsigned_notes: usize,
    /// Comments, answers and ratings of the evaluation, which nobody signs.
    pub unsigned_answers: usize,
}

/// What a person gave; nothing where the workshop has nobody of that identity.
pub fn contributions(records: &Records, person: Id, language: Language) -> Option<Contributions> {
    let who = records.participant(person)?;
    let name = key(&who.pseudonym);
    let alone = records.participants().iter();
    // A name that two people have says nothing of either.
    let alone = alone.filter(|one| key(&one.pseudonym) == name).count() == 1;
    let own = |vote: &Vote| match vote.participant {
        Some(participant) => participant == person,
        None => alone && !name.is_empty() && key(&vote.name) == name,
    };
    let label = Label {
        records,
        person,
        away: Wording::new(language).say("note-away"),
    };
    let mut found = Contributions {
        format: FORMAT.to_owned(),
        project: records.project().title.clone(),
        workshop: records.workshop().title.clone(),
        date: records.workshop().date,
        person: of_person(records, who),
        ..Contributions::default()
    };
    for board in records.boards() {
        for note in records.notes_of(board.id) {
            match note.author {
                Some(author) if author == person => found.notes.push(GivenNote {
                    board: board.title.clone(),
                    text: note.text.clone(),
                    original_text: note.original_text.clone(),
                    kind: note.kind,
                    status: note.status,
                    picture: note.image.is_some(),
                    at: records.local(note.created_at),
                }),
                Some(_) => {}
                None => found.withheld.unsigned_notes += 1,
            }
        }
    }
    for ballot in records.ballots() {
        if ballot.voted.contains(&person) {
            found.withheld.secret_ballots.push(ballot.question.clone());
        }
        let votes = records.votes_of(ballot.id).filter(|vote| own(vote));
        found
            .votes
            .extend(votes.map(|vote| given(&label, ballot, vote)));
    }
    for matrix in records.matrices() {
        for item in records.items_of(matrix.id) {
            let option = item.ballot_option.and_then(|id| records.ballot_option(id));
            let notes = [item.note, option.and_then(|option| option.note)];
            let ratings = item.ratings.iter();
            let ratings = ratings.filter(|rating| alone && key(&rating.by) == name);
            found.ratings.extend(ratings.map(|rating| GivenRating {
                question: matrix.question.clone(),
                item: label.of(notes, &item.label),
                effort: rating.effort,
                impact: rating.impact,
            }));
        }
    }
    if let Some(evaluation) = records.evaluation() {
        let written = evaluation.questions.iter().map(|one| {
            let counted = crate::results::sum(one.counts.iter().copied());
            one.answers.len() + usize::try_from(counted).unwrap_or(usize::MAX)
        });
        let rated = crate::results::sum(evaluation.roti.iter().copied());
        found.withheld.unsigned_answers = written.sum::<usize>()
            + evaluation.comments.len()
            + usize::try_from(rated).unwrap_or(usize::MAX);
    }
    Some(found)
}

fn of_person(records: &Records, who: &Participant) -> Person {
    let categories = records.workshop().categories.iter();
    let mut categories = categories.filter(|one| one.category == who.category);
    let label = categories.next().map(|one| one.label.clone());
    let groups = std::iter::once(who.group).chain(who.rounds.iter().map(|round| round.group));
    Person {
        pseudonym: who.pseudonym.clone(),
        category: label
            .filter(|label| !label.is_empty())
            .unwrap_or_else(|| who.category.clone()),
        tables: groups
            .filter_map(|group| Some(records.group(group?)?.name.clone()))
            .collect(),
        device: who.device,
        present: who.present,
        wishes: who.together.len() + who.apart.len(),
        entered_at: records.local(who.created_at),
    }
}

/// What things are called that one person has chosen or placed.
struct Label<'a> {
    records: &'a Records,
    person: Id,
    /// What stands for words that are not shown.
    away: String,
}

impl Label<'_> {
    /// What stands for a note that is not shown is named to nobody but who wrote it.
    fn of(&self, notes: impl IntoIterator<Item = Option<Id>>, label: &str) -> String {
        let own = |id| self.records.note(id).and_then(|note| note.author) == Some(self.person);
        let kept = |note: Option<Id>| self.records.is_away(note) && !note.is_some_and(own);
        if notes.into_iter().any(kept) {
            self.away.clone()
        } else {
            label.to_owned()
        }
    }
}

fn given(label: &Label<'_>, ballot: &Ballot, vote: &Vote) -> GivenVote {
    GivenVote {
        question: ballot.question.clone(),
        method: ballot.method,
        choices: vote
            .choices
            .iter()
            .map(|choice| GivenChoice {
                option: choice
                    .option
                    .and_then(|id| label.records.ballot_option(id))
                    .map(|option| label.of([option.note], &option.label))
                    .unwrap_or_default(),
                value: choice.value,
                words: choice.words.clone(),
            })
            .collect(),
        at: label.records.local(vote.updated_at),
    }
}

#[cfg(test)]
mod tests {
    use domain::{
        Noun, Record, Target,
        ballot::BallotOption,
        board::Board,
        evaluation::{Comment, CommentKind, Evaluation},
        group::Group,
        matrix::{Matrix, MatrixItem, Rating},
        note::Note,
        project::Project,
        vote::Choice,
        workshop::{CategoryCount, Workshop},
    };

    use super::*;

    fn id(n: u128) -> Id {
        Id::from_u128(n)
    }

    fn records() -> Records {
        records_of(None)
    }

    /// With an option that stands for a note.
    fn records_of(note_of_option: Option<u128>) -> Records {
        let workshop = Workshop {
            id: id(2),
            project: id(1),
            title: "Idées".to_owned(),
            categories: vec![CategoryCount {
                category: "usager".to_owned(),
                label: "Usagers".to_owned(),
                count: 0,
            }],
            ..Workshop::default()
        };
        let person = |n: u128, pseudonym: &str| Participant {
            id: id(n),
            workshop: id(2),
            pseudonym: pseudonym.to_owned(),
            category: "usager".to_owned(),
            group: Some(id(5)),
            present: true,
            ..Participant::default()
        };
        let note = |n: u128, text: &str, author: Option<u128>, status| Note {
            id: id(n),
            board: id(20),
            order: format!("{n}"),
            text: text.to_owned(),
            author: author.map(id),
            status,
            ..Note::default()
        };
        let vote = |n: u128, participant: Option<u128>, name: &str, value| Vote {
            id: id(n),
            ballot: id(30),
            participant: participant.map(id),
            name: name.to_owned(),
            choices: vec![Choice {
                option: Some(id(31)),
                value,
                ..Choice::default()
            }],
            ..Vote::default()
        };
        let mut nadia = person(10, "Nadia");
        nadia.together = vec![id(11)];
        let all: Vec<Record> = vec![
            Project {
                id: id(1),
                title: "Accueil".to_owned(),
                ..Project::default()
            }
            .into(),
            workshop.into(),
            nadia.into(),
            person(11, "Karim").into(),
            Group {
                id: id(5),
                workshop: id(2),
                name: "Table bleue".to_owned(),
                ..Group::default()
            }
            .into(),
            Board {
                id: id(20),
                workshop: id(2),
                title: "Idées".to_owned(),
                ..Board::default()
            }
            .into(),
            note(21, "ouvrir le soir", Some(10), NoteStatus::Visible).into(),
            note(22, "à cacher", Some(10), NoteStatus::Hidden).into(),
            note(23, "d’un autre", Some(11), NoteStatus::Visible).into(),
            note(24, "de personne", None, NoteStatus::Visible).into(),
            Ballot {
                id: id(30),
                workshop: id(2),
                question: "Laquelle ?".to_owned(),
                ..Ballot::default()
            }
            .into(),
            BallotOption {
                id: id(31),
                ballot: id(30),
                label: "Le soir".to_owned(),
                note: note_of_option.map(id),
                ..BallotOption::default()
            }
            .into(),
            vote(32, Some(10), "", 3).into(),
            vote(33, None, " nadia ", 1).into(),
            vote(34, Some(11), "", 5).into(),
            Ballot {
                id: id(40),
                workshop: id(2),
                question: "En secret ?".to_owned(),
                secret: true,
                voted: vec![id(10), id(11)],
                ..Ballot::default()
            }
            .into(),
            Matrix {
                id: id(50),
                workshop: id(2),
                question: "Où ?".to_owned(),
                ..Matrix::default()
            }
            .into(),
            MatrixItem {
                id: id(51),
                matrix: id(50),
                label: "Guichet".to_owned(),
                ratings: vec![
                    Rating {
                        by: "Nadia".to_owned(),
                        effort: Some(2),
                        impact: Some(4),
                    },
                    Rating {
                        by: "Table bleue".to_owned(),
                        ..Rating::default()
                    },
                ],
                ..MatrixItem::default()
            }
            .into(),
            Evaluation {
                id: id(60),
                workshop: id(2),
                roti: vec![0, 0, 0, 2, 1],
                comments: vec![Comment {
                    kind: CommentKind::Keep,
                    text: "merci".to_owned(),
                }],
                ..Evaluation::default()
            }
            .into(),
        ];
        Records::of_workshop(all, id(2)).unwrap()
    }

    #[test]
    fn all_that_bears_the_name_is_given_and_the_rest_is_named() {
        let given = contributions(&records(), id(10), Language::Fr).unwrap();
        let texts: Vec<&str> = given.notes.iter().map(|note| note.text.as_str()).collect();
        assert_eq!(texts, ["ouvrir le soir", "à cacher"]);
        let values: Vec<u32> = given
            .votes
            .iter()
            .map(|vote| vote.choices[0].value)
            .collect();
        assert_eq!(values, [3, 1]);
        assert_eq!(given.votes[0].choices[0].option, "Le soir");
        assert_eq!(given.ratings.len(), 1);
        assert_eq!(given.person.category, "Usagers");
        assert_eq!(given.person.tables, ["Table bleue"]);
        assert_eq!(given.person.wishes, 1);
        assert_eq!(given.withheld.secret_ballots, ["En secret ?"]);
        assert_eq!(
            (
                given.withheld.unsigned_notes,
                given.withheld.unsigned_answers
            ),
            (1, 4)
        );
        // Nothing of anybody else.
        let file = serde_json::to_string(&given).unwrap();
        assert!(
            !file.contains("Karim")
                && !file.contains("d’un autre")
                && !file.contains("de personne")
        );
        assert_eq!(contributions(&records(), id(99), Language::Fr), None);
    }

    #[test]
    fn the_words_of_a_hidden_note_are_given_to_who_wrote_them_alone() {
        let records = records_of(Some(22));
        let given = |person| contributions(&records, id(person), Language::Fr).unwrap();
        assert_eq!(given(10).votes[0].choices[0].option, "Le soir");
        assert_eq!(given(11).votes[0].choices[0].option, "Note masquée");
    }

    /// A record that names participants in another way must be given too, or said to be withheld.
    #[test]
    fn every_way_to_name_a_participant_is_known_here() {
        let mut ways: Vec<String> = Noun::ALL
            .iter()
            .flat_map(|noun| noun.references().iter().map(move |one| (noun, one)))
            .filter(|(_, one)| matches!(one.target, Target::Noun(Noun::Participant)))
            .map(|(noun, one)| format!("{}.{}", noun.word(), one.field))
            .collect();
        ways.sort();
        assert_eq!(
            ways,
            [
                "ballot.voted",
                "note.author",
                "participant.apart",
                "participant.together",
                "vote.participant"
            ]
        );
    }
}
