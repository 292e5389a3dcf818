//! The records as they go out, on paper and in tables: of a note that is not shown they bear no word.

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
};

use domain::{
    Id, Noun,
    action::Action,
    ballot::BallotOption,
    cell::Cell,
    how_might_we::HowMightWe,
    idea_card::IdeaCard,
    matrix::MatrixItem,
    note::{Note, NoteStatus, without_words},
    workshop::Language,
};
use wording::Wording;

use super::Records;

/// Notes that are not shown, each by its id.
type Away<'a> = HashMap<Id, &'a Note>;

impl Records {
    /// Whether a note that something stands for is not shown: it waits, is hidden, or lies under such a one.
    pub fn is_away(&self, note: Option<Id>) -> bool {
        let note = note.and_then(|id| self.note(id));
        note.is_some_and(|note| self.status(note) != NoteStatus::Visible)
    }

    /// Whether an option stands for a note that is not shown, or for a card with the words of one.
    pub fn is_option_away(&self, option: &BallotOption) -> bool {
        self.is_away(option.note) || self.is_card_away(option.idea_card, &option.label)
    }

    /// Whether a label that stands for a card says what a note that waits or is hidden says.
    fn is_card_away(&self, card: Option<Id>, label: &str) -> bool {
        self.notes_of_card(card).any(|id| {
            let note = self.note(id).filter(|_| self.is_away(Some(id)));
            note.is_some_and(|note| says(label, note))
        })
    }

    /// The notes that a card was made of.
    fn notes_of_card(&self, card: Option<Id>) -> impl Iterator<Item = Id> {
        let mut cards = self.idea_cards.iter();
        let card = card.and_then(|id| cards.find(|card| card.id == id));
        card.into_iter()
            .flat_map(|card| card.from_notes.iter().copied())
    }

    /// The records as they go out, on paper and in tables: what can be chosen, and what is placed, for a
    /// note that is not shown bears none of its words, nor what was said of it; what was made of one bears
    /// them no longer.
    pub fn outgoing(&self, language: Option<Language>) -> Cow<'_, Self> {
        let notes = self.notes.iter();
        let away: Away<'_> = notes
            .filter(|note| self.status(note) != NoteStatus::Visible)
            .map(|note| (note.id, note))
            .collect();
        if away.is_empty() {
            return Cow::Borrowed(self);
        }
        let words = Wording::new(language.unwrap_or(self.workshop.language)).say("note-away");
        let options = self.ballot_options.iter();
        let options: HashSet<Id> = options
            .filter(|option| self.is_option_away(option))
            .map(|option| option.id)
            .collect();
        let placed = |item: &MatrixItem| {
            item.note.is_some_and(|id| away.contains_key(&id))
                || item.ballot_option.is_some_and(|id| options.contains(&id))
                || self.is_card_away(item.idea_card, &item.label)
        };
        let made = self.silence(&away, &words);
        // Mostly nothing is met: tens of thousands of notes are copied only where something is.
        if made.is_none() && options.is_empty() && !self.matrix_items.iter().any(placed) {
            return Cow::Borrowed(self);
        }
        let mut own = self.clone();
        own.hush(&options, placed, &words);
        if let Some(made) = made {
            own.idea_cards = made.cards;
            own.how_might_we = made.questions;
            own.cells = made.cells;
            own.actions = made.actions;
        }
        Cow::Owned(own)
    }

    /// What can be chosen or is placed for such a note bears none of its words.
    fn hush(&mut self, options: &HashSet<Id>, placed: impl Fn(&MatrixItem) -> bool, words: &str) {
        let own = self;
        let is_of = |option: Option<Id>| option.is_some_and(|id| options.contains(&id));
        for option in &mut own.ballot_options {
            if options.contains(&option.id) {
                words.clone_into(&mut option.label);
                option.said.clear();
            }
        }
        let votes = own.votes.iter_mut();
        for choice in votes.flat_map(|vote| &mut vote.choices) {
            if is_of(choice.option) {
                choice.words.clear();
            }
        }
        for item in &mut own.matrix_items {
            if placed(item) {
                words.clone_into(&mut item.label);
            }
        }
    }

    /// What was made of such a note, without what stands there; none where nothing still says it. What
    /// was put in words of its own since stays.
    fn silence(&self, away: &Away<'_>, words: &str) -> Option<Made> {
        let mut own = Made {
            cards: self.idea_cards.clone(),
            questions: self.how_might_we.clone(),
            cells: self.cells.clone(),
            actions: self.actions.clone(),
        };
        let mut met = false;
        let mut unsaid = |text: &mut String, from: &mut dyn Iterator<Item = Id>| {
            for note in from.filter_map(|id| away.get(&id)) {
                if let Some(without) = without_words(text, &note.text, words) {
                    *text = without;
                    met = true;
                }
            }
        };
        for card in &mut own.cards {
            for text in [
                &mut card.title,
                &mut card.pitch,
                &mut card.problem,
                &mut card.description,
            ] {
                unsaid(text, &mut card.from_notes.iter().copied());
            }
        }
        for question in &mut own.questions {
            unsaid(&mut question.text, &mut question.from_notes.iter().copied());
        }
        for item in own.cells.iter_mut().flat_map(|cell| &mut cell.items) {
            unsaid(&mut item.text, &mut item.from_note.into_iter());
        }
        let linked = |link: &&domain::link::Link| {
            (link.from_noun, link.to_noun) == (Noun::Note, Noun::Action)
        };
        let mut notes: HashMap<Id, Vec<Id>> = HashMap::new();
        for link in self.links.iter().filter(linked) {
            notes.entry(link.to).or_default().push(link.from);
        }
        for action in &mut own.actions {
            let from = notes.get(&action.id).into_iter().flatten();
            unsaid(&mut action.title, &mut from.copied());
        }
        met.then_some(own)
    }
}

/// What can be made of notes.
struct Made {
    cards: Vec<IdeaCard>,
    questions: Vec<HowMightWe>,
    cells: Vec<Cell>,
    actions: Vec<Action>,
}

fn says(text: &str, note: &Note) -> bool {
    without_words(text, &note.text, "").is_some()
}

#[cfg(test)]
mod tests {
    use domain::{Record, board::Board, link::Link, project::Project, workshop::Workshop};

    use super::*;

    #[test]
    fn what_was_made_of_a_hidden_note_bears_its_words_no_longer() {
        let id = Id::from_u128;
        let text = "Le chef du service ne répond jamais aux agents";
        let begun = "Le chef du service ne répond…";
        let workshop = id(2);
        let note = |n, text: &str, status| Note {
            id: id(n),
            board: id(3),
            text: text.to_owned(),
            status,
            ..Note::default()
        };
        let card = |n, title: &str, from: &[u128]| IdeaCard {
            id: id(n),
            workshop,
            title: title.to_owned(),
            from_notes: from.iter().copied().map(id).collect(),
            ..IdeaCard::default()
        };
        let option = |n, label: &str, card| BallotOption {
            id: id(n),
            label: label.to_owned(),
            idea_card: Some(id(card)),
            ..BallotOption::default()
        };
        let records = |status| {
            let all: Vec<Record> = vec![
                Project {
                    id: id(1),
                    ..Project::default()
                }
                .into(),
                Workshop {
                    id: workshop,
                    project: id(1),
                    ..Workshop::default()
                }
                .into(),
                Board {
                    id: id(3),
                    workshop,
                    ..Board::default()
                }
                .into(),
                note(4, text, status).into(),
                note(5, "Plus de bancs", NoteStatus::Visible).into(),
                card(6, begun, &[4]).into(),
                card(7, "Répondre au téléphone", &[4, 5]).into(),
                option(8, begun, 6).into(),
                option(9, "Répondre au téléphone", 7).into(),
                Action {
                    id: id(10),
                    project: id(1),
                    workshop: Some(workshop),
                    title: begun.to_owned(),
                    ..Action::default()
                }
                .into(),
                Link {
                    id: id(11),
                    workshop,
                    from_noun: Noun::Note,
                    from: id(4),
                    to_noun: Noun::Action,
                    to: id(10),
                    ..Link::default()
                }
                .into(),
            ];
            Records::new(all).unwrap()
        };
        let said = |records: &Records| -> Vec<String> {
            let out = records.outgoing(Some(Language::Fr));
            let cards = out.idea_cards().iter().map(|card| card.title.clone());
            let options = out.ballot_options().iter().map(|one| one.label.clone());
            let actions = out.actions().iter().map(|action| action.title.clone());
            cards.chain(options).chain(actions).collect()
        };
        let own = "Répondre au téléphone";
        assert_eq!(
            said(&records(NoteStatus::Visible)),
            [begun, own, begun, own, begun]
        );
        let masked = "Note masquée";
        assert_eq!(
            said(&records(NoteStatus::Hidden)),
            [masked, own, masked, own, masked]
        );
    }
}
