//! SQLite's and the system's refusals in the domain's words. The faces branch on the code; what
//! the system said travels as the detail and is never interpreted.

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
    Fault::new(code).detail(error)
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

/// What the system said about a file, as a [`Fault`].
pub(crate) fn file(error: io::Error) -> Fault {
    let code = match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => ErrorCode::DiskFull,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => ErrorCode::ReadOnly,
        _ => ErrorCode::Unreadable,
    };
    Fault::new(code).detail(error)
}

/// A stored row that does not read as its record: the file was changed by something else.
pub(crate) fn row(error: impl std::fmt::Display) -> Fault {
    Fault::new(ErrorCode::Damaged).detail(error)
}

/// A value that could not be written as JSON: a defect.
pub(crate) fn json(error: serde_json::Error) -> Fault {
    Fault::new(ErrorCode::Internal).detail(error)
}
