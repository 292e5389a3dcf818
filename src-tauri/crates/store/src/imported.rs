//! What a file last brought in, record by record: the common ancestor against which a later file
//! and the library are compared. And the tombstones, against which a file is older.

use domain::{Fault, Fields, Id, Noun, Timestamp};
use rusqlite::OptionalExtension;

use crate::{Tx, fault, ids::text};

impl Tx<'_> {
    /// The fields of a record as a file last brought it in.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn imported(&mut self, noun: Noun, id: Id) -> Result<Option<Fields>, Fault> {
        let mut statement = self
            .file()?
            .prepare_cached(
                "SELECT \"fields\" FROM \"imported\" WHERE \"id\" = ?1 AND \"noun\" = ?2",
            )
            .map_err(fault::sql)?;
        let json: Option<String> = statement
            .query_row([text(id).as_str(), noun.word()], |row| row.get(0))
            .optional()
            .map_err(fault::sql)?;
        json.map(|json| serde_json::from_str(&json).map_err(fault::row))
            .transpose()
    }

    /// Remembers the fields that a file brought in. Not part of what undo takes back.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn remember_imported(&mut self, noun: Noun, id: Id, fields: &Fields) -> Result<(), Fault> {
        let json = serde_json::to_string(fields).map_err(fault::json)?;
        let mut statement = self
            .guarded()?
            .prepare_cached(
                "INSERT OR REPLACE INTO \"imported\" (\"id\", \"noun\", \"fields\") VALUES (?1, ?2, ?3)",
            )
            .map_err(fault::sql)?;
        statement
            .execute([text(id).as_str(), noun.word(), json.as_str()])
            .map_err(fault::sql)?;
        Ok(())
    }

    /// When a record was removed, if it was and is still gone.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn removed_at(&mut self, noun: Noun, id: Id) -> Result<Option<Timestamp>, Fault> {
        let mut statement = self
            .file()?
            .prepare_cached("SELECT \"at\" FROM \"tombstone\" WHERE \"id\" = ?1 AND \"noun\" = ?2")
            .map_err(fault::sql)?;
        statement
            .query_row([text(id).as_str(), noun.word()], |row| row.get(0))
            .optional()
            .map(|at| at.map(Timestamp))
            .map_err(fault::sql)
    }
}
