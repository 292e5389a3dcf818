//! The statements of each noun's table, made once from the fields of its struct.

use std::sync::LazyLock;

use domain::{Noun, Reference, Role, Target};

/// In the order of the commits.
pub(crate) const AS_THEY_CAME: &str = " ORDER BY rowid";

/// A table and the statements that touch it.
pub(crate) struct Table {
    pub noun: Noun,
    /// `SELECT … FROM …`, to be followed by a condition.
    pub select: String,
    pub by_id: String,
    pub exists: String,
    pub insert: String,
    pub delete: String,
}

static TABLES: LazyLock<Vec<Table>> =
    LazyLock::new(|| Noun::ALL.iter().map(|noun| Table::new(*noun)).collect());

/// The table of a noun.
pub(crate) fn of(noun: Noun) -> &'static Table {
    &TABLES[noun as usize]
}

/// The nouns that may name a record of `noun`, and by which reference.
pub(crate) fn referrers(noun: Noun) -> impl Iterator<Item = (Noun, &'static Reference)> {
    Noun::ALL.iter().flat_map(move |other| {
        other
            .references()
            .iter()
            .filter(move |reference| match reference.target {
                Target::Noun(target) => target == noun,
                Target::NamedBy(_) => true,
            })
            .map(move |reference| (*other, reference))
    })
}

/// Whether the record goes with what the reference names.
pub(crate) fn goes_along(role: Role) -> bool {
    matches!(role, Role::Owner | Role::Required)
}

impl Table {
    fn new(noun: Noun) -> Self {
        let columns = noun.fields();
        let name = noun.word();
        let quoted: Vec<String> = columns.iter().map(|c| format!("\"{c}\"")).collect();
        let listed = quoted.join(", ");
        let marks = vec!["?"; columns.len()].join(", ");
        let select = format!("SELECT {listed} FROM \"{name}\"");
        Self {
            noun,
            by_id: format!("{select} WHERE \"id\" = ?1"),
            exists: format!("SELECT 1 FROM \"{name}\" WHERE \"id\" = ?1"),
            insert: format!("INSERT INTO \"{name}\" ({listed}) VALUES ({marks})"),
            delete: format!("DELETE FROM \"{name}\" WHERE \"id\" = ?1"),
            select,
        }
    }

    /// The statement that changes these columns of one row; the id is bound last.
    pub fn update<'c>(&self, columns: impl Iterator<Item = &'c str>) -> String {
        let sets: Vec<String> = columns.map(|c| format!("\"{c}\" = ?")).collect();
        format!(
            "UPDATE \"{}\" SET {} WHERE \"id\" = ?",
            self.noun.word(),
            sets.join(", ")
        )
    }

    /// How records with one owner are listed: in the order people gave, or else as they came. Rows
    /// are numbered as they are written, so that order is the order of the commits, whatever the
    /// clock said that moments and ids are made from.
    pub fn sorting(&self) -> &'static str {
        if self.noun.ordered() {
            " ORDER BY \"order\", rowid"
        } else {
            AS_THEY_CAME
        }
    }

    /// The condition that a row leads up to one record of `top` (bound as ?1) through its owners;
    /// `None` when it does not.
    pub fn under(&self, top: Noun) -> Option<String> {
        if self.noun == top {
            return Some("\"id\" = ?1".to_owned());
        }
        let (field, owner) = self.noun.owner()?;
        if owner == top {
            return Some(format!("\"{field}\" = ?1"));
        }
        let above = of(owner).under(top)?;
        Some(format!(
            "\"{field}\" IN (SELECT \"id\" FROM \"{}\" WHERE {above})",
            owner.word()
        ))
    }
}
