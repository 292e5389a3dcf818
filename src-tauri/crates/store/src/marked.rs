//! What says whose it is, or shows something: which boards, ballots and matrices hold such. No text is
//! read.

use std::collections::HashSet;

use domain::{Fault, Id};

use crate::{View, fault};

/// Boards with a note that has an author or a picture, ballots with a vote, matrices with a rating.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// Boards.
    pub signed: HashSet<Id>,
    /// Boards.
    pub pictured: HashSet<Id>,
    /// Ballots.
    pub voted: HashSet<Id>,
    /// Matrices.
    pub rated: HashSet<Id>,
}

impl View<'_> {
    /// Which boards, ballots and matrices hold something that says whose it is, or a picture. No text
    /// is read.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn marked(&self) -> Result<Marked, Fault> {
        let ids = |sql: &str| -> Result<HashSet<Id>, Fault> {
            let mut statement = self.conn.prepare_cached(sql).map_err(fault::sql)?;
            let mut rows = statement.query([]).map_err(fault::sql)?;
            let mut found = HashSet::new();
            while let Some(row) = rows.next().map_err(fault::sql)? {
                let id: String = row.get(0).map_err(fault::sql)?;
                found.insert(id.parse().map_err(fault::row)?);
            }
            Ok(found)
        };
        Ok(Marked {
            signed: ids("SELECT DISTINCT \"board\" FROM \"note\" WHERE \"author\" IS NOT NULL")?,
            pictured: ids("SELECT DISTINCT \"board\" FROM \"note\" WHERE \"image\" IS NOT NULL")?,
            voted: ids("SELECT DISTINCT \"ballot\" FROM \"vote\"")?,
            rated: ids(
                "SELECT DISTINCT \"matrix\" FROM \"matrix_item\" WHERE \"ratings\" <> '[]'",
            )?,
        })
    }
}
