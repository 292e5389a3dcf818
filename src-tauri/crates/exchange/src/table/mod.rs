//! A table of any shape: rows of cells as a person sees them, and what is to be said about them.
//!
//! Text (`text`) and workbooks (`xlsx`, `ods`) give the same [`Table`]. Everything is capped before it
//! is parsed; what a wish changes (encoding, separator, sheet, hidden columns) is read anew.

mod encoding;
mod ods;
mod shown;
mod text;
mod xlsx;
mod xml;

use std::collections::BTreeSet;

use domain::{ErrorCode, Fault};
use serde::{Deserialize, Serialize};

pub use encoding::Encoding;
pub use text::{Separator, decode};

/// Rows that one table may have.
pub const MAX_ROWS: usize = 100_000;
/// Cells that one table may have.
pub const MAX_CELLS: usize = 2_000_000;
/// Columns that one table may have.
pub const MAX_COLUMNS: usize = 1_000;

/// What the facilitator wants read otherwise than it was guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Reading {
    /// Of a text.
    pub encoding: Option<Encoding>,
    /// Of a text.
    pub separator: Option<Separator>,
    /// Of a workbook, by number; the first one that is shown otherwise.
    pub sheet: Option<usize>,
    /// Takes hidden columns and sheets too.
    pub hidden: bool,
}

/// A row that is not empty, as it is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number in the file, from 1: the line of a text where it begins, the row of a sheet.
    pub line: u32,
    /// Its cells.
    pub cells: Vec<String>,
}

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Whether it is hidden.
    pub hidden: bool,
}

/// A table that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Rows that hold something.
    pub rows: Vec<Row>,
    /// Of a text.
    pub encoding: Option<Encoding>,
    /// Another encoding that fits better by its look, though nothing proves it.
    pub doubt: Option<Encoding>,
    /// Of a text.
    pub separator: Option<Separator>,
    /// Rows that have as many cells as most, of all: how sure the separator is.
    pub even: u32,
    /// Of a workbook.
    pub sheets: Vec<Sheet>,
    /// The sheet that was read.
    pub sheet: usize,
    /// Columns that the workbook hides and that were left away.
    pub hidden_columns: u32,
    /// Cells that held a formula, by line; its result was taken.
    pub formulas: BTreeSet<u32>,
    /// Lines where a quotation mark opens and none closes: it is taken for a character.
    pub unclosed: BTreeSet<u32>,
    /// Merged ranges; the text stands in their first cell.
    pub merged: u32,
}

impl Table {
    /// Cells of the widest row.
    pub fn width(&self) -> usize {
        self.rows
            .iter()
            .map(|row| row.cells.len())
            .max()
            .unwrap_or(0)
    }

    /// Rows that hold nothing are left away, and so is the white space of a cell that has no other.
    fn keep(&mut self, line: u32, mut cells: Vec<String>) -> Result<(), Fault> {
        while cells.last().is_some_and(|cell| cell.trim().is_empty()) {
            cells.pop();
        }
        if cells.is_empty() {
            return Ok(());
        }
        if self.rows.len() >= MAX_ROWS {
            return Err(too_many("rows", MAX_ROWS));
        }
        self.rows.push(Row { line, cells });
        Ok(())
    }
}

fn too_many(what: &str, limit: usize) -> Fault {
    Fault::new(ErrorCode::TooMany).at(what).limit(limit)
}

pub(crate) use ods::read as read_ods;
pub(crate) use text::read as read_text;
pub(crate) use xlsx::read as read_xlsx;
