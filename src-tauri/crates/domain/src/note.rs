//! A note (post-it).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Edit, ErrorCode, Fault, Id, Noun, Timestamp, limits};

words! {
    /// The colours of notes; each has a pattern of its own (see `ui/src/shared/tokens.css`).
    pub enum Colour {
        /// Jaune, uni.
        #[default] Yellow,
        /// Orange, hachures.
        Orange,
        /// Rose, points.
        Pink,
        /// Lilas, croisillons.
        Lilac,
        /// Bleu, lignes.
        Blue,
        /// Turquoise, chevrons.
        Turquoise,
        /// Vert, barres.
        Green,
        /// Kraft, damier.
        Kraft,
    }
}

words! {
    /// What a note is.
    pub enum NoteKind {
        /// Idée.
        #[default] Idea,
        /// Constat.
        Finding,
        /// Irritant.
        PainPoint,
        /// Besoin.
        Need,
        /// Question.
        Question,
        /// Verbatim.
        Verbatim,
        /// Action.
        Action,
    }
}

words! {
    /// How a note came in.
    pub enum NoteSource {
        /// Typed at the desk.
        #[default] Desk,
        /// Sent by a phone.
        Phone,
        /// On paper, typed later.
        PaperTyped,
        /// From a table.
        Csv,
        /// From a photograph.
        Photo,
    }
}

words! {
    /// Whether a note is shown.
    pub enum NoteStatus {
        /// Waits in the inbox.
        Pending,
        /// Shown.
        #[default] Visible,
        /// Kept, not shown; never in a document.
        Hidden,
    }
}

record_struct! {
    /// A picture on a note, upright and without what a camera wrote beside it.
    pub struct Image {
        /// PNG or JPEG data URL.
        #[garde(custom(limits::picture_data), length(chars, max = 2_700_000))]
        pub data: String,
        /// In points.
        #[garde(range(min = 1, max = 2_000))]
        pub width: u32,
        /// In points.
        #[garde(range(min = 1, max = 2_000))]
        pub height: u32,
    }
}

record_struct! {
    /// A note. Coordinates in units of the board (1 unit = 1 px at 100 %).
    pub struct Note {
        /// Identity.
        pub id: Id,
        /// Made.
        pub created_at: Timestamp,
        /// Last changed.
        pub updated_at: Timestamp,
        /// The board.
        pub board: Id,
        /// Order key, among the notes of the board.
        #[garde(length(chars, max = 200))]
        pub order: String,
        /// 1–500 code points, any Unicode.
        #[garde(custom(limits::not_blank), length(chars, max = 500))]
        pub text: String,
        /// The wording as it came, when the facilitator changed it.
        #[garde(inner(length(chars, max = 500)))]
        pub original_text: Option<String>,
        /// Left edge.
        #[garde(range(min = -limits::SPAN, max = limits::SPAN))]
        pub x: f64,
        /// Top edge.
        #[garde(range(min = -limits::SPAN, max = limits::SPAN))]
        pub y: f64,
        /// Width; the height follows from the text.
        #[garde(inner(range(min = 60.0, max = 2_000.0)))]
        pub width: Option<f64>,
        /// Its own colour.
        pub colour: Colour,
        /// The zone it lies in.
        pub zone: Option<Id>,
        /// The cluster it belongs to.
        pub cluster: Option<Id>,
        /// Who wrote it; never set where the activity is anonymous and the note comes from a phone.
        pub author: Option<Id>,
        /// The table it comes from.
        pub group: Option<Id>,
        /// What it is.
        pub kind: NoteKind,
        /// How it came in.
        pub source: NoteSource,
        /// Whether it is shown.
        pub status: NoteStatus,
        /// Put forward: quoted in the synthesis.
        pub starred: bool,
        /// The note it is joined with as a duplicate; its text and count are kept.
        pub merged_into: Option<Id>,
        /// What it shows; the text says it in words.
        #[garde(dive)]
        pub image: Option<Image>,
    }
}

noun!(
    Note,
    ordered,
    [
        board: Owner Board,
        zone: Weak Zone,
        cluster: Weak Cluster,
        author: Weak Participant,
        group: Weak Group,
        merged_into: Weak Note,
    ],
    rules |note| {
        if note.merged_into == Some(note.id) {
            return Err(Fault::new(ErrorCode::InvalidField).noun(Noun::Note).at("merged_into"));
        }
        Ok(())
    }
);
searched!(Note, ["text", "original_text"], left ["order"], hidden "status" = "hidden");

/// Gestures on notes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum NoteCommand {
    /// Joins duplicates: the others stand under `into`, each with its text.
    Merge {
        /// The note that stays on top.
        into: Id,
        /// The notes that go under it.
        from: Vec<Id>,
    },
    /// Puts notes into a cluster, or out of any (`null`).
    Sort {
        /// The notes.
        ids: Vec<Id>,
        /// The cluster of the same board.
        cluster: Option<Id>,
    },
    /// The four common gestures.
    #[serde(untagged)]
    Edit(Edit<Note>),
}

/// Letters from which the beginning of a note, or a note within a longer text, is known for it: fewer are
/// words that anybody may write.
pub const KNOWN: usize = 12;

/// The letters of a text as they are compared: spaces and line ends are alike.
pub fn letters_alike(text: &str) -> Vec<char> {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").chars().collect()
}

/// A text without what stands on a note, or what it begins with, where the text was made of it: `instead`
/// stands there. `None` where it says nothing of it. Spaces and line ends are alike.
pub fn without_words(text: &str, note: &str, instead: &str) -> Option<String> {
    let (said, note) = (letters_alike(text), letters_alike(note));
    let shortened = said
        .split_last()
        .filter(|(last, begun)| **last == '…' && !begun.is_empty())
        .map(|(_, begun)| begun);
    if note.is_empty() {
        return None;
    }
    if said == note || shortened.is_some_and(|begun| note.starts_with(begun)) {
        return Some(instead.to_owned());
    }
    let head = note.get(..KNOWN)?;
    let (mut out, mut at, mut met) = (String::new(), 0, false);
    while let Some(rest) = said.get(at..).filter(|rest| !rest.is_empty()) {
        let alike = || note.iter().zip(rest).take_while(|(a, b)| a == b).count();
        let long = if rest.starts_with(head) { alike() } else { 0 };
        // A beginning is one where the text ends, or says that more was left out.
        let cut = rest.get(long) == Some(&'…');
        if long > 0 && (long == note.len() || long == rest.len() || cut) {
            out.push_str(instead);
            at += long + usize::from(cut);
            met = true;
        } else {
            out.extend(rest.first());
            at += 1;
        }
    }
    met.then_some(out)
}

#[cfg(test)]
mod tests {
    use super::without_words;

    #[test]
    fn the_words_of_a_note_are_found_whole_begun_and_within_a_sentence() {
        let without = |text: &str, note: &str| without_words(text, note, "[…]");
        let note = "Le chef du service\n ne répond jamais";
        for text in [
            "Le chef du  service ne répond jamais",
            "Le chef du service ne…",
            "Le…",
            "Le chef du service",
        ] {
            assert_eq!(without(text, note).as_deref(), Some("[…]"), "{text}");
        }
        let question = |of: &str| format!("Comment répondre à « {of} » ?");
        for of in ["Le chef du service ne répond jamais", "Le chef du ser…"] {
            assert_eq!(without(&question(of), note), Some(question("[…]")), "{of}");
        }
        // A few letters are anybody's, and so is what goes on otherwise.
        assert_eq!(without("Trop de bruit, oui", "oui"), None);
        assert_eq!(without("Oui", "Oui").as_deref(), Some("[…]"));
        assert_eq!(without(&question("Le chef du service ment"), note), None);
        assert_eq!(without("", note).or(without("…", note)), None);
        assert_eq!(without("Une idée", ""), None);
    }
}
