//! What is being done to which project, laid down before anything is changed. It holds identities and
//! no text.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use domain::{
    ErrorCode, Fault, Id, Timestamp,
    retention::{Clearing, Labels},
};
use serde::{Deserialize, Serialize};

use super::Wanted;
use crate::folder;

pub(super) const FILE: &str = "effacement.json";

/// Where it lies.
pub(super) fn path(dir: &Path) -> PathBuf {
    dir.join(FILE)
}

/// What is being done.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Order {
    pub clearing: Clearing,
    pub project: Id,
    /// The commit that stands for it: a library that has it is done.
    pub command: Id,
    pub at: Timestamp,
    /// How far the library had come.
    pub seq: u64,
    pub labels: Labels,
    /// The project and all that ever belonged to it.
    pub ids: HashSet<Id>,
    /// Folders that the library lay in before.
    #[serde(default)]
    pub earlier: Vec<PathBuf>,
}

impl Order {
    pub fn new(
        wanted: &Wanted,
        at: Timestamp,
        seq: u64,
        ids: HashSet<Id>,
        earlier: Vec<PathBuf>,
    ) -> Self {
        Self {
            clearing: wanted.clearing,
            project: wanted.project,
            command: wanted.command,
            at,
            seq,
            labels: wanted.labels.clone(),
            ids,
            earlier,
        }
    }

    /// Durably, before anything else.
    pub fn lay_down(&self, dir: &Path) -> Result<(), Fault> {
        folder::lay_down(&path(dir), self)
    }

    pub fn read(dir: &Path) -> Result<Self, Fault> {
        folder::laid_down(&path(dir))
    }

    /// All is done, or nothing will be.
    pub fn lift(dir: &Path) -> Result<(), Fault> {
        folder::clear(&path(dir))?;
        folder::sync(&path(dir))
    }
}

/// What is said where the library is done and the rest is not.
pub(super) fn unfinished(fault: Fault) -> Fault {
    let place = fault.place.clone();
    let unfinished = Fault {
        technical: fault.technical,
        ..Fault::new(ErrorCode::ClearingUnfinished)
    };
    match place {
        Some(place) => unfinished.at(place),
        None => unfinished,
    }
}
