//! What stands for a note that does not leave, and what was made of one: an action, a card, a question, a
//! line, and what can be chosen for such a card. Neither says what the note said.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use domain::{
    Fault, Fields, Id, Noun, Record, Role,
    note::{KNOWN, letters_alike, without_words},
    retention::Trace,
};
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
    heard: Heard,
}

/// Words of a note from which it is known for the text of a field, however short they are.
const WORDS: usize = 3;

/// What such notes say at some length, by which it is known where nothing names the note: somebody told
/// it in their own hand. What a note that leaves says too is no secret.
#[derive(Default)]
struct Heard {
    texts: Vec<String>,
    /// By their first letters.
    heads: HashMap<Vec<char>, Vec<usize>>,
    /// By all of them.
    whole: HashMap<Vec<char>, usize>,
}

impl Heard {
    fn new(records: &[Record], hidden: &HashMap<Id, Vec<String>>) -> Self {
        let mut open: HashSet<Vec<char>> = HashSet::new();
        for record in records {
            if let Record::Note(note) = record
                && !hidden.contains_key(&note.id)
            {
                open.insert(letters_alike(&note.text));
            }
        }
        let mut heard = Self::default();
        // In one order: of two that begin alike, the longer one takes more away.
        let mut texts: Vec<&String> = hidden.values().flatten().collect();
        texts.sort_unstable_by_key(|text| (std::cmp::Reverse(text.len()), *text));
        texts.dedup();
        for text in texts {
            let letters = letters_alike(text);
            let head = letters.get(..KNOWN).map(<[char]>::to_vec);
            let long = head.is_some() || text.split_whitespace().count() >= WORDS;
            if !long || open.contains(&letters) {
                continue;
            }
            let place = heard.texts.len();
            if let Some(head) = head {
                heard.heads.entry(head).or_default().push(place);
            }
            heard.whole.insert(letters, place);
            heard.texts.push(text.clone());
        }
        heard
    }

    /// Those that a text may repeat, the longest first.
    fn in_text(&self, text: &str) -> BTreeSet<usize> {
        if self.texts.is_empty() {
            return BTreeSet::new();
        }
        let letters = letters_alike(text);
        let begun = letters.windows(KNOWN);
        let begun = begun.filter_map(|head| self.heads.get(head)).flatten();
        begun.chain(self.whole.get(&letters)).copied().collect()
    }
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
        let heard = Heard::new(records, &texts);
        Ok(Self {
            texts,
            made,
            led,
            heard,
        })
    }

    fn is_led(&self, id: Option<Id>) -> bool {
        id.is_some_and(|id| self.texts.contains_key(&id) || self.led.contains(&id))
    }

    /// What leads with the words of such a note says nothing, and nor does what was said of it.
    pub(super) fn hush(&self, record: &mut Record, removed: &mut BTreeMap<Trace, u32>) {
        let own = self.led.contains(&record.id());
        let mut masks = |text: &mut String| {
            MASK.clone_into(text);
            took(Trace::HiddenWords, removed);
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

    /// The words of such a note do not leave with anything else: not with what was made of it, and not
    /// where somebody wrote them down without naming it.
    pub(super) fn silence(
        &self,
        (noun, id): (Noun, Id),
        fields: &mut Fields,
        removed: &mut BTreeMap<Trace, u32>,
    ) {
        // What others wrote on notes of their own stays with them.
        if noun == Noun::Note {
            return;
        }
        let made = self.made.get(&id).into_iter().flatten();
        let of: Vec<&String> = made
            .filter_map(|note| self.texts.get(note))
            .flatten()
            .collect();
        each_text(noun, fields, &mut |text| {
            let heard = self.heard.in_text(text);
            let heard = heard.iter().filter_map(|at| self.heard.texts.get(*at));
            let mut met = false;
            for hidden in of.iter().copied().chain(heard) {
                if let Some(without) = without_words(text, hidden, MASK) {
                    *text = without;
                    met = true;
                }
            }
            if met {
                took(Trace::HiddenWords, removed);
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
