//! A project as an anonymised case, that another lab can take in: what was said stays; who was there,
//! what was hidden and what is the lab's own does not leave. What was left out is counted.

use std::collections::{BTreeMap, HashMap, HashSet};

use domain::{
    ErrorCode, Fault, Fields, Id, Noun, Record,
    note::{Note, NoteStatus},
    participant::Participant,
    retention::{Labels, Trace, TraceCount, Veil},
    workshop::{Devices, Workshop},
};
use serde_json::Value;
use store::{forget_in, named_in, target_in};

/// Fewer people than that of a category are told together with others, or not at all.
const FEW: u32 = 5;
/// Names that are so short are words of many sentences: they are masked as they are written, or with
/// more capitals.
const SHORT: usize = 2;
/// Texts that are keys, and no sentences.
const KEYS: [&str; 6] = [
    "order",
    "time_zone",
    "boot",
    "categories.category",
    "category",
    "synthesis.hidden",
];
/// What stands where a name was.
const MASK: &str = "[…]";

/// A case: its records, and what was left out.
pub struct Case {
    /// Under other identities: it never meets the project it was made of.
    pub records: Vec<Record>,
    /// By what it is.
    pub removed: Vec<TraceCount>,
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
    let tables = records
        .iter()
        .filter_map(|record| match record {
            Record::Group(group) => Some(group.name.clone()),
            _ => None,
        })
        .collect();
    let names = names(&people);
    let mut removed: BTreeMap<Trace, u32> = BTreeMap::new();
    let gone = leaving(&records, &mut removed)?;
    let project = records
        .iter()
        .find(|record| record.noun() == Noun::Project)
        .map(Record::id)
        .unwrap_or_default();
    let mut veil = Veil::new(labels, tables);
    let mut kept = Vec::with_capacity(records.len());
    for record in records {
        if gone.contains(&record.id()) {
            continue;
        }
        let noun = record.noun();
        let record = plain(record, &people, &gone, &mut removed);
        let mut fields = record.fields().map_err(defect)?;
        forget_in(noun, &mut fields, &|noun, id| {
            // Authors are counted by the veil.
            noun != Noun::Participant && gone.contains(&id)
        });
        veil.over(noun, record.id(), &mut fields);
        forget_in(noun, &mut fields, &|_, id| gone.contains(&id));
        mask(noun, &mut fields, &names, &mut removed);
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
    })
}

fn defect(error: serde_json::Error) -> Fault {
    Fault::new(ErrorCode::Internal).detail(error)
}

/// What somebody is called.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Name {
    signs: Vec<char>,
    /// As it may stand in a sentence, where its case counts: a small « a » is no « A ».
    exact: Vec<Vec<char>>,
}

impl Name {
    fn of(pseudonym: &str) -> Option<Self> {
        let written: Vec<char> = pseudonym.trim().chars().collect();
        if written.len() > SHORT {
            let signs = low(pseudonym.trim());
            let exact = Vec::new();
            return Some(Self { signs, exact });
        }
        let (first, rest) = written.split_first()?;
        let begun: Vec<char> = std::iter::once(high(*first))
            .chain(rest.iter().copied())
            .collect();
        let capitals = written.iter().copied().map(high).collect();
        Some(Self {
            exact: vec![written.clone(), begun, capitals],
            signs: written,
        })
    }

    /// Whether it stands there, as written and in small letters.
    fn is(&self, said: Option<&[char]>, folded: Option<&[char]>) -> bool {
        if self.exact.is_empty() {
            return folded == Some(self.signs.as_slice());
        }
        self.exact
            .iter()
            .any(|exact| said == Some(exact.as_slice()))
    }
}

/// What people are called, the longest first.
fn names(people: &[Participant]) -> Vec<Name> {
    let called = people.iter();
    let mut names: Vec<Name> = called
        .filter_map(|person| Name::of(&person.pseudonym))
        .collect();
    names.sort_by(|a, b| {
        b.signs
            .len()
            .cmp(&a.signs.len())
            .then(a.signs.cmp(&b.signs))
    });
    names.dedup();
    names
}

/// The records that do not leave, and all that makes no sense without them.
fn leaving(records: &[Record], removed: &mut BTreeMap<Trace, u32>) -> Result<HashSet<Id>, Fault> {
    let mut gone: HashSet<Id> = HashSet::new();
    let notes = records.iter().filter_map(|record| match record {
        Record::Note(note) => Some((note.id, note)),
        _ => None,
    });
    let notes: HashMap<Id, &Note> = notes.collect();
    for record in records {
        let trace = match record {
            Record::Lab(_) => Trace::Lab,
            Record::Participant(_) => Trace::Pseudonym,
            Record::Moment(_) => Trace::Moment,
            Record::RunEvent(_) => Trace::Run,
            Record::Note(note) if is_hidden(note, &notes) => Trace::HiddenNote,
            Record::Step(step) if step.hidden => Trace::HiddenPart,
            Record::Lane(lane) if lane.hidden => Trace::HiddenPart,
            _ => continue,
        };
        gone.insert(record.id());
        *removed.entry(trace).or_default() += 1;
    }
    loop {
        let known = gone.len();
        for record in records {
            if gone.contains(&record.id()) {
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

/// Whether a note is hidden or waits, or lies as a duplicate under one that does: alone it would be seen.
fn is_hidden(note: &Note, notes: &HashMap<Id, &Note>) -> bool {
    let mut at = Some(note);
    for _ in 0..=notes.len() {
        let Some(note) = at else { return false };
        if note.status != NoteStatus::Visible {
            return true;
        }
        at = note.merged_into.and_then(|into| notes.get(&into).copied());
    }
    false
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
            Record::Project(project)
        }
        Record::Workshop(workshop) => {
            Record::Workshop(plain_workshop(workshop, people, gone, removed))
        }
        Record::Block(mut block) => {
            empty(&mut block.private_notes, Trace::PrivateNotes, removed);
            empty(&mut block.responsible, Trace::Responsible, removed);
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
    if workshop
        .categories
        .iter()
        .any(|of| of.count > 0 && of.count < FEW)
    {
        workshop.categories.clear();
        took(Trace::Category, removed);
    }
    for options in [&mut workshop.synthesis, &mut workshop.bilan] {
        options.verbatims.retain(|note, _| !gone.contains(note));
        options.pseudonyms = false;
    }
    workshop
}

fn high(sign: char) -> char {
    sign.to_uppercase().next().unwrap_or(sign)
}

fn low(text: &str) -> Vec<char> {
    text.chars()
        .map(|sign| sign.to_lowercase().next().unwrap_or(sign))
        .collect()
}

/// Masks what people are called where it stands in a sentence.
fn mask(noun: Noun, fields: &mut Fields, names: &[Name], removed: &mut BTreeMap<Trace, u32>) {
    let searched = noun.searched();
    let titles = ["synthesis.titles", "bilan.titles"];
    for path in searched.fields.iter().chain(searched.left).chain(&titles) {
        if KEYS.contains(path) {
            continue;
        }
        let (column, rest) = match path.split_once('.') {
            Some((column, rest)) => (column, Some(rest)),
            None => (*path, None),
        };
        if let Some(value) = fields.get_mut(column) {
            walk(value, rest, &mut |text| {
                let (masked, found) = masked(text, names);
                if found > 0 {
                    *text = masked;
                    *removed.entry(Trace::Mention).or_default() += found;
                }
            });
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

fn masked(text: &str, names: &[Name]) -> (String, u32) {
    let (signs, folded): (Vec<char>, Vec<char>) = (text.chars().collect(), low(text));
    let mut out = String::with_capacity(text.len());
    let (mut at, mut found) = (0, 0);
    while at < signs.len() {
        let begins = at == 0 || !signs[at - 1].is_alphanumeric();
        let here = names.iter().find(|name| {
            let end = at + name.signs.len();
            begins
                && name.is(signs.get(at..end), folded.get(at..end))
                && signs.get(end).is_none_or(|next| !next.is_alphanumeric())
        });
        match here {
            Some(name) => {
                out.push_str(MASK);
                found += 1;
                at += name.signs.len();
            }
            None => {
                out.push(signs[at]);
                at += 1;
            }
        }
    }
    (out, found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn called(pseudonyms: &[&str]) -> Vec<Name> {
        let people: Vec<Participant> = pseudonyms
            .iter()
            .map(|pseudonym| Participant {
                pseudonym: (*pseudonym).to_owned(),
                ..Participant::default()
            })
            .collect();
        names(&people)
    }

    #[test]
    fn short_names_are_masked_as_whole_words_as_they_are_written() {
        let names = called(&["A", "Lo", "Bo", " "]);
        let (text, found) = masked("Selon A et Lo : a-t-il lu ? Lola, LO, B. (Bo) A.", &names);
        assert_eq!(
            text,
            "Selon […] et […] : a-t-il lu ? Lola, […], B. ([…]) […]."
        );
        assert_eq!(found, 5);
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
        let gone = leaving(&records, &mut removed).unwrap();
        assert_eq!(gone, [1, 2, 3, 6].map(id).into());
        assert_eq!(removed[&Trace::HiddenNote], 4);
    }

    #[test]
    fn names_are_masked_as_words_whatever_their_case() {
        let names = called(&["Ana", "Ana Lise"]);
        let (text, found) = masked("ANA LISE et Ana (ana), pas Anatole ni Diana", &names);
        assert_eq!(text, "[…] et […] ([…]), pas Anatole ni Diana");
        assert_eq!(found, 3);
    }
}
