//! What is being done, laid down before anything is changed. It holds no passphrase; the key that files
//! have which are not done yet is sealed with the one that the library has by then.

use std::path::{Path, PathBuf};

use domain::{ErrorCode, Fault};
use serde::{Deserialize, Serialize};

use crate::{
    cipher::{self, Key},
    folder, sealed,
};

const FILE: &str = "chiffrement.json";
/// What the former key is sealed about.
const ABOUT: &str = "former key";

/// Where it lies.
pub(crate) fn path(dir: &Path) -> PathBuf {
    dir.join(FILE)
}

/// What is being done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Order {
    /// The salt of the key that all files get; `None`: they become plain.
    pub to: Option<String>,
    /// The salt of the key they had, and that key, sealed.
    from: Option<(String, Vec<u8>)>,
    /// The library is not touched before all others are done: it must be brought to its end.
    pub begun: bool,
    /// What cannot be encrypted is removed.
    pub remove: bool,
    /// Folders that the library lay in before.
    #[serde(default)]
    pub earlier: Vec<PathBuf>,
}

impl Order {
    pub fn new(
        from: Option<&Key>,
        to: Option<&Key>,
        remove: bool,
        earlier: Vec<PathBuf>,
    ) -> Result<Self, Fault> {
        let from = match (from, to) {
            (Some(from), Some(to)) => Some((
                cipher::told(from.salt()),
                sealed::seal(to, ABOUT, from.bytes())?,
            )),
            _ => None,
        };
        Ok(Self {
            to: to.map(|key| cipher::told(key.salt())),
            from,
            begun: false,
            remove,
            earlier,
        })
    }

    /// Durably, before anything else.
    pub fn lay_down(&self, dir: &Path) -> Result<(), Fault> {
        folder::lay_down(&path(dir), self)
    }

    pub fn read(dir: &Path) -> Result<Self, Fault> {
        folder::laid_down(&path(dir))
    }

    /// The key that files have which are not done yet can open them again.
    pub fn learn_former(&self) -> Result<(), Fault> {
        let Some((salt, sealed)) = &self.from else {
            return Ok(());
        };
        let bytes = zeroize::Zeroizing::new(sealed::open(ABOUT, sealed.clone())?);
        let key = cipher::heard(salt).and_then(|salt| Key::of_bytes(salt, &bytes));
        cipher::learn(&key.ok_or_else(|| Fault::new(ErrorCode::Damaged).technical("order"))?);
        Ok(())
    }

    /// All is done, or nothing will be.
    pub fn lift(dir: &Path) -> Result<(), Fault> {
        folder::shred(&path(dir))?;
        folder::sync(&path(dir))
    }
}
