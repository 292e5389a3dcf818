//! What stands for a note that does not leave, and what was made of one: an action, a card, a question, a
//! line, and what can be chosen for such a card. Neither says what the note said.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use domain::{Fault, Fields, Id, Noun, Record, Role, note::without_words, retention::Trace};
use store::{named_in, target_in};

use super::{defect, each_text, names::MASK, took};

/// The notes that do not leave, as far as other records say something of them.
pub(super) struct Away {
    /// What stands on each of them.
    texts: HashMap<Id, Vec<String>>,
    /// Which of them a record was made of, over whatever lies between.
    made: HashMap<Id, BTreeSet<Id>>,
    /// The records whose leading words are those of such a note, however they were put since.
    led: HashSet<Id>,
}

impl Away {
    pub(super) fn new(records: &[Record], gone: &HashSet<Id>) -> Result<Self, Fault> {
        let mut texts: HashMap<Id, Vec<String>> = HashMap::new();
        for record in records {
            if let Record::Note(note) = record
                && gone.contains(&note.id)
            {
                let own = [Some(&note.text), note.original_text.as_ref()];
                texts.insert(note.id, own.into_iter().flatten().cloned().collect());
            }
        }
        let made = made(records, &texts)?;
        let led = led(records, &texts);
        Ok(Self { texts, made, led })
    }

    fn is_led(&self, id: Option<Id>) -> bool {
        id.is_some_and(|id| self.texts.contains_key(&id) || self.led.contains(&id))
    }

    /// What leads with the words of such a note says nothing, and nor does what was said of it.
    pub(super) fn hush(&self, record: &mut Record, removed: &mut BTreeMap<Trace, u32>) {
        let own = self.led.contains(&record.id());
        let mut masks = |text: &mut String| {
            MASK.clone_into(text);
            took(Trace::HiddenNote, removed);
        };
        match record {
            Record::BallotOption(option) if own => {
                masks(&mut option.label);
                option.said.clear();
            }
            Record::MatrixItem(item) if own => masks(&mut item.label),
            Record::IdeaCard(card) if own => masks(&mut card.title),
            Record::Action(action) if own => masks(&mut action.title),
            Record::HowMightWe(question) if own => masks(&mut question.text),
            Record::Cell(cell) => {
                for item in &mut cell.items {
                    if self.is_led(item.from_note) {
                        masks(&mut item.text);
                    }
                }
            }
            Record::Vote(vote) => {
                for choice in &mut vote.choices {
                    if self.is_led(choice.option) {
                        choice.words.clear();
                    }
                }
            }
            _ => {}
        }
    }

    /// Where something was made of such a note, its words do not leave with it either.
    pub(super) fn silence(
        &self,
        (noun, id): (Noun, Id),
        fields: &mut Fields,
        removed: &mut BTreeMap<Trace, u32>,
    ) {
        // What others wrote on notes of their own stays with them.
        let Some(made) = self.made.get(&id).filter(|_| noun != Noun::Note) else {
            return;
        };
        let texts: Vec<&String> = made
            .iter()
            .filter_map(|note| self.texts.get(note))
            .flatten()
            .collect();
        each_text(noun, fields, &mut |text| {
            let mut met = false;
            for hidden in &texts {
                if let Some(without) = without_words(text, hidden, MASK) {
                    *text = without;
                    met = true;
                }
            }
            if met {
                took(Trace::HiddenNote, removed);
            }
        });
    }
}

/// Which notes each record was made of: by what it names, by a link from one to it, and by what those
/// name in turn. What it belongs to says nothing.
fn made(
    records: &[Record],
    texts: &HashMap<Id, Vec<String>>,
) -> Result<HashMap<Id, BTreeSet<Id>>, Fault> {
    let mut made: HashMap<Id, BTreeSet<Id>> = texts
        .keys()
        .map(|id| (*id, BTreeSet::from([*id])))
        .collect();
    let mut edges: Vec<(Id, Id)> = Vec::new();
    for record in records {
        if let Record::Link(link) = record {
            // Its own word may be one of theirs.
            edges.extend([(link.to, link.from), (link.id, link.from)]);
            continue;
        }
        let fields = record.fields().map_err(defect)?;
        for reference in record.noun().references() {
            if reference.role == Role::Owner || target_in(reference.target, &fields).is_none() {
                continue;
            }
            let named = named_in(reference.role, reference.field, &fields);
            edges.extend(named.into_iter().map(|one| (record.id(), one)));
        }
    }
    loop {
        let mut grew = false;
        for (of, from) in &edges {
            let Some(from) = made.get(from).cloned() else {
                continue;
            };
            let own = made.entry(*of).or_default();
            let before = own.len();
            own.extend(from);
            grew |= own.len() > before;
        }
        if !grew {
            return Ok(made);
        }
    }
}

/// The records that lead with the words of such a note: what stands for one, a card whose first note it
/// is, a question of nothing else, an action that one became; and what stands for one of those.
fn led(records: &[Record], texts: &HashMap<Id, Vec<String>>) -> HashSet<Id> {
    let is_away = |id: &Id| texts.contains_key(id);
    let mut led: HashSet<Id> = HashSet::new();
    for record in records {
        let own = match record {
            Record::IdeaCard(card) if card.from_notes.first().is_some_and(is_away) => card.id,
            Record::HowMightWe(question)
                if !question.from_notes.is_empty() && question.from_notes.iter().all(is_away) =>
            {
                question.id
            }
            Record::Link(link) if link.to_noun == Noun::Action && is_away(&link.from) => link.to,
            _ => continue,
        };
        led.insert(own);
    }
    let stands = |id: Option<Id>, led: &HashSet<Id>| {
        id.is_some_and(|id| texts.contains_key(&id) || led.contains(&id))
    };
    for record in records {
        if let Record::BallotOption(option) = record
            && (stands(option.note, &led) || stands(option.idea_card, &led))
        {
            led.insert(option.id);
        }
    }
    for record in records {
        if let Record::MatrixItem(item) = record
            && [item.note, item.idea_card, item.ballot_option]
                .into_iter()
                .any(|of| stands(of, &led))
        {
            led.insert(item.id);
        }
    }
    led
}
