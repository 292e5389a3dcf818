//! A project as an anonymised case, that another lab can take in: what was said stays; who was there,
//! what was hidden and what is the lab's own does not leave. What was left out is counted.

mod away;
mod names;

use std::collections::{BTreeMap, HashSet};

use domain::{
    ErrorCode, Fault, Fields, Id, Noun, Record,
    method::MethodSource,
    note::NoteStatus,
    participant::Participant,
    retention::{Labels, Trace, TraceCount, Veil, is_veiled},
    workshop::{CategoryCount, Devices, Workshop},
};
use serde_json::Value;
use store::{forget_in, named_in, target_in};

use self::{
    away::Away,
    names::{Name, masked},
};

/// Fewer people than that of a category are told together with others, or not at all.
const FEW: u32 = 5;
/// Texts that are keys and no sentences, each of its noun: who is called as a key is would change what it
/// stands for. Where something stands in an order is one with every noun.
const KEYS: [(Noun, &str); 6] = [
    (Noun::Block, "method.id"),
    (Noun::Workshop, "categories.category"),
    (Noun::Workshop, "synthesis.hidden"),
    (Noun::Workshop, "synthesis.order"),
    (Noun::Workshop, "bilan.hidden"),
    (Noun::Workshop, "bilan.order"),
];
const ORDER: &str = "order";

/// A case: its records, and what was left out.
pub struct Case {
    /// Under other identities: it never meets the project it was made of.
    pub records: Vec<Record>,
    /// By what it is.
    pub removed: Vec<TraceCount>,
    /// What people are called is no longer known: the project was made anonymous. A name that somebody
    /// wrote in a text is not found any more, and leaves with it.
    pub nameless: bool,
}

/// Makes a case of the records of a project.
///
/// # Errors
/// A record that cannot be taken apart, which no checked one is.
pub fn case(records: Vec<Record>, labels: Labels) -> Result<Case, Fault> {
    let people: Vec<Participant> = records
        .iter()
        .filter_map(|record| match record {
            Record::Participant(person) => Some(person.clone()),
            _ => None,
        })
        .collect();
    let tables: Vec<String> = records
        .iter()
        .filter_map(|record| match record {
            Record::Group(group) => Some(group.name.clone()),
            _ => None,
        })
        .collect();
    let called = called(&records, &tables);
    let nameless = records.iter().any(
        |record| matches!(record, Record::Project(project) if project.anonymised_at.is_some()),
    );
    let mut removed: BTreeMap<Trace, u32> = BTreeMap::new();
    let gone = leaving(&records, nameless, &mut removed)?;
    let away = Away::new(&records, &gone)?;
    let project = records
        .iter()
        .find(|record| record.noun() == Noun::Project)
        .map(Record::id)
        .unwrap_or_default();
    let origin = Some(labels.lab.clone()).filter(|lab| !lab.is_empty());
    let mut veil = Veil::new(labels, tables);
    let mut kept = Vec::with_capacity(records.len());
    for record in records {
        if gone.contains(&record.id()) {
            continue;
        }
        let noun = record.noun();
        let mut record = plain(record, &people, &gone, &mut removed);
        away.hush(&mut record, &mut removed);
        if let Record::Project(project) = &mut record {
            // Wherever it arrives it is nobody's own work; which lab's it is does not leave.
            project.origin_lab.clone_from(&origin);
        }
        let mut fields = record.fields().map_err(defect)?;
        away.silence((noun, record.id()), &mut fields, &mut removed);
        forget_in(noun, &mut fields, &|noun, id| {
            // Authors are counted by the veil.
            noun != Noun::Participant && gone.contains(&id)
        });
        veil.over(noun, record.id(), &mut fields);
        forget_in(noun, &mut fields, &|_, id| gone.contains(&id));
        mask(noun, &mut fields, &called, &mut removed);
        kept.push(Record::from_fields(noun, fields).map_err(defect)?);
    }
    for (trace, count) in veil.taken {
        *removed.entry(trace).or_default() += count;
    }
    let records = exchange::remap(&kept, |_, id| Id::new_v5(&project, id.as_bytes()))?;
    Ok(Case {
        records,
        removed: removed
            .into_iter()
            .map(|(trace, count)| TraceCount { trace, count })
            .collect(),
        nameless,
    })
}

fn defect(error: serde_json::Error) -> Fault {
    Fault::new(ErrorCode::Internal).technical(error)
}

/// What people are called: in the list of those who came, and where somebody was only written down, as
/// a voter or as one who placed items. Tables and categories are no people.
fn called(records: &[Record], tables: &[String]) -> Vec<Name> {
    let mut said: Vec<&str> = Vec::new();
    let mut several: HashSet<&str> = tables.iter().map(String::as_str).collect();
    for record in records {
        match record {
            Record::Participant(person) => {
                said.push(&person.pseudonym);
                several.insert(&person.category);
            }
            Record::Workshop(workshop) => {
                let counted = workshop.categories.iter();
                several.extend(counted.flat_map(|one| [one.category.as_str(), one.label.as_str()]));
            }
            _ => {}
        }
    }
    let is_one = |name: &&str| !several.contains(*name);
    for record in records {
        match record {
            Record::Vote(vote) => said.extend([vote.name.as_str()].into_iter().filter(is_one)),
            Record::MatrixItem(item) => {
                said.extend(
                    item.ratings
                        .iter()
                        .map(|one| one.by.as_str())
                        .filter(is_one),
                );
            }
            _ => {}
        }
    }
    // A number in the place of a name names nobody.
    said.retain(|name| !is_veiled(name));
    names::longest_first(said)
}

/// The records that do not leave, and all that makes no sense without them. In a project that was anonymised
/// (`nameless`) a number in the place of a name is no name that was taken out.
fn leaving(
    records: &[Record],
    nameless: bool,
    removed: &mut BTreeMap<Trace, u32>,
) -> Result<HashSet<Id>, Fault> {
    let mut gone: HashSet<Id> = HashSet::new();
    for record in records {
        let trace = match record {
            Record::Lab(_) => Trace::Lab,
            Record::Participant(person) if nameless && is_veiled(&person.pseudonym) => {
                gone.insert(person.id);
                continue;
            }
            Record::Participant(_) => Trace::Pseudonym,
            Record::Moment(_) => Trace::Moment,
            Record::RunEvent(_) => Trace::Run,
            Record::Note(note) if note.status != NoteStatus::Visible => Trace::HiddenNote,
            Record::Step(step) if step.hidden => Trace::HiddenPart,
            Record::Lane(lane) if lane.hidden => Trace::HiddenPart,
            _ => continue,
        };
        gone.insert(record.id());
        took(trace, removed);
    }
    loop {
        let known = gone.len();
        for record in records {
            if gone.contains(&record.id()) {
                continue;
            }
            // What is joined to a note that is not shown is not shown either.
            if let Record::Note(note) = record
                && note.merged_into.is_some_and(|top| gone.contains(&top))
            {
                gone.insert(note.id);
                took(Trace::HiddenNote, removed);
                continue;
            }
            let fields = record.fields().map_err(defect)?;
            let falls = record.noun().references().iter().any(|reference| {
                matches!(reference.role, domain::Role::Owner | domain::Role::Required)
                    && target_in(reference.target, &fields).is_some()
                    && named_in(reference.role, reference.field, &fields)
                        .iter()
                        .any(|id| gone.contains(id))
            });
            if falls {
                gone.insert(record.id());
            }
        }
        if gone.len() == known {
            return Ok(gone);
        }
    }
}

fn took(trace: Trace, removed: &mut BTreeMap<Trace, u32>) {
    *removed.entry(trace).or_default() += 1;
}

fn empty(text: &mut String, trace: Trace, removed: &mut BTreeMap<Trace, u32>) {
    if !text.is_empty() {
        text.clear();
        took(trace, removed);
    }
}

/// A record without what is the lab's own or says who was there.
fn plain(
    record: Record,
    people: &[Participant],
    gone: &HashSet<Id>,
    removed: &mut BTreeMap<Trace, u32>,
) -> Record {
    match record {
        Record::Project(mut project) => {
            empty(&mut project.notice, Trace::Lab, removed);
            project.retention_date = None;
            project.anonymised_at = None;
            if !project.documents.is_empty() {
                project.documents.clear();
                took(Trace::Lab, removed);
            }
            Record::Project(project)
        }
        Record::Workshop(workshop) => {
            Record::Workshop(plain_workshop(workshop, people, gone, removed))
        }
        Record::Block(mut block) => {
            empty(&mut block.private_notes, Trace::PrivateNotes, removed);
            empty(&mut block.responsible, Trace::Responsible, removed);
            // A method of the lab is its own; one that comes with Établi is everybody's.
            let own = |method: &mut MethodSource| method.id.parse::<Id>().is_ok();
            if block.method.take_if(own).is_some() {
                took(Trace::Source, removed);
            }
            Record::Block(block)
        }
        Record::Note(mut note) => {
            if note.original_text.take().is_some() {
                took(Trace::OriginalText, removed);
            }
            Record::Note(note)
        }
        Record::Evaluation(mut evaluation) => {
            // The questionnaires of the lab do not leave; their words do.
            for question in &mut evaluation.questions {
                question.asked = None;
            }
            Record::Evaluation(evaluation)
        }
        mut other => {
            let source = match &mut other {
                Record::Persona(one) => one.copy_of.take(),
                Record::Journey(one) => one.copy_of.take(),
                Record::StakeholderMap(one) => one.copy_of.take(),
                Record::EmpathyMap(one) => one.copy_of.take(),
                Record::TestGrid(one) => one.copy_of.take(),
                Record::Board(one) => one.copy_of.take(),
                Record::IdeaCard(one) => one.copy_of.take(),
                _ => None,
            };
            if source.is_some() {
                took(Trace::Source, removed);
            }
            other
        }
    }
}

fn plain_workshop(
    mut workshop: Workshop,
    people: &[Participant],
    gone: &HashSet<Id>,
    removed: &mut BTreeMap<Trace, u32>,
) -> Workshop {
    let came = people
        .iter()
        .filter(|person| person.workshop == workshop.id && person.present)
        .count();
    if workshop.present.is_none() && came > 0 {
        workshop.present = u32::try_from(came).ok();
    }
    if workshop.copy_of.take().is_some() {
        took(Trace::Source, removed);
    }
    if workshop.devices != Devices::default() {
        workshop.devices = Devices::default();
        took(Trace::Device, removed);
    }
    // Also counts that were corrected since a document told them together with others: held against it,
    // they would give away what they were.
    let together = |key: &String| key.starts_with("category:");
    let few = |of: &CategoryCount| of.count > 0 && of.count < FEW;
    if workshop.categories.iter().any(few)
        || !workshop.categories.is_empty() && workshop.folded.iter().any(together)
    {
        workshop.categories.clear();
        took(Trace::Category, removed);
    }
    workshop.folded.clear();
    for options in [&mut workshop.synthesis, &mut workshop.bilan] {
        options.verbatims.retain(|note, _| !gone.contains(note));
        options.pseudonyms = false;
    }
    workshop
}

/// Masks what people are called where it stands in a sentence.
fn mask(noun: Noun, fields: &mut Fields, names: &[Name], removed: &mut BTreeMap<Trace, u32>) {
    each_text(noun, fields, &mut |text| {
        let (without, found) = masked(text, names);
        if found > 0 {
            *text = without;
            *removed.entry(Trace::Mention).or_default() += found;
        }
    });
}

/// Every text of a record but its keys.
fn each_text(noun: Noun, fields: &mut Fields, each: &mut dyn FnMut(&mut String)) {
    let searched = noun.searched();
    let titles = ["synthesis.titles", "bilan.titles"];
    for path in searched.fields.iter().chain(searched.left).chain(&titles) {
        if *path == ORDER || KEYS.contains(&(noun, *path)) {
            continue;
        }
        let (column, rest) = match path.split_once('.') {
            Some((column, rest)) => (column, Some(rest)),
            None => (*path, None),
        };
        if let Some(value) = fields.get_mut(column) {
            walk(value, rest, each);
        }
    }
}

fn walk(value: &mut Value, rest: Option<&str>, each: &mut dyn FnMut(&mut String)) {
    match (value, rest) {
        (Value::String(text), None) => each(text),
        (Value::Array(list), _) => {
            for item in list {
                walk(item, rest, each);
            }
        }
        (Value::Object(fields), Some(path)) => {
            let (key, rest) = match path.split_once('.') {
                Some((key, rest)) => (key, Some(rest)),
                None => (path, None),
            };
            if let Some(value) = fields.get_mut(key) {
                walk(value, rest, each);
            }
        }
        (Value::Object(fields), None) => {
            for value in fields.values_mut() {
                walk(value, None, each);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use domain::{block::Block, method::MethodSource, note::Note};

    use super::*;

    #[test]
    fn who_is_called_as_a_key_is_changes_no_key() {
        let id = Id::from_u128;
        let words = |all: &[&str]| all.iter().map(|word| (*word).to_owned()).collect();
        let mut workshop = Workshop {
            id: id(1),
            title: "Ce que People a dit".to_owned(),
            ..Workshop::default()
        };
        for options in [&mut workshop.synthesis, &mut workshop.bilan] {
            options.hidden = words(&["people", "voices"]);
            options.order = words(&["ideas", "people"]);
            options.title = "Selon people".to_owned();
        }
        let method = Some(MethodSource {
            id: "weather".to_owned(),
            name: "Weather".to_owned(),
        });
        let records = vec![
            Record::from(workshop.clone()),
            Record::from(Block {
                id: id(2),
                workshop: id(1),
                order: "weather".to_owned(),
                method,
                ..Block::default()
            }),
            Record::from(Participant {
                id: id(3),
                workshop: id(1),
                pseudonym: "People".to_owned(),
                ..Participant::default()
            }),
            Record::from(Participant {
                id: id(4),
                workshop: id(1),
                pseudonym: "Weather".to_owned(),
                ..Participant::default()
            }),
        ];
        let case = case(records, Labels::default()).unwrap();
        let mut met = 0;
        for record in case.records {
            match record {
                Record::Workshop(own) => {
                    met += 1;
                    assert_eq!(own.title, "Ce que […] a dit");
                    for (own, before) in [
                        (&own.synthesis, &workshop.synthesis),
                        (&own.bilan, &workshop.bilan),
                    ] {
                        assert_eq!(own.hidden, before.hidden);
                        assert_eq!(own.order, before.order);
                        assert_eq!(own.title, "Selon […]");
                    }
                }
                Record::Block(block) => {
                    met += 1;
                    assert_eq!(block.order, "weather");
                    assert_eq!(block.method.unwrap().id, "weather");
                }
                _ => panic!("{record:?}"),
            }
        }
        assert_eq!(met, 2);
    }

    #[test]
    fn what_lies_under_a_hidden_note_does_not_leave_alone() {
        let id = Id::from_u128;
        let note = |n: u128, status, into: Option<u128>| {
            Record::from(Note {
                id: id(n),
                status,
                merged_into: into.map(id),
                ..Note::default()
            })
        };
        let records = [
            note(1, NoteStatus::Hidden, None),
            note(2, NoteStatus::Visible, Some(1)),
            note(3, NoteStatus::Visible, Some(2)),
            note(4, NoteStatus::Visible, None),
            note(5, NoteStatus::Visible, Some(4)),
            note(6, NoteStatus::Pending, Some(4)),
            // In a circle, which no gesture makes and a file may hold.
            note(7, NoteStatus::Visible, Some(8)),
            note(8, NoteStatus::Visible, Some(7)),
        ];
        let mut removed = BTreeMap::new();
        let gone = leaving(&records, false, &mut removed).unwrap();
        assert_eq!(gone, [1, 2, 3, 6].map(id).into());
        assert_eq!(removed[&Trace::HiddenNote], 4);
    }
}
