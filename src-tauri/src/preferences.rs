//! What the facilitator prefers, as a small JSON file beside the library: language, theme, text
//! size, shortcuts, motion, and where they were last. Read leniently (a file that cannot be read
//! is as if it were not there), written strictly. No record of a workshop is here.

use std::path::{Path, PathBuf};

use domain::{ErrorCode, Fault, Id, Noun, Timestamp, workshop::Language};
use engine::Engine;
use serde::{Deserialize, Serialize};

const FILE: &str = "preferences.json";
/// More than this is no preferences file of ours.
const MOST_BYTES: u64 = 64 * 1024;

/// Light, dark, or what the computer says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Always light.
    Light,
    /// Always dark.
    Dark,
    /// As the computer says.
    #[default]
    System,
}

/// The preferences, as the desk knows them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// Language of the window.
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
    /// Size of texts, 0.9 to 1.5.
    pub text_scale: f64,
    /// Single-letter shortcuts in boards.
    pub single_keys: bool,
    /// No motion, even when the computer does not ask for it.
    pub reduced_motion: bool,
    /// The workshop that was open last.
    pub last_workshop: Option<Id>,
    /// When.
    pub last_visit: Option<Timestamp>,
    /// The lab's time zone as last seen: for what is said while the library cannot be read.
    pub time_zone: Option<String>,
    /// The columns of the agenda's table that not everybody needs.
    pub agenda_columns: Vec<AgendaColumn>,
    /// How the portfolio is looked at.
    pub portfolio: Portfolio,
    /// Where people join the workshop that was led last.
    pub room_join: Option<RoomJoin>,
    /// How large journey maps are drawn, 0.5 to 2.
    pub journey_zoom: f64,
}

/// Where people join a workshop from a device of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoomJoin {
    /// Which.
    pub workshop: Id,
    /// What the room's screen shows, word for word.
    pub text: String,
}

/// How the portfolio is looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Portfolio {
    /// As what.
    pub view: PortfolioView,
    /// In which groups the table is.
    pub group: PortfolioGroup,
    /// The columns of the table beside the title.
    pub columns: Vec<PortfolioColumn>,
}

impl Default for Portfolio {
    fn default() -> Self {
        use PortfolioColumn::{Actions, Code, Next, Owner, Phase, Weather, Workshops};
        Self {
            view: PortfolioView::Table,
            group: PortfolioGroup::None,
            columns: vec![Code, Owner, Phase, Weather, Next, Workshops, Actions],
        }
    }
}

/// As what the portfolio is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PortfolioView {
    /// A row a project.
    Table,
    /// A column a phase.
    Phases,
    /// On a ruler of time.
    Timeline,
    /// By department.
    Departments,
    /// With its workshops.
    Rows,
}

/// What the table of the portfolio is grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PortfolioGroup {
    /// In one.
    None,
    /// The phase.
    Phase,
    /// What kind of support.
    Kind,
    /// Whether work goes on.
    Status,
    /// The axis of the roadmap.
    Axis,
    /// The department.
    Department,
}

/// A column of the portfolio's table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PortfolioColumn {
    /// The lab's own number.
    Code,
    /// The owner's role.
    Owner,
    /// What kind of support.
    Kind,
    /// The phase.
    Phase,
    /// Whether work goes on.
    Status,
    /// The newest weather.
    Weather,
    /// What is next.
    Next,
    /// The axis of the roadmap.
    Axis,
    /// Departments.
    Departments,
    /// How many workshops.
    Workshops,
    /// Open and late actions.
    Actions,
}

/// A column of the agenda that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgendaColumn {
    /// What a block is for.
    Intention,
    /// What participants are told.
    Instruction,
    /// For the facilitators alone.
    PrivateNotes,
    /// What must be brought.
    Material,
    /// The role in charge.
    Responsible,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: system_language(),
            theme: Theme::System,
            text_scale: 1.0,
            single_keys: true,
            reduced_motion: false,
            last_workshop: None,
            last_visit: None,
            time_zone: None,
            agenda_columns: vec![AgendaColumn::Instruction, AgendaColumn::Responsible],
            portfolio: Portfolio::default(),
            room_join: None,
            journey_zoom: 1.0,
        }
    }
}

impl Preferences {
    /// The preferences of a data folder; the defaults where there are none.
    pub fn read(folder: &Path) -> Self {
        crate::write::read_at_most(&path(folder), MOST_BYTES)
            .ok()
            .and_then(|bytes| serde_json::from_slice::<Self>(crate::write::unmarked(&bytes)).ok())
            .filter(|preferences| preferences.check().is_ok())
            .unwrap_or_default()
    }

    /// Keeps them.
    ///
    /// # Errors
    /// A value out of range, or a disk that refuses.
    pub fn write(&self, folder: &Path) -> Result<(), Fault> {
        self.check()?;
        std::fs::create_dir_all(folder).map_err(|error| crate::write::fault(folder, &error))?;
        let bytes = serde_json::to_vec_pretty(self)
            .map_err(|error| Fault::new(ErrorCode::Internal).technical(error))?;
        crate::write::whole(&path(folder), &bytes)
    }

    /// Where people were last, and where they joined, are no places any more once the workshop is gone. They
    /// are kept beside the library, which a purge writes anew; it is looked at again at each start.
    pub fn forget_gone(&mut self, engine: &Engine, folder: &Path) {
        let is_gone = |id: Id| matches!(engine.record(Noun::Workshop, id), Ok(None));
        if self.forget(is_gone) {
            // Where the disk refuses, it is tried again at the next start.
            let _ = self.write(folder);
        }
    }

    /// Forgets what names such workshops; whether there was anything.
    fn forget(&mut self, is_gone: impl Fn(Id) -> bool) -> bool {
        let visit = self.last_workshop.take_if(|id| is_gone(*id)).is_some();
        if visit {
            self.last_visit = None;
        }
        let join = self.room_join.take_if(|join| is_gone(join.workshop));
        visit || join.is_some()
    }

    /// Every limit.
    ///
    /// # Errors
    /// The first value out of its range.
    pub fn check(&self) -> Result<(), Fault> {
        for (name, value, range) in [
            ("text_scale", self.text_scale, 0.9..=1.5),
            ("journey_zoom", self.journey_zoom, 0.5..=2.0),
        ] {
            if !range.contains(&value) {
                return Err(Fault::new(ErrorCode::OutOfRange).at(name).detail(value));
            }
        }
        Ok(())
    }
}

fn path(folder: &Path) -> PathBuf {
    folder.join(FILE)
}

/// The system's language: French where it says French, English where it says English, else French.
pub fn system_language() -> Language {
    sys_locale::get_locales()
        .find_map(|locale| language_of(&locale))
        .unwrap_or(Language::Fr)
}

fn language_of(locale: &str) -> Option<Language> {
    match locale.get(..2)?.to_ascii_lowercase().as_str() {
        "fr" => Some(Language::Fr),
        "en" => Some(Language::En),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn preferences_are_kept_and_nonsense_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let mut preferences = Preferences::read(folder.path());
        preferences.language = Language::En;
        preferences.text_scale = 1.25;
        preferences.write(folder.path()).unwrap();
        assert_eq!(Preferences::read(folder.path()), preferences);

        preferences.text_scale = f64::NAN;
        let refused = preferences.write(folder.path()).unwrap_err();
        assert_eq!(refused.code, ErrorCode::OutOfRange);
        preferences.text_scale = 1.0;
        preferences.journey_zoom = 2.5;
        let refused = preferences.write(folder.path()).unwrap_err();
        assert_eq!(refused.code, ErrorCode::OutOfRange);
        std::fs::write(path(folder.path()), "{\"text_scale\": 90}").unwrap();
        assert_eq!(Preferences::read(folder.path()), Preferences::default());
        std::fs::write(path(folder.path()), "{\"theme\": \"dark\"").unwrap();
        assert_eq!(Preferences::read(folder.path()), Preferences::default());
    }

    #[test]
    fn where_people_joined_a_workshop_that_is_gone_is_forgotten() {
        let (gone, there) = (Id::from_u128(1), Id::from_u128(2));
        let join = |workshop| RoomJoin {
            workshop,
            text: "https://exemple.test/salle".to_owned(),
        };
        let mut preferences = Preferences {
            last_workshop: Some(there),
            room_join: Some(join(gone)),
            ..Preferences::default()
        };
        assert!(preferences.forget(|id| id == gone));
        assert_eq!(
            (preferences.last_workshop, &preferences.room_join),
            (Some(there), &None)
        );
        preferences.room_join = Some(join(there));
        assert!(!preferences.forget(|id| id == gone));
        assert!(preferences.forget(|_| true));
        assert_eq!(
            (preferences.last_workshop, preferences.room_join),
            (None, None)
        );
    }

    #[test]
    fn languages_of_systems() {
        assert_eq!(language_of("fr_FR.UTF-8"), Some(Language::Fr));
        assert_eq!(language_of("en-GB"), Some(Language::En));
        assert_eq!(language_of("de-DE"), None);
        assert_eq!(language_of("C"), None);
    }
}
