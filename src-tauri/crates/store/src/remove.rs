//! Removing a record with what belongs to it, for every noun, from the declared references:
//! what it owns and what makes no sense without it goes too, other records let go of it. All of it
//! is written through the transaction, so that undo brings all of it back.

use std::collections::HashSet;

use domain::{ErrorCode, Fault, Fields, Id, Noun, Record, Reference, Role, Target};
use serde_json::Value;

use crate::{
    Tx, fault,
    ids::{id_in, named_in, parse, target_in, text},
    table,
    tx::Stamps,
};

impl Tx<'_> {
    /// Removes records of one noun, with all that belongs to them.
    ///
    /// # Errors
    /// `UnknownRecord` when one does not exist.
    pub fn remove(&mut self, noun: Noun, ids: &[Id]) -> Result<(), Fault> {
        for id in ids {
            if !self.has(noun, *id)? {
                return Err(Fault::new(ErrorCode::UnknownRecord).noun(noun).detail(id));
            }
        }
        let mut going: Vec<(Noun, Id)> = Vec::new();
        let mut seen: HashSet<(Noun, Id)> = HashSet::new();
        for id in ids {
            if seen.insert((noun, *id)) {
                going.push((noun, *id));
            }
        }
        let mut next = 0;
        while let Some((noun, id)) = going.get(next).copied() {
            for found in self.dependents(noun, id)? {
                if seen.insert(found) {
                    going.push(found);
                }
            }
            next += 1;
        }
        self.remove_exactly(going, &seen)
    }

    /// Removes these records, owners first in the list; whatever depends on them is among them.
    pub(crate) fn remove_exactly(
        &mut self,
        going: Vec<(Noun, Id)>,
        gone: &HashSet<(Noun, Id)>,
    ) -> Result<(), Fault> {
        self.let_go(&going, gone)?;
        for (noun, id) in going.into_iter().rev() {
            self.erase(noun, id)?;
        }
        Ok(())
    }

    /// The records that belong to one, or make no sense without it; one level.
    pub(crate) fn dependents(&mut self, noun: Noun, id: Id) -> Result<Vec<(Noun, Id)>, Fault> {
        let mut found = Vec::new();
        for (other, reference) in table::referrers(noun) {
            if table::goes_along(reference.role) {
                for id in self.naming(other, reference, noun, id)? {
                    found.push((other, id));
                }
            }
        }
        Ok(found)
    }

    /// The records of `other` whose single-valued reference names this record.
    fn naming(
        &mut self,
        other: Noun,
        reference: &Reference,
        noun: Noun,
        id: Id,
    ) -> Result<Vec<Id>, Fault> {
        let by = match reference.target {
            Target::Noun(_) => String::new(),
            Target::NamedBy(by) => format!(" AND \"{by}\" = '{}'", noun.word()),
        };
        let sql = format!(
            "SELECT \"id\" FROM \"{}\" WHERE \"{}\" = ?1{by}",
            other.word(),
            reference.field
        );
        let mut statement = self.file()?.prepare_cached(&sql).map_err(fault::sql)?;
        let rows = statement
            .query_map([text(id).as_str()], |row| row.get::<_, String>(0))
            .map_err(fault::sql)?;
        let mut ids = Vec::new();
        for row in rows {
            ids.push(parse(&row.map_err(fault::sql)?)?);
        }
        Ok(ids)
    }

    /// Empties the references by which records that stay name records that go.
    fn let_go(&mut self, going: &[(Noun, Id)], gone: &HashSet<(Noun, Id)>) -> Result<(), Fault> {
        let nouns: HashSet<Noun> = going.iter().map(|(noun, _)| *noun).collect();
        let mut project = None;
        for (noun, id) in going {
            for (other, reference) in table::referrers(*noun) {
                if reference.role == Role::Weak {
                    for naming in self.naming(other, reference, *noun, *id)? {
                        if !gone.contains(&(other, naming)) {
                            self.forget(other, naming, &|noun, id| gone.contains(&(noun, id)))?;
                        }
                    }
                }
            }
        }
        for noun in nouns {
            for (other, reference) in table::referrers(noun) {
                if !matches!(reference.role, Role::List | Role::Each(_)) {
                    continue;
                }
                if project.is_none() {
                    project = Some(self.project_of(going)?);
                }
                let Some(Some(project)) = project else {
                    continue;
                };
                for naming in self.listing(other, reference.field, project)? {
                    if !gone.contains(&(other, naming)) {
                        self.forget(other, naming, &|noun, id| gone.contains(&(noun, id)))?;
                    }
                }
            }
        }
        Ok(())
    }

    fn project_of(&mut self, going: &[(Noun, Id)]) -> Result<Option<Id>, Fault> {
        let Some((mut noun, mut id)) = going.first().copied() else {
            return Ok(None);
        };
        while let Some((owner_noun, owner)) = self.owner_of(noun, id)? {
            (noun, id) = (owner_noun, owner);
        }
        Ok((noun == Noun::Project).then_some(id))
    }

    /// The records of a project that have anything in this list.
    fn listing(&mut self, noun: Noun, field: &str, project: Id) -> Result<Vec<Id>, Fault> {
        let Some(under) = table::of(noun).under(Noun::Project) else {
            return Ok(Vec::new());
        };
        let sql = format!(
            "SELECT \"id\" FROM \"{}\" WHERE \"{field}\" <> '[]' AND {under}",
            noun.word()
        );
        let mut statement = self.file()?.prepare_cached(&sql).map_err(fault::sql)?;
        let rows = statement
            .query_map([text(project).as_str()], |row| row.get::<_, String>(0))
            .map_err(fault::sql)?;
        let mut ids = Vec::new();
        for row in rows {
            ids.push(parse(&row.map_err(fault::sql)?)?);
        }
        Ok(ids)
    }

    /// Empties the weak references of one record for which `gone` holds.
    fn forget(&mut self, noun: Noun, id: Id, gone: &dyn Fn(Noun, Id) -> bool) -> Result<(), Fault> {
        let Some(record) = self.find(noun, id)? else {
            return Ok(());
        };
        let mut fields = record.fields().map_err(fault::json)?;
        if forget_in(noun, &mut fields, gone) {
            let record = Record::from_fields(noun, fields).map_err(fault::json)?;
            self.put_record(record, Stamps::Now)?;
        }
        Ok(())
    }
}

/// Empties the weak references in `fields` for which `gone` holds; whether there were any.
pub fn forget_in(noun: Noun, fields: &mut Fields, gone: &dyn Fn(Noun, Id) -> bool) -> bool {
    let mut any = false;
    for reference in noun.references() {
        let Some(target) = target_in(reference.target, fields) else {
            continue;
        };
        let field = reference.field;
        match reference.role {
            Role::Owner | Role::Required => {}
            Role::Weak => {
                if id_in(fields, field).is_some_and(|id| gone(target, id)) {
                    fields.insert(field.to_owned(), Value::Null);
                    any = true;
                }
            }
            Role::List | Role::Each(_) => {
                if !named_in(reference.role, field, fields)
                    .iter()
                    .any(|id| gone(target, *id))
                {
                    continue;
                }
                any = true;
                let leaves = |value: &Value| {
                    value
                        .as_str()
                        .and_then(|id| Id::try_parse(id).ok())
                        .is_some_and(|id| gone(target, id))
                };
                let Some(Value::Array(list)) = fields.get_mut(field) else {
                    continue;
                };
                match reference.role {
                    Role::Each(key) => {
                        for item in list {
                            if item.get(key).is_some_and(leaves)
                                && let Some(item) = item.as_object_mut()
                            {
                                item.insert(key.to_owned(), Value::Null);
                            }
                        }
                    }
                    _ => list.retain(|value| !leaves(value)),
                }
            }
        }
    }
    any
}
