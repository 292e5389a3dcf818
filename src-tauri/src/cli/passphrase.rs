//! The passphrase of an encrypted library, for the command line: from a file, or from a variable. Never
//! from an argument, which every program of the computer can read.

use std::{env, fs, path::Path};

use domain::{ErrorCode, Fault};
use engine::Passphrase;

/// The variable that names a file with the passphrase in it.
pub const FILE: &str = "ETABLI_PASSPHRASE_FILE";
/// The variable that holds it.
pub const TEXT: &str = "ETABLI_PASSPHRASE";
/// A file that was named by mistake is not read.
const LONGEST: u64 = 8 * 1024;

/// Opens what is encrypted, and needs nothing for what is not.
///
/// # Errors
/// `Locked` where no passphrase is given, `WrongPassphrase`, or what is wrong with its file.
pub fn unlock(path: &Path) -> Result<(), Fault> {
    if !engine::is_locked(path) {
        return Ok(());
    }
    match given()? {
        Some(passphrase) => engine::unlock(path, &passphrase),
        None => Err(Fault::new(ErrorCode::Locked).at(path.display().to_string())),
    }
}

fn given() -> Result<Option<Passphrase>, Fault> {
    if let Some(file) = env::var_os(FILE).filter(|value| !value.is_empty()) {
        let path = Path::new(&file);
        let place = || path.display().to_string();
        let size = fs::metadata(path).map_err(|error| crate::write::fault(path, &error))?;
        if size.len() > LONGEST {
            return Err(Fault::new(ErrorCode::TooLarge).limit(LONGEST).at(place()));
        }
        let bytes = fs::read(path).map_err(|error| crate::write::fault(path, &error))?;
        let mut text =
            String::from_utf8(bytes).map_err(|_| Fault::new(ErrorCode::BadFile).at(place()))?;
        // Some editors begin a text with a mark that nobody sees or typed.
        if text.starts_with('\u{FEFF}') {
            text.remove(0);
        }
        // The end of the line that an editor writes is no part of it.
        if text.ends_with('\n') {
            text.pop();
        }
        if text.ends_with('\r') {
            text.pop();
        }
        return Ok(Some(Passphrase::new(text)));
    }
    let text = env::var_os(TEXT).filter(|value| !value.is_empty());
    match text.map(std::ffi::OsString::into_string) {
        None => Ok(None),
        Some(Ok(text)) => Ok(Some(Passphrase::new(text))),
        Some(Err(_)) => Err(Fault::new(ErrorCode::BadFile).at(TEXT)),
    }
}
