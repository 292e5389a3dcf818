//! What people read, in French and English: the messages of `assets/locales/<language>/*.ftl`,
//! embedded in the binary, the same files that the UI reads.
//!
//! Here: looking a message up, its arguments, numbers, days and times as each language writes
//! them, the sentence of a fault. Not here: any sentence.

use std::sync::LazyLock;

use domain::{ErrorCode, Fault, Noun, workshop::Language};
pub use fluent::FluentValue;
use fluent::{FluentArgs, FluentResource, concurrent::FluentBundle};
use include_dir::{Dir, include_dir};
use unic_langid::LanguageIdentifier;

mod figures;

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/locales");
static FRENCH: LazyLock<Bundle> = LazyLock::new(|| load(Language::Fr));
static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| load(Language::En));

type Bundle = FluentBundle<FluentResource>;

/// The messages of one language. Costs nothing to copy; the files are read once a process.
#[derive(Clone, Copy)]
pub struct Wording {
    language: Language,
    bundle: &'static Bundle,
}

impl std::fmt::Debug for Wording {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Wording").field(&self.language).finish()
    }
}

impl Wording {
    /// The messages of a language.
    pub fn new(language: Language) -> Self {
        let bundle: &'static Bundle = match language {
            Language::Fr => &FRENCH,
            Language::En => &ENGLISH,
        };
        Self { language, bundle }
    }

    /// Its language.
    pub fn language(self) -> Language {
        self.language
    }

    /// A message without arguments; the id itself where there is no such message.
    pub fn say(self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// A message with its arguments; the id itself where there is no such message. Numbers are
    /// written as the language does, texts as they are: nothing in them is interpreted.
    pub fn say_with(self, id: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|m| m.value()) else {
            return id.to_owned();
        };
        let arguments: FluentArgs<'_> = arguments
            .iter()
            .map(|(name, value)| (*name, value.clone()))
            .collect();
        // An argument that is missing shows as `{$name}`; the sentence is still the better answer.
        let mut problems = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&arguments), &mut problems)
            .into_owned()
    }

    /// Whether there is such a message.
    pub fn has(self, id: &str) -> bool {
        self.bundle
            .get_message(id)
            .is_some_and(|m| m.value().is_some())
    }

    /// A word of a closed list: `word("note-kind", &kind)` looks up `note-kind-<word>`.
    pub fn word(self, list: &str, value: &impl serde::Serialize) -> String {
        match serde_json::to_value(value) {
            Ok(serde_json::Value::String(word)) => {
                self.say(&format!("{list}-{}", word.replace('_', "-")))
            }
            _ => list.to_owned(),
        }
    }

    /// So many records of a noun, as people call them.
    pub fn counted(self, noun: Noun, count: u64) -> String {
        let id = format!("noun-{}", noun.word().replace('_', "-"));
        self.say_with(&id, &[("count", count.into())])
    }

    /// The sentence of a fault, with its values.
    pub fn fault(self, fault: &Fault) -> String {
        let code = match serde_json::to_value(fault.code) {
            Ok(serde_json::Value::String(word)) => word.replace('_', "-"),
            _ => "internal".to_owned(),
        };
        // What is said where there is no value to show.
        let plain = format!("error-{code}-plain");
        let bare = match fault.code {
            ErrorCode::OutOfRange => fault.limit.is_none(),
            _ => fault.detail.is_none(),
        };
        let id = if bare && self.has(&plain) {
            plain
        } else {
            format!("error-{code}")
        };
        self.say_with(
            &id,
            &[
                ("place", fault.place.clone().unwrap_or_default().into()),
                ("limit", fault.limit.unwrap_or_default().into()),
                ("detail", fault.detail.clone().unwrap_or_default().into()),
                ("technical", technical(fault).into()),
            ],
        )
    }
}

/// What only the sentence of a defect shows, and names as technical.
fn technical(fault: &Fault) -> String {
    let said = fault.technical.as_ref().or(fault.detail.as_ref());
    said.map_or_else(|| "–".to_owned(), Clone::clone)
}

/// The embedded files of a language, by name and text.
pub fn files(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    LOCALES
        .get_dir(folder(language))
        .into_iter()
        .flat_map(Dir::files)
        .filter_map(|file| Some((file.path().file_name()?.to_str()?, file.contents_utf8()?)))
        .filter(|(name, _)| name.ends_with(".ftl"))
}

fn folder(language: Language) -> &'static str {
    match language {
        Language::Fr => "fr",
        Language::En => "en",
    }
}

fn identifier(language: Language) -> LanguageIdentifier {
    let tag = match language {
        Language::Fr => "fr-FR",
        Language::En => "en-GB",
    };
    // Both are well formed; the default (no region) would only change plural rules.
    tag.parse().unwrap_or_default()
}

fn load(language: Language) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![identifier(language)]);
    // Isolation marks would be code points of our own in documents and in tables.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Fr => figures::french,
        Language::En => figures::english,
    }));
    // Only refuses a name that is taken: the bundle is new.
    let _ = bundle.add_builtins();
    for (_, text) in files(language) {
        // A message that cannot be read is left out, the others stay; the tests refuse both.
        let resource = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let _ = bundle.add_resource(resource);
    }
    bundle
}

#[cfg(test)]
mod tests;
