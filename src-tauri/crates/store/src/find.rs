//! What a command may look for beside single records. Everything that waits is written first.

use domain::{Entity, Fault, Id, Noun, Record};
use rusqlite::OptionalExtension;

use crate::{
    Tx, fault,
    ids::{parse, text},
    row,
    table::{self, Table},
};

impl Tx<'_> {
    /// The records of `noun` whose `field` is `id`, in their order.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn children(&mut self, noun: Noun, field: &str, id: Id) -> Result<Vec<Record>, Fault> {
        let table = table::of(noun);
        let sql = format!("{} WHERE \"{field}\" = ?1{}", table.select, table.sorting());
        self.select(table, &sql, &text(id))
    }

    /// The records of one noun whose `field` is `id`, in their order.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn children_of<R: Entity>(&mut self, field: &str, id: Id) -> Result<Vec<R>, Fault> {
        let found = self.children(R::NOUN, field, id)?;
        Ok(found.into_iter().filter_map(R::from_record).collect())
    }

    /// Every record of one noun.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn all<R: Entity>(&mut self) -> Result<Vec<R>, Fault> {
        let table = table::of(R::NOUN);
        let sql = format!("{} WHERE ?1 = ?1{}", table.select, table.sorting());
        let found = self.select(table, &sql, "")?;
        Ok(found.into_iter().filter_map(R::from_record).collect())
    }

    /// The records of a noun whose list in a column is not empty.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn filled(&mut self, noun: Noun, column: &str) -> Result<Vec<Record>, Fault> {
        let table = table::of(noun);
        let sql = format!("{} WHERE \"{column}\" <> ?1", table.select);
        self.select(table, &sql, "[]")
    }

    /// The siblings of an ordered noun under one owner: ids and order keys, in order.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn order_of(&mut self, noun: Noun, owner: Id) -> Result<Vec<(Id, String)>, Fault> {
        let Some((field, _)) = noun.owner() else {
            return Ok(Vec::new());
        };
        let sql = format!(
            "SELECT \"id\", \"order\" FROM \"{}\" WHERE \"{field}\" = ?1 ORDER BY \"order\", rowid",
            noun.word()
        );
        let mut statement = self.file()?.prepare_cached(&sql).map_err(fault::sql)?;
        let rows = statement
            .query_map([text(owner).as_str()], |row| {
                Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
            })
            .map_err(fault::sql)?;
        let mut siblings = Vec::new();
        for row in rows {
            let (id, order) = row.map_err(fault::sql)?;
            siblings.push((parse(&id)?, order));
        }
        Ok(siblings)
    }

    /// The last order key under one owner.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn last_order(&mut self, noun: Noun, owner: Id) -> Result<Option<String>, Fault> {
        let Some((field, _)) = noun.owner() else {
            return Ok(None);
        };
        let sql = format!(
            "SELECT \"order\" FROM \"{}\" WHERE \"{field}\" = ?1 ORDER BY \"order\" DESC LIMIT 1",
            noun.word()
        );
        let mut statement = self.file()?.prepare_cached(&sql).map_err(fault::sql)?;
        statement
            .query_row([text(owner).as_str()], |row| row.get(0))
            .optional()
            .map_err(fault::sql)
    }

    /// Runs a query of whole rows with one text bound.
    pub(crate) fn select(
        &mut self,
        table: &'static Table,
        sql: &str,
        bound: &str,
    ) -> Result<Vec<Record>, Fault> {
        let mut statement = self.file()?.prepare_cached(sql).map_err(fault::sql)?;
        let mut rows = statement.query([bound]).map_err(fault::sql)?;
        let mut records = Vec::new();
        while let Some(row) = rows.next().map_err(fault::sql)? {
            records.push(row::record(table.noun, row)?);
        }
        Ok(records)
    }
}
