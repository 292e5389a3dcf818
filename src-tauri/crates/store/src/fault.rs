//! SQLite's and the system's refusals in the domain's words. The faces branch on the code; what
//! the system said travels as technical and stands in no sentence.

use std::io;

use domain::{ErrorCode, Fault};
use rusqlite::ffi;

/// What SQLite said, as a [`Fault`].
pub(crate) fn sql(error: rusqlite::Error) -> Fault {
    let code = match &error {
        rusqlite::Error::SqliteFailure(failure, _) => match failure.code {
            rusqlite::ErrorCode::DiskFull => ErrorCode::DiskFull,
            // The index of the log found no room to grow: SQLite has no other word for it.
            _ if failure.extended_code == ffi::SQLITE_IOERR_SHMSIZE => ErrorCode::DiskFull,
            rusqlite::ErrorCode::DatabaseCorrupt | rusqlite::ErrorCode::NotADatabase => {
                ErrorCode::Damaged
            }
            rusqlite::ErrorCode::DatabaseBusy | rusqlite::ErrorCode::DatabaseLocked => {
                ErrorCode::InUse
            }
            rusqlite::ErrorCode::ReadOnly | rusqlite::ErrorCode::PermissionDenied => {
                ErrorCode::ReadOnly
            }
            rusqlite::ErrorCode::CannotOpen | rusqlite::ErrorCode::SystemIoFailure => {
                ErrorCode::Unreadable
            }
            // Only a file from elsewhere is read with a limit on what one row may hold.
            rusqlite::ErrorCode::TooBig => ErrorCode::BadFile,
            _ => ErrorCode::Internal,
        },
        _ => ErrorCode::Internal,
    };
    Fault::new(code).technical(error)
}

/// The same of a file that is damaged.
pub(crate) fn damaged(fault: Fault) -> Fault {
    Fault {
        code: ErrorCode::Damaged,
        ..fault
    }
}

/// Whether SQLite refused because a table's own rule (unique, foreign key, check) would break.
pub(crate) fn is_constraint(error: &rusqlite::Error) -> bool {
    matches!(error, rusqlite::Error::SqliteFailure(failure, _)
        if failure.extended_code & 0xff == ffi::SQLITE_CONSTRAINT)
}

/// What the system said about a file, as a [`Fault`]. A file of the library that is suddenly not there
/// is a disk that cannot be read: whoever waits for it tries again.
#[allow(clippy::needless_pass_by_value)] // as `map_err` hands it over
pub(crate) fn file(error: io::Error) -> Fault {
    let fault = Fault::of_disk(&error);
    match fault.code {
        ErrorCode::FileMissing | ErrorCode::IsAFolder => Fault {
            code: ErrorCode::Unreadable,
            ..fault
        },
        _ => fault,
    }
}

/// A stored row that does not read as its record: the file was changed by something else.
pub(crate) fn row(error: impl std::fmt::Display) -> Fault {
    Fault::new(ErrorCode::Damaged).technical(error)
}

/// A value that could not be written as JSON: a defect.
pub(crate) fn json(error: serde_json::Error) -> Fault {
    Fault::new(ErrorCode::Internal).technical(error)
}
