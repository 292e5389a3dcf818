//! The templates of `assets/reports`, embedded: one for each kind of document, the theme, and one
//! file a part. They read data and lay it out; they compute nothing.

use std::collections::BTreeMap;

macro_rules! embedded {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../../../assets/reports/", $name)))),*]
    };
}

static EMBEDDED: &[(&str, &str)] = embedded![
    "synthese.typ",
    "board.typ",
    "poster.typ",
    "support.typ",
    "sheets.typ",
    "figures.typ",
    "theme.typ",
    "text.typ",
    "cover.typ",
    "brief.typ",
    "tables.typ",
    "charts.typ",
    "persona.typ",
    "journey.typ",
    "actors.typ",
    "blueprint.typ",
    "empathy.typ",
    "influence.typ",
    "ideas.typ",
    "voices.typ",
];

/// Templates by name.
#[derive(Clone, Debug)]
pub struct Templates(pub(crate) BTreeMap<String, String>);

impl Templates {
    /// Those in the binary.
    pub fn embedded() -> Self {
        Self(
            EMBEDDED
                .iter()
                .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
                .collect(),
        )
    }

    /// Others of the same names, to see a change without building.
    pub fn of(files: impl IntoIterator<Item = (String, String)>) -> Self {
        Self(files.into_iter().collect())
    }
}
