//! What can go wrong, as a closed list of codes. The sentence a facilitator reads is in the
//! locales (`error-<code>`), with the values of a [`Fault`] as its arguments.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Noun;

words! {
    /// Every way a request, a file or the disk can refuse. The UI branches on these.
    pub enum ErrorCode {
        /// A defect of Établi itself; nothing was changed.
        #[default] Internal,
        /// A request that is not JSON, or not of the expected shape.
        Malformed,
        /// More bytes than are accepted.
        TooLarge,
        /// More records or commands than one request or one file may hold.
        TooMany,
        /// A field that the noun does not have.
        UnknownField,
        /// A word outside the closed list of its field.
        UnknownWord,
        /// A required text is missing or only white space.
        TextRequired,
        /// A text has more code points than its limit.
        TextTooLong,
        /// A list has more entries than its limit.
        ListTooLong,
        /// A number outside its range.
        OutOfRange,
        /// Any other rule of a field.
        InvalidField,
        /// A field that never changes after creation.
        FixedField,
        /// The record does not exist (any more).
        UnknownRecord,
        /// A field names a record that does not exist, or one of another noun or workshop.
        UnknownReference,
        /// A record with that id exists.
        AlreadyExists,
        /// A file of that name exists, and nobody asked to replace it.
        FileExists,
        /// Two records of a file have the same id.
        DuplicateId,
        /// The step from one state to the other is not allowed.
        WrongState,
        /// People have voted: what they voted on stays as it was announced.
        Voted,
        /// A place is the mean of what tables or people gave, and is not put by hand.
        Rated,
        /// There is nothing to undo.
        NothingToUndo,
        /// There is nothing to redo.
        NothingToRedo,
        /// The file was written by a newer Établi.
        NewerVersion,
        /// The file is of a format that Établi does not read.
        UnknownFormat,
        /// The file is a whole library, and not the file of one project.
        WholeLibrary,
        /// The file is the very library that is open.
        OwnLibrary,
        /// A format that Établi knows and does not read, and which one (`detail`).
        UnreadFormat,
        /// The file does not have the shape it was asked to be read as (`detail`).
        OtherShape,
        /// A file of Établi itself, which brings a whole workshop and is imported by itself.
        OwnFormat,
        /// The file is not a library.
        NotALibrary,
        /// The library's file is damaged.
        Damaged,
        /// The file is encrypted, and its passphrase was not given.
        Locked,
        /// The passphrase is not that of the file; nothing was changed.
        WrongPassphrase,
        /// A new passphrase has fewer signs than it must have.
        PassphraseTooShort,
        /// Another Établi has the library open.
        InUse,
        /// What a document tells of people together cannot be kept in the library now: the document is not
        /// made, or a later one would tell it apart.
        FoldsNotKept,
        /// The folder of the library is not there: a key that was pulled, a network that is away.
        LibraryAway,
        /// The folder is there, the library that was in it is not.
        LibraryMissing,
        /// Another file has taken the library's name, or something was written over it, while it was
        /// open.
        LibraryReplaced,
        /// An earlier copy: the library went on in another folder (`detail`) since (`limit`).
        LibraryLeft,
        /// The folder holds a library, but not the one that was expected there.
        OtherLibrary,
        /// Nothing can be written there.
        ReadOnly,
        /// The disk is full; nothing was changed.
        DiskFull,
        /// The file or folder cannot be read or written.
        Unreadable,
        /// Nothing has that name: no file, or no folder for it.
        FileMissing,
        /// A folder where there should be a file.
        IsAFolder,
        /// The file is cut off or not valid JSON or UTF-8.
        BadFile,
        /// The file is no picture, or one of a kind that is not read (`detail`).
        NotAPicture,
        /// The picture is cut off or damaged.
        PictureDamaged,
        /// The picture has more points than can be decoded (`detail`).
        PictureTooLarge,
        /// The file has not exactly one project, or more than one lab.
        NotOneProject,
        /// The file differs from newer work here: the facilitator chooses.
        Conflict,
        /// Several have that title or name.
        Ambiguous,
        /// Nothing has that id or title.
        NotFound,
        /// There is no library in the folder (`place`), and there never was one.
        NoLibrary,
        /// A ballot gives more dots than its budget or its cap allows.
        OverBudget,
        /// The facilitator stopped it.
        Cancelled,
        /// The document could not be composed.
        ExportFailed,
        /// A project is no longer in the library, but something of it still lies in a file (`place`).
        ClearingUnfinished,
        /// The library is encrypted, or plain again, and a file beside it (`place`) is not yet.
        EncryptionUnfinished,
        /// What was typed is not the title that it was to be (`detail`).
        TitleDiffers,
        /// The engine has stopped.
        Closed,
    }
}

/// A refusal: a code, where, and the values the sentence needs. Nothing was changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[error("{code:?} at {place:?}: {detail:?} {technical:?}")]
#[ts(export)]
pub struct Fault {
    /// What went wrong.
    pub code: ErrorCode,
    /// The noun concerned.
    pub noun: Option<Noun>,
    /// The field, or the path in a file (`notes[3].text`).
    pub place: Option<String>,
    /// The limit that was passed.
    #[ts(type = "number | null")]
    pub limit: Option<i64>,
    /// The value met; shown as it is, never interpreted.
    pub detail: Option<String>,
    /// What a library or the system said, in its own words, for who looks into it: in no sentence,
    /// only on a line that is called technical.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub technical: Option<String>,
}

impl Fault {
    /// A refusal without further detail.
    pub fn new(code: ErrorCode) -> Self {
        Self {
            code,
            ..Self::default()
        }
    }
    /// What the disk refused. People read the sentence of the code; the system's own words, which are
    /// in its language, are left out, and its number is kept for who looks into it.
    pub fn of_disk(error: &std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        let code = match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded => ErrorCode::DiskFull,
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => ErrorCode::ReadOnly,
            Kind::NotFound | Kind::NotADirectory => ErrorCode::FileMissing,
            Kind::IsADirectory => ErrorCode::IsAFolder,
            _ => ErrorCode::Unreadable,
        };
        let fault = Self::new(code);
        match error.raw_os_error() {
            Some(number) => fault.technical(format_args!("errno {number}")),
            None => fault,
        }
    }
    /// Names the noun.
    #[must_use]
    pub fn noun(mut self, noun: Noun) -> Self {
        self.noun = Some(noun);
        self
    }
    /// Names the field or the path.
    #[must_use]
    pub fn at(mut self, place: impl Into<String>) -> Self {
        self.place = Some(place.into());
        self
    }
    /// Names the path, where nothing nearer was named.
    #[must_use]
    pub fn or_at(self, path: &std::path::Path) -> Self {
        match self.place {
            Some(_) => self,
            None => self.at(path.display().to_string()),
        }
    }
    /// Gives the limit.
    #[must_use]
    pub fn limit(mut self, limit: impl TryInto<i64>) -> Self {
        self.limit = Some(limit.try_into().unwrap_or(i64::MAX));
        self
    }
    /// Gives the value met, cut at 200 characters.
    #[must_use]
    pub fn detail(mut self, detail: impl std::fmt::Display) -> Self {
        self.detail = Some(cut(&detail));
        self
    }
    /// Gives what a library or the system said, cut at 200 characters.
    #[must_use]
    pub fn technical(mut self, said: impl std::fmt::Display) -> Self {
        self.technical = Some(cut(&said));
        self
    }
    /// Puts the path of the enclosing value in front.
    #[must_use]
    pub fn within(mut self, outer: &str) -> Self {
        self.place = Some(match self.place.take() {
            None => outer.to_owned(),
            Some(inner) if inner.starts_with('[') => format!("{outer}{inner}"),
            Some(inner) => format!("{outer}.{inner}"),
        });
        self
    }

    /// The first complaint of a validation of `record`.
    pub(crate) fn from_report(
        noun: Noun,
        report: &garde::Report,
        record: &serde_json::Value,
    ) -> Self {
        let Some((path, error)) = report.iter().next() else {
            return Self::new(ErrorCode::InvalidField).noun(noun);
        };
        let path = path.to_string();
        let said = error.message();
        let number = said
            .split_whitespace()
            .rev()
            .find_map(|word| word.parse::<f64>().ok());
        let pointer = format!("/{}", path.replace(['.', '['], "/").replace(']', ""));
        let met = record.pointer(&pointer);
        let is_list = met.is_some_and(serde_json::Value::is_array);
        let code = if said == "required" {
            ErrorCode::TextRequired
        } else if said.starts_with("length is greater") {
            if is_list {
                ErrorCode::ListTooLong
            } else {
                ErrorCode::TextTooLong
            }
        } else if said.starts_with("greater than") || said.starts_with("lower than") {
            ErrorCode::OutOfRange
        } else {
            ErrorCode::InvalidField
        };
        let fault = Self::new(code).noun(noun).at(path).technical(said);
        let fault = match met.and_then(short) {
            Some(met) => fault.detail(met),
            None => fault,
        };
        match number {
            #[allow(clippy::cast_possible_truncation)]
            Some(limit) => fault.limit(limit as i64),
            None => fault,
        }
    }
}

fn cut(said: &impl std::fmt::Display) -> String {
    said.to_string().chars().take(200).collect()
}

/// A value that a sentence can show: none that is a list or a record, and none that fills a page.
pub fn short(value: &serde_json::Value) -> Option<String> {
    let shown = match value {
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Number(number) => number.to_string(),
        serde_json::Value::Bool(is) => is.to_string(),
        _ => return None,
    };
    (!shown.trim().is_empty() && shown.chars().count() <= 80).then_some(shown)
}

#[cfg(test)]
mod tests {
    use std::io::{Error, ErrorKind};

    use super::{ErrorCode, Fault};

    #[test]
    fn what_the_disk_refuses_has_a_code_and_none_of_the_systems_words() {
        for (number, code) in [
            (2, ErrorCode::FileMissing),
            (20, ErrorCode::FileMissing),
            (13, ErrorCode::ReadOnly),
            (1, ErrorCode::ReadOnly),
            (30, ErrorCode::ReadOnly),
            (21, ErrorCode::IsAFolder),
            (28, ErrorCode::DiskFull),
            (122, ErrorCode::DiskFull),
            (5, ErrorCode::Unreadable),
        ] {
            if cfg!(target_os = "linux") {
                let fault = Fault::of_disk(&Error::from_raw_os_error(number));
                assert_eq!(fault.code, code, "{number}");
                assert_eq!(fault.technical, Some(format!("errno {number}")));
                assert_eq!(fault.detail, None);
            }
        }
        let own = Fault::of_disk(&Error::new(
            ErrorKind::PermissionDenied,
            "Permission denied",
        ));
        assert_eq!((own.code, own.detail), (ErrorCode::ReadOnly, None));
        assert_eq!(own.technical, None);
    }
}
