//! The words people gave, counted: what is only grammar is left out, a plural is its singular, and
//! accents, case and elisions do not part a word from itself.

use std::collections::HashMap;

use domain::{results::WordTally, workshop::Language};

use words::compared::{Words, key};

/// A word as it was met.
#[derive(Default)]
struct Met {
    count: u32,
    /// How it was written, and how often so, in the order it came.
    written: Vec<(String, u32)>,
}

/// Words by how often they were given; of those given alike, the first given first.
pub fn cloud(given: &[String], language: Language) -> Vec<WordTally> {
    let words = Words::of(language);
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut met: Vec<Met> = Vec::new();
    for text in given {
        let mut read: Vec<(String, String)> = Vec::new();
        for word in words.read(text) {
            let alone = match language {
                Language::Fr => word.singular,
                Language::En => english(&word.singular),
            };
            // A word said twice by one person is said once.
            if read.iter().all(|(known, _)| *known != alone) {
                read.push((alone, word.written));
            }
        }
        // « Rien » is only grammar in a sentence, and all that was said here.
        if read.is_empty() {
            let whole = text.split_whitespace().collect::<Vec<_>>().join(" ");
            match key(text) {
                key if key.is_empty() => continue,
                key => read.push((key, whole.to_lowercase())),
            }
        }
        for (singular, written) in read {
            let place = *places.entry(singular).or_insert_with(|| {
                met.push(Met::default());
                met.len() - 1
            });
            if let Some(met) = met.get_mut(place) {
                met.count += 1;
                match met.written.iter_mut().find(|(known, _)| *known == written) {
                    Some((_, often)) => *often += 1,
                    None => met.written.push((written, 1)),
                }
            }
        }
    }
    // Stable: those given alike stay in the order they came.
    met.sort_by_key(|met| std::cmp::Reverse(met.count));
    let mut tallies: Vec<WordTally> = Vec::new();
    for (place, met) in (1..).zip(met) {
        let rank = match tallies.last() {
            Some(before) if before.count == met.count => before.rank,
            _ => place,
        };
        let most = met.written.iter().map(|(_, often)| *often).max();
        let first = met
            .written
            .into_iter()
            .find(|(_, often)| Some(*often) == most);
        tallies.push(WordTally {
            word: first.map(|(written, _)| written).unwrap_or_default(),
            count: met.count,
            rank,
        });
    }
    tallies
}

/// An English word in the singular, by the endings that tell.
fn english(word: &str) -> String {
    if word.chars().count() < 4 || ["ss", "us", "is"].iter().any(|end| word.ends_with(end)) {
        return word.to_owned();
    }
    if let Some(stem) = word.strip_suffix("ies") {
        return format!("{stem}y");
    }
    for end in ["ches", "shes", "sses", "xes", "zes"] {
        if word.ends_with(end) {
            return word.strip_suffix("es").unwrap_or(word).to_owned();
        }
    }
    word.strip_suffix('s').unwrap_or(word).to_owned()
}

#[cfg(test)]
mod tests {
    use domain::workshop::Language;

    use super::cloud;

    fn counted(given: &[&str], language: Language) -> Vec<(String, u32, u32)> {
        let given: Vec<String> = given.iter().map(|text| (*text).to_owned()).collect();
        cloud(&given, language)
            .into_iter()
            .map(|one| (one.word, one.count, one.rank))
            .collect()
    }

    fn of(word: &str, count: u32, rank: u32) -> (String, u32, u32) {
        (word.to_owned(), count, rank)
    }

    #[test]
    fn plurals_case_accents_and_grammar_do_not_part_words() {
        assert_eq!(
            counted(
                &[
                    "Délais",
                    "l’accueil",
                    "délai",
                    "ACCUEIL",
                    "le délai",
                    "écoute",
                    "les travaux",
                    "Travail",
                    "un peu de délai, trop de délais",
                ],
                Language::Fr
            ),
            [
                of("délai", 4, 1),
                of("accueil", 2, 2),
                of("travaux", 2, 2),
                of("écoute", 1, 4),
            ]
        );
        assert_eq!(
            counted(
                &[
                    "The queues",
                    "queue",
                    "our STAFF",
                    "a queue",
                    "boxes",
                    "policies",
                    "Policy",
                    "box",
                    "the process"
                ],
                Language::En
            ),
            [
                of("queue", 3, 1),
                of("boxes", 2, 2),
                of("policies", 2, 2),
                of("staff", 1, 4),
                of("process", 1, 4),
            ]
        );
    }

    #[test]
    fn an_answer_that_is_only_grammar_is_not_lost() {
        assert_eq!(
            counted(&["rien", " Rien ", "!", "", "Pas  trop"], Language::Fr),
            [of("rien", 2, 1), of("pas trop", 1, 2)]
        );
    }
}
