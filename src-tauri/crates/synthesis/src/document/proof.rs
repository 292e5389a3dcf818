//! What a statement rests on: the notes behind it, by their numbers in the annex, each leading
//! there. Nothing leads to what the document does not hold.

use std::collections::HashSet;

use domain::{Id, Noun, ballot::BallotOption, note::Note};

use super::{
    model::{Quote, Run, Style, TableCell, Text, leading, run, section_anchor},
    pen::{Pen, count, rich},
};

/// More notes than this are told by their number alone: the first of them leads there.
const MOST: usize = 40;

/// Stands in a sentence where the list of numbers goes.
const PLACE: &str = "\u{fffc}";

/// The anchor of a note, by its number.
pub(crate) fn note_anchor(number: usize) -> String {
    format!("note-{number:02}")
}

/// The anchor of a group of notes, by the number of its first.
pub(crate) fn group_anchor(first: usize) -> String {
    format!("notes-{first:02}")
}

impl Pen<'_> {
    /// Whether the document has a section.
    pub fn tells(&self, key: &str) -> bool {
        self.kept.contains(key)
    }

    /// Where a section is; nowhere when the document does not have it.
    pub fn to_section(&self, key: &str) -> String {
        if self.tells(key) {
            section_anchor(key)
        } else {
            String::new()
        }
    }

    /// Where the activities begin; nowhere when the document has none.
    pub fn to_results(&self) -> String {
        if self.kept.iter().any(|key| key.starts_with("activity:")) {
            section_anchor(&super::results_key(1))
        } else {
            String::new()
        }
    }

    /// Where a note stands.
    pub fn to_note(&self, note: Id) -> String {
        match self.numbers.get(&note) {
            Some(number) if self.tells("annex") => note_anchor(*number),
            _ => String::new(),
        }
    }

    /// Where the notes of a board in a cluster stand (`None`: in none).
    pub fn to_group(&self, board: Id, cluster: Option<Id>) -> String {
        match self.ranges.get(&(board, cluster)) {
            Some((first, _)) if self.tells("annex") => group_anchor(*first),
            _ => String::new(),
        }
    }

    /// Where an idea card stands.
    pub fn to_idea(&self, idea: Id) -> String {
        if self.tells("idea_cards") && self.records.idea_card(idea).is_some() {
            idea_anchor(self, idea)
        } else {
            String::new()
        }
    }

    /// Where a decision stands.
    pub fn to_decision(&self, decision: Id) -> String {
        let told = self.tells("decisions") || self.tells("answers");
        match self.records.decision(decision) {
            // The others are an entry of a list.
            Some(own) if told && own.status == domain::decision::DecisionStatus::Adopted => {
                decision_anchor(self, decision)
            }
            Some(_) if self.tells("decisions") => section_anchor("decisions"),
            Some(_) if self.tells("answers") => section_anchor("answers"),
            _ => String::new(),
        }
    }

    /// « n° 01 à 08 »: the notes of a board in a cluster; nothing without an annex.
    pub fn range(&self, board: Id, cluster: Option<Id>) -> Text {
        let (Some((first, last)), true) = (self.ranges.get(&(board, cluster)), self.tells("annex"))
        else {
            return Vec::new();
        };
        let arguments = [
            ("count", count(last + 1 - first).into()),
            ("first", format!("{first:02}").into()),
            ("last", format!("{last:02}").into()),
        ];
        let said = self.with("doc-notes-range", &arguments);
        vec![leading(said, Style::Muted, group_anchor(*first))]
    }

    /// A note in guillemets, with its number.
    pub fn quoted(&self, note: &Note) -> Quote {
        let to = self.to_note(note.id);
        let number = self.numbers.get(&note.id).copied().unwrap_or_default();
        let source = if to.is_empty() {
            String::new()
        } else {
            self.with(
                "doc-note-number",
                &[("number", format!("{number:02}").into())],
            )
        };
        Quote {
            text: self.quote(&note.text),
            source,
            to,
        }
    }

    /// « vient de 2 notes : 26, 28 », each number leading to its note; without an annex how many.
    pub fn rests_on(&self, notes: &[Id]) -> Text {
        let numbers = self.in_order(notes);
        if numbers.is_empty() || self.tells("annex") {
            return self.listed("doc-from-notes", &numbers);
        }
        let said = self.count("doc-from-notes-count", count(numbers.len()));
        vec![run(said, Style::Muted)]
    }

    /// « n° 26, 28 », each number leading to its note; nothing without an annex.
    pub fn numbers_of(&self, notes: &[Id]) -> Text {
        if self.tells("annex") {
            self.listed("doc-notes-listed", &self.in_order(notes))
        } else {
            Vec::new()
        }
    }

    fn in_order(&self, notes: &[Id]) -> Vec<usize> {
        let numbers = notes.iter().filter_map(|id| self.numbers.get(id));
        let mut numbers: Vec<usize> = numbers.copied().collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    /// Numbers in a sentence; of many only how many there are, leading to the first.
    fn listed(&self, id: &str, numbers: &[usize]) -> Text {
        let Some(first) = numbers.first() else {
            return Vec::new();
        };
        let counted = count(numbers.len());
        if numbers.len() > MOST {
            let said = self.count(&format!("{id}-count"), counted);
            return vec![leading(said, Style::Muted, note_anchor(*first))];
        }
        let arguments = [("count", counted.into()), ("list", PLACE.into())];
        let said = self.with(id, &arguments);
        let (before, after) = said.split_once(PLACE).unwrap_or((&said, ""));
        let mut text = vec![run(before, Style::Muted)];
        for (index, (first, last)) in in_a_row(numbers).into_iter().enumerate() {
            if index > 0 {
                text.push(run(", ", Style::Muted));
            }
            let said = if first == last {
                format!("{first:02}")
            } else {
                let ends = [("first", first), ("last", last)];
                let ends = ends.map(|(end, number)| (end, format!("{number:02}").into()));
                self.with("doc-notes-in-a-row", &ends)
            };
            text.push(leading(said, Style::Muted, note_anchor(first)));
        }
        text.push(run(after, Style::Muted));
        text.retain(|run| !run.text.is_empty());
        text
    }

    /// The notes that a link joins with a record, whichever way it points.
    pub fn linked_notes(&self, noun: Noun, id: Id) -> Vec<Id> {
        let mut found = Vec::new();
        let mut seen = HashSet::new();
        for link in self.records.links() {
            let ends = [
                (link.from_noun, link.from, link.to_noun, link.to),
                (link.to_noun, link.to, link.from_noun, link.from),
            ];
            for (one, of, other, behind) in ends {
                let about = one == noun && of == id && other == Noun::Note;
                if about && seen.insert(behind) {
                    found.push(behind);
                }
            }
        }
        found
    }

    /// What a ballot's option is about, leading there: a note, a cluster's notes, an idea card.
    pub fn option_cell(&self, option: Id, label: &str) -> TableCell {
        let to = self
            .records
            .ballot_option(option)
            .map(|option| self.to_option(option))
            .unwrap_or_default();
        rich(vec![self.lead(label, Style::Plain, to)])
    }

    /// What an item of a matrix is about, leading there.
    pub fn item_cell(&self, item: Id, label: &str) -> TableCell {
        let items = self.records.matrix_items();
        let to = items.iter().find(|own| own.id == item).map(|item| {
            let option = item
                .ballot_option
                .and_then(|id| self.records.ballot_option(id));
            let note = item.note.map(|id| self.to_note(id));
            note.filter(|to| !to.is_empty())
                .or_else(|| Some(self.to_option(option?)))
                .unwrap_or_default()
        });
        rich(vec![self.lead(label, Style::Plain, to.unwrap_or_default())])
    }

    fn to_option(&self, option: &BallotOption) -> String {
        let of_cluster = |id: Id| {
            let cluster = self.records.cluster(id)?;
            Some(self.to_group(cluster.board, Some(id)))
        };
        let ends = [
            option.note.map(|id| self.to_note(id)),
            option.cluster.and_then(of_cluster),
            option.idea_card.map(|id| self.to_idea(id)),
        ];
        let mut ends = ends.into_iter().flatten();
        ends.find(|to| !to.is_empty()).unwrap_or_default()
    }

    /// Somebody's words, leading somewhere or nowhere.
    pub fn lead(&self, text: &str, style: Style, to: String) -> Run {
        leading(self.own(text), style, to)
    }
}

/// Numbers, three or more in a row told by the first and the last.
fn in_a_row(numbers: &[usize]) -> Vec<(usize, usize)> {
    let mut rows: Vec<(usize, usize)> = Vec::new();
    for number in numbers {
        match rows.last_mut() {
            Some((_, last)) if *last + 1 == *number => *last = *number,
            _ => rows.push((*number, *number)),
        }
    }
    rows.into_iter()
        .flat_map(|(first, last)| match last - first {
            1 => vec![(first, first), (last, last)],
            _ => vec![(first, last)],
        })
        .collect()
}

/// The anchor of an idea card: its place among them.
pub(crate) fn idea_anchor(pen: &Pen<'_>, idea: Id) -> String {
    let cards = pen.records.idea_cards().iter();
    let at = cards.take_while(|card| card.id != idea).count();
    format!("idea-{}", at + 1)
}

/// The anchor of a decision: its place among them.
pub(crate) fn decision_anchor(pen: &Pen<'_>, decision: Id) -> String {
    let all = pen.records.decisions().iter();
    let at = all.take_while(|own| own.id != decision).count();
    format!("decision-{}", at + 1)
}

#[cfg(test)]
mod tests {
    use super::in_a_row;

    #[test]
    fn three_numbers_in_a_row_are_told_by_their_ends() {
        assert_eq!(in_a_row(&[]), []);
        assert_eq!(in_a_row(&[7]), [(7, 7)]);
        assert_eq!(
            in_a_row(&[1, 2, 4, 5, 6, 9]),
            [(1, 1), (2, 2), (4, 6), (9, 9)]
        );
    }
}
