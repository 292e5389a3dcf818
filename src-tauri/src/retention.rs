//! RGPD in words: what goes of a project, or went, and whether what was typed is its title.

use domain::{
    ErrorCode, Fault,
    retention::{Clearance, Clearing, Fate, HeldKind, Labels, TraceCount},
};
use engine::Resumed;
use wording::Wording;

use crate::cli::folded;

/// What takes the place of names.
pub fn labels(words: &Wording) -> Labels {
    Labels {
        person: words.say("retention-person"),
        rater: words.say("retention-rater"),
        lab: words.say("retention-origin"),
    }
}

/// Refuses what is not the title, but for its case, its spaces and its apostrophes.
///
/// # Errors
/// `TitleDiffers`.
pub fn confirmed(title: &str, typed: &str) -> Result<(), Fault> {
    if title == typed || folded(title) == folded(typed) {
        Ok(())
    } else {
        Err(Fault::new(ErrorCode::TitleDiffers).detail(title))
    }
}

/// The word of what is done.
pub fn word(clearing: Clearing) -> &'static str {
    match clearing {
        Clearing::Purge => "purge",
        Clearing::Anonymise => "anonymise",
    }
}

/// So many of what says who was there, or was not meant to leave.
pub fn trace(words: &Wording, of: &TraceCount) -> String {
    let trace = serde_json::to_value(of.trace);
    let word = trace.as_ref().ok().and_then(|word| word.as_str());
    let id = format!(
        "retention-trace-{}",
        word.unwrap_or_default().replace('_', "-")
    );
    words.say_with(&id, &[("count", of.count.into())])
}

/// What goes or went, a line each.
pub fn lines(words: &Wording, clearance: &Clearance) -> Vec<String> {
    let count = |id: &str, count: u32| words.say_with(id, &[("count", count.into())]);
    let mut lines = Vec::new();
    match clearance.clearing {
        Clearing::Purge => {
            for of in &clearance.records {
                lines.push(words.counted(of.noun, of.count.into()));
            }
            if clearance.images > 0 {
                lines.push(count("retention-images", clearance.images));
            }
            lines.push(count("retention-gestures", clearance.gestures));
        }
        Clearing::Anonymise => {
            for of in &clearance.traces {
                lines.push(trace(words, of));
            }
            if clearance.traces.is_empty() {
                lines.push(words.say("retention-nothing"));
            }
            lines.push(count("retention-gestures-cleaned", clearance.gestures));
        }
    }
    for file in &clearance.files {
        let kind = match file.kind {
            HeldKind::Backup => "backup",
            HeldKind::Library => "library",
            HeldKind::Log => "log",
            HeldKind::Tail => "tail",
            HeldKind::Urn => "urn",
            HeldKind::Passing => "passing",
            HeldKind::Earlier => "earlier",
            HeldKind::Other => "other",
        };
        let fate = match file.fate {
            Fate::Rewritten => "rewritten",
            Fate::Removed => "removed",
            Fate::Untouched => "untouched",
        };
        let id = format!("retention-file-{kind}-{fate}");
        lines.push(words.say_with(&id, &[("file", file.path.clone().into())]));
    }
    lines
}

/// What became of one that had been interrupted.
pub fn resumed(words: &Wording, resumed: &Resumed) -> String {
    match resumed {
        Resumed::Finished(clearing) => words.say(&format!("retention-resumed-{}", word(*clearing))),
        Resumed::Unfinished(clearing, fault) => words.say_with(
            &format!("retention-unfinished-{}", word(*clearing)),
            &[("reason", words.fault(fault).into())],
        ),
    }
}

#[cfg(test)]
mod tests {
    use domain::{retention::is_veiled, workshop::Language};

    use super::*;

    #[test]
    fn what_takes_the_place_of_names_is_known_for_it() {
        for language in [Language::Fr, Language::En] {
            let said = labels(&Wording::new(language));
            let known = Labels::of(language);
            assert_eq!((&said.person, &said.rater), (&known.person, &known.rater));
            for label in [said.person, said.rater] {
                assert!(is_veiled(&format!("{label} 3")) && !is_veiled(&label));
            }
        }
    }
}
