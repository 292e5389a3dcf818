use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveTime};
use fluent::FluentResource;

use super::*;

const BOTH: [Language; 2] = [Language::Fr, Language::En];

#[test]
fn every_file_is_well_formed_and_no_message_is_defined_twice() {
    for language in BOTH {
        let mut seen = BTreeSet::new();
        let mut count = 0;
        for (name, text) in files(language) {
            count += 1;
            let resource = FluentResource::try_new(text.to_owned())
                .unwrap_or_else(|(_, errors)| panic!("{language:?}/{name}: {errors:?}"));
            for line in text.lines() {
                if let Some((id, _)) = line.split_once(" =")
                    && id.starts_with(|c: char| c.is_ascii_lowercase())
                {
                    assert!(
                        seen.insert(id.to_owned()),
                        "{language:?}/{name}: {id} is defined twice"
                    );
                }
            }
            assert!(
                resource.entries().count() > 0,
                "{language:?}/{name} is empty"
            );
        }
        assert!(count > 0, "{language:?} has no file");
    }
}

#[test]
fn a_message_that_does_not_exist_is_its_id() {
    assert_eq!(
        Wording::new(Language::Fr).say("no-such-message"),
        "no-such-message"
    );
}

#[test]
fn a_word_of_a_list() {
    assert_eq!(
        Wording::new(Language::Fr).word("workshop-state", &domain::workshop::WorkshopState::Draft),
        "Brouillon"
    );
}

/// What a number with so many decimals becomes, in a file the UI's tests read too.
#[derive(serde::Deserialize)]
struct Figure {
    value: f64,
    decimals: usize,
    fr: String,
    en: String,
}

#[test]
fn a_figure_is_the_same_on_screen_and_on_paper() {
    let figures: Vec<Figure> =
        serde_json::from_str(include_str!("../../../../tests/figures.json")).expect("the cases");
    assert!(figures.len() > 20);
    for Figure {
        value,
        decimals,
        fr,
        en,
    } in figures
    {
        assert_eq!(
            Wording::new(Language::Fr).fixed(value, decimals),
            fr,
            "{value} with {decimals}"
        );
        assert_eq!(
            Wording::new(Language::En).fixed(value, decimals),
            en,
            "{value} with {decimals}"
        );
    }
}

#[test]
fn figures_as_each_language_writes_them() {
    let (fr, en) = (Wording::new(Language::Fr), Wording::new(Language::En));
    assert_eq!(fr.number(1_234_567.25, 1), "1\u{202f}234\u{202f}567,3");
    assert_eq!(en.number(1_234_567.25, 2), "1,234,567.25");
    assert_eq!(fr.number(-2.0, 2), "\u{2212}2");
    assert_eq!(fr.number(-0.001, 2), "0");
    assert_eq!(fr.fixed(4.2, 2), "4,20");
    assert_eq!(en.number(100.0, 0), "100");
    assert_eq!(fr.number(999.0, 0), "999");
    assert_eq!(fr.number(1000.0, 0), "1\u{202f}000");
    let time = NaiveTime::from_hms_opt(9, 5, 0).unwrap();
    assert_eq!(fr.time(time), "9:05");
}

#[test]
fn days_as_each_language_writes_them() {
    let (fr, en) = (Wording::new(Language::Fr), Wording::new(Language::En));
    let day = NaiveDate::from_ymd_opt(2026, 3, 12).unwrap();
    assert_eq!(fr.week_day(day), "jeudi 12\u{a0}mars\u{a0}2026");
    assert_eq!(en.week_day(day), "Thursday 12\u{a0}March\u{a0}2026");
    let first = NaiveDate::from_ymd_opt(2026, 8, 1).unwrap();
    assert_eq!(fr.day_month(first), "1er\u{a0}août");
}

#[test]
fn every_fault_has_a_sentence_and_its_values_are_never_interpreted() {
    let fault = Fault::new(domain::ErrorCode::BadFile)
        .at("notes[3].text")
        .detail("{ $place } \u{202e}<b>");
    for language in BOTH {
        let said = Wording::new(language).fault(&fault);
        assert!(said.contains("notes[3].text"), "{said}");
        assert!(!said.starts_with("error-"), "{said}");
    }
}

/// Every code, by the sentences there are for them.
fn codes() -> Vec<domain::ErrorCode> {
    let mut codes = Vec::new();
    for (_, text) in files(Language::Fr).filter(|(name, _)| *name == "errors.ftl") {
        for line in text.lines() {
            let id = line
                .strip_prefix("error-")
                .and_then(|rest| rest.split(' ').next());
            let word = id.map(|id| serde_json::Value::String(id.replace('-', "_")));
            codes.extend(word.and_then(|word| serde_json::from_value::<ErrorCode>(word).ok()));
        }
    }
    codes
}

#[test]
fn what_a_library_said_stands_in_no_sentence_that_does_not_call_it_technical() {
    const THEIRS: &str = "UNIQUE constraint failed: note.id";
    let codes = codes();
    assert!(codes.len() > 40, "{codes:?}");
    for code in codes {
        for (language, label) in [(Language::Fr, "technique"), (Language::En, "technical")] {
            let bare = Wording::new(language).fault(&Fault::new(code).technical(THEIRS).at("ici"));
            assert!(
                !bare.contains(THEIRS) || bare.contains(label),
                "{code:?}: {bare}"
            );
        }
    }
}
