//! The words of a note as they are compared: without what is only grammar, in the singular, and by
//! their stem.

use domain::workshop::Language;
use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A word of a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// As it is written there, in small letters.
    pub written: String,
    /// In the singular, without accents.
    pub singular: String,
    /// What it has in common with its kin: « inscrire » and « inscription ».
    pub stem: String,
}

/// Takes words apart, in one language.
pub struct Words {
    language: Language,
    stemmer: Stemmer,
}

/// What an apostrophe cuts off in French.
pub(crate) const ELIDED: [&str; 15] = [
    "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu",
    "presqu",
];

/// Plurals in -aux of words in -ail; the others come from -al.
const IN_AIL: [&str; 7] = [
    "bail",
    "corail",
    "email",
    "soupirail",
    "travail",
    "vantail",
    "vitrail",
];

const FRENCH: &str = "a afin ai ainsi alors apres as au aucun aucune aussi autre autres aux avant avec avoir ca car ce ceci cela celle celles celui ces cet cette ceux chaque chez comme comment contre dans de depuis des dessous dessus deux devant devrait devraient doit doivent donc dont du elle elles en encore entre es est et etaient etait etant etc ete etes etre eu eux fait faire faut fois font hors ici il ils je jusque la le les leur leurs lors lui ma mais me meme memes mes moi moins mon ne ni non nos notre nous on ont ou oui par parce pas peu peut peuvent plus pour pourrait pourquoi pouvoir pres puis quand que quel quelle quelles quelque quelques quels qui quoi rien sa sans se sera seraient serait ses si soi soit son sont sous sur ta te tel telle tes toi ton tous tout toute toutes tres trop tu un une va vers veut voici voila vos votre vous y";
const ENGLISH: &str = "a about after again all also am an and any are as at be because been before being but by can cannot could did do does doing don each every few for from further get had has have having he her here hers him his how i if in into is it its itself just may me might more most must my no nor not of off on once one only or other our out over own really s same shall she should so some such t than that the their them then there these they this those through to too under until up us very was we were what when where which while who whom why will with would you your";

/// What is only grammar, in either language.
pub(crate) fn grammar() -> std::collections::HashSet<&'static str> {
    FRENCH.split(' ').chain(ENGLISH.split(' ')).collect()
}

impl Words {
    /// Of a workshop in that language.
    pub fn of(language: Language) -> Self {
        let stemmer = Stemmer::create(match language {
            Language::Fr => Algorithm::French,
            Language::En => Algorithm::English,
        });
        Self { language, stemmer }
    }

    /// The words of a text that mean something, in order.
    pub fn read(&self, text: &str) -> Vec<Word> {
        let stop = match self.language {
            Language::Fr => FRENCH,
            Language::En => ENGLISH,
        };
        pieces(text)
            .filter_map(|piece| {
                let written = uncut(&piece, self.language);
                let plain = plain(written);
                if plain.chars().count() < 2 || stop.split(' ').any(|word| word == plain) {
                    return None;
                }
                let singular = singular(written, self.language);
                let stem = plain_of(&self.stemmer.stem(&singular));
                Some(Word {
                    written: written.to_owned(),
                    singular: self::plain(&singular),
                    stem,
                })
            })
            .collect()
    }
}

/// All of a text as it is compared for being the same: letters and figures, in order.
pub fn key(text: &str) -> String {
    let parts: Vec<String> = pieces(text).map(|piece| plain(&piece)).collect();
    parts.join(" ")
}

/// Small letters, composed; apostrophes of every kind are one, and stay within a piece.
fn pieces(text: &str) -> impl Iterator<Item = String> {
    let small: String = text
        .nfc()
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            '\u{2018}' | '\u{2019}' | '\u{02bc}' | '\u{2032}' => '\'',
            other => other,
        })
        .nfc()
        .collect();
    let parts: Vec<String> = small
        .split(|letter: char| {
            !letter.is_alphanumeric() && letter != '\'' && !is_combining_mark(letter)
        })
        .map(|part| part.trim_matches('\'').to_owned())
        .filter(|part| !part.is_empty())
        .collect();
    parts.into_iter()
}

/// Without what stands before its apostrophe, or after it in English.
fn uncut(piece: &str, language: Language) -> &str {
    match (piece.split_once('\''), language) {
        (Some((before, rest)), Language::Fr) if ELIDED.contains(&before) => uncut(rest, language),
        (Some((before, _)), Language::En) => before,
        _ => piece,
    }
}

/// Without accents; ligatures as the letters they are made of.
pub(crate) fn plain(word: &str) -> String {
    word.nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .collect::<String>()
        .replace('œ', "oe")
        .replace('æ', "ae")
}

fn plain_of(word: &str) -> String {
    plain(word)
}

/// In the singular. The French stemmer parts everyday plurals from their singulars (usager and
/// usagers, élu and élus, travail and travaux): the plural goes first.
pub(crate) fn singular(word: &str, language: Language) -> String {
    if language == Language::En || word.chars().count() < 4 {
        return word.to_owned();
    }
    if let Some(stem) = word.strip_suffix("eaux") {
        return format!("{stem}eau");
    }
    if let Some(stem) = word.strip_suffix("aux") {
        let in_ail = format!("{stem}ail");
        return match IN_AIL.contains(&plain(&in_ail).as_str()) {
            true => in_ail,
            false => format!("{stem}al"),
        };
    }
    for (plural, singular) in [("eux", "eu"), ("oux", "ou")] {
        if let Some(stem) = word.strip_suffix(plural) {
            return format!("{stem}{singular}");
        }
    }
    if word.ends_with("ss") {
        return word.to_owned();
    }
    word.strip_suffix('s').unwrap_or(word).to_owned()
}
