//! The methods that come with Établi (`assets/methods`, a file each, both languages): they are no
//! records, so no index of the library knows them.

use std::sync::LazyLock;

use domain::{search::Piece, workshop::Language};
use include_dir::{Dir, include_dir};
use serde::Deserialize;
use words::{
    Sought,
    sought::{Met, Sight},
};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/methods");

/// What is read of a method.
#[derive(Debug, Deserialize)]
pub(crate) struct Shipped {
    /// What blocks name it by: the name of its file.
    pub id: String,
    pub fr: Said,
    pub en: Said,
    steps: Vec<Step>,
}

/// What is said of it in one language.
#[derive(Debug, Deserialize)]
pub(crate) struct Said {
    pub name: String,
    goal: String,
}

#[derive(Debug, Deserialize)]
struct Step {
    fr: StepSaid,
    en: StepSaid,
}

#[derive(Debug, Deserialize)]
struct StepSaid {
    title: String,
    instruction: String,
}

/// All of them, by name.
static ALL: LazyLock<Vec<Shipped>> = LazyLock::new(|| {
    let texts = FILES.files().filter_map(|file| file.contents_utf8());
    let mut all: Vec<Shipped> = texts
        .filter_map(|text| serde_json::from_str(text).ok())
        .collect();
    all.sort_by(|a, b| (&a.fr.name, &a.en.name).cmp(&(&b.fr.name, &b.en.name)));
    all
});

pub(crate) fn all() -> &'static [Shipped] {
    &ALL
}

/// The file of one.
pub(crate) fn file(id: &str) -> Option<&'static str> {
    FILES.get_file(format!("{id}.json"))?.contents_utf8()
}

/// A method that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Which.
    pub id: &'static str,
    /// What it is called, the words marked.
    pub title: Vec<Piece>,
    /// The text in which the words stand; empty where its name says them all.
    pub snippet: Vec<Piece>,
}

impl Shipped {
    /// What is said of it, the nearest first: its name, what it is for, its steps.
    fn texts(&self, language: Language) -> Vec<&str> {
        let said = match language {
            Language::Fr => &self.fr,
            Language::En => &self.en,
        };
        let steps = self.steps.iter().flat_map(|step| {
            let said = match language {
                Language::Fr => &step.fr,
                Language::En => &step.en,
            };
            [said.title.as_str(), said.instruction.as_str()]
        });
        [said.name.as_str(), said.goal.as_str()]
            .into_iter()
            .chain(steps)
            .collect()
    }

    /// How near it is, and what of it is shown; `None` where it does not say what is sought.
    fn seen(&'static self, sought: &Sought, language: Language) -> Option<(usize, Found)> {
        let texts = self.texts(language);
        let seen: Vec<Sight> = texts.iter().map(|text| sought.see(text)).collect();
        let says = |texts: &[Sight]| {
            sought.is_met(|part| {
                let met = |one: &Sight| one.met.get(part).is_some_and(|met| *met != Met::Not);
                texts.iter().any(met)
            })
        };
        let rank = [1, 2, seen.len()]
            .into_iter()
            .position(|most| says(seen.get(..most).unwrap_or(&seen)))?;
        let pieces = |at: usize| match (texts.get(at), seen.get(at)) {
            (Some(text), Some(sight)) => marked(text, &sight.marks),
            _ => Vec::new(),
        };
        let shown =
            (1..seen.len()).find(|at| seen.get(*at).is_some_and(|one| !one.marks.is_empty()));
        let found = Found {
            id: &self.id,
            title: pieces(0),
            snippet: match shown {
                Some(at) if rank > 0 => pieces(at),
                _ => Vec::new(),
            },
        };
        Some((rank, found))
    }
}

/// A text in pieces, those between the marks marked.
fn marked(text: &str, marks: &[(usize, usize)]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut add = |from: usize, to: usize, marked: bool| {
        if let Some(text) = text.get(from..to).filter(|text| !text.is_empty()) {
            let text = text.to_owned();
            pieces.push(Piece { text, marked });
        }
    };
    let mut at = 0;
    for (from, to) in marks {
        add(at, *from, false);
        add(*from, *to, true);
        at = *to;
    }
    add(at, text.len(), false);
    pieces
}

/// Those that say what is sought in a language, as the library's records are found: by name first, then
/// by what they are for, then by their steps.
pub fn found(words: &str, language: Language) -> Vec<Found> {
    let sought = Sought::read(words);
    if sought.is_empty() {
        return Vec::new();
    }
    let seen = ALL.iter().filter_map(|one| one.seen(&sought, language));
    let mut seen: Vec<(usize, Found)> = seen.collect();
    seen.sort_by_key(|(rank, _)| *rank);
    seen.into_iter().map(|(_, found)| found).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(words: &str, language: Language) -> Vec<&'static str> {
        found(words, language).iter().map(|one| one.id).collect()
    }

    #[test]
    fn every_shipped_method_is_found_by_its_name_in_either_language() {
        assert_eq!(all().len(), FILES.files().count());
        for method in all() {
            assert_eq!(
                file(&method.id).map(|text| text.contains(&method.fr.name)),
                Some(true)
            );
            for (language, said) in [(Language::Fr, &method.fr), (Language::En, &method.en)] {
                let ids = ids(&said.name, language);
                assert!(ids.contains(&method.id.as_str()), "{}", said.name);
            }
        }
        assert!(ids("", Language::Fr).is_empty() && ids("xqvzk", Language::Fr).is_empty());
    }

    #[test]
    fn a_shipped_method_is_found_by_its_goal_and_steps_behind_those_of_that_name() {
        let by_name = found("GOMMETTE ", Language::Fr);
        assert_eq!(by_name.first().map(|one| one.id), Some("dots"));
        assert_eq!(
            (by_name[0].title.as_slice(), by_name[0].snippet.len()),
            (
                [Piece {
                    text: "Gommettes".to_owned(),
                    marked: true
                }]
                .as_slice(),
                0
            )
        );
        for words in ["attire groupe", "gommettes sens"] {
            let all = found(words, Language::Fr);
            let dots = all.iter().find(|one| one.id == "dots").unwrap();
            assert!(dots.snippet.iter().any(|piece| piece.marked), "{words}");
        }
        assert!(!ids("gommettes", Language::En).contains(&"dots"));
    }
}
