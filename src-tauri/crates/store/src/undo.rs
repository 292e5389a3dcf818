//! Taking a step back, for every noun, from its changes alone: each field the step touched goes
//! back where it still is as the step left it. What somebody else has changed since stays, and is
//! counted. Used for undo and, on the changes of an undo, for redo.

use std::{borrow::Cow, collections::HashSet};

use domain::{Change, Fault, Fields, Id, Noun, Record, order};
use serde_json::Value;

use crate::{
    Tx, fault,
    ids::{id_in, named_in, target_in},
    table,
    tx::Refusal,
};

/// The key by which a record stands among its siblings.
const ORDER: &str = "order";

/// Whether a field stands as a step left it; what its parts got since, in a newer Établi, as it came.
fn is_as_left(noun: Noun, name: &str, now: &Value, after: Option<&Value>) -> bool {
    let Some(after) = after else {
        return false;
    };
    let alone: Fields = [(name.to_owned(), after.clone())].into_iter().collect();
    let whole = || Record::from_fields(noun, alone).ok()?.value(name);
    after == now || whole().as_ref() == Some(now)
}

/// The fields a step left; those that records or their parts got since, in a newer Établi, as they came.
fn as_left<'a>(noun: Noun, after: &'a Fields, now: &Fields) -> Cow<'a, Fields> {
    let aside = |name: &String| ASIDE.contains(&name.as_str());
    if now
        .iter()
        .all(|(name, value)| aside(name) || after.get(name) == Some(value))
    {
        return Cow::Borrowed(after);
    }
    let whole = Record::from_fields(noun, after.clone()).ok();
    match whole.and_then(|record| record.fields().ok()) {
        Some(mut whole) => {
            // A key that the newer Établi gave was given by nobody.
            if let (false, Some(key)) = (after.contains_key(ORDER), now.get(ORDER)) {
                whole.insert(ORDER.to_owned(), key.clone());
            }
            Cow::Owned(whole)
        }
        None => Cow::Borrowed(after),
    }
}

/// Fields that say when, not what, or that the library keeps by itself: they never keep a step from
/// being taken back.
const ASIDE: [&str; 3] = ["created_at", "updated_at", "folded"];

impl Tx<'_> {
    /// Does the inverse of `changes` as far as it still can; how much it had to leave alone.
    ///
    /// # Errors
    /// When the file refuses.
    pub(crate) fn invert(&mut self, changes: &[Change]) -> Result<u32, Fault> {
        let mut skipped = self.make_again(changes)?;
        for change in changes.iter().rev() {
            if let (Some(before), Some(after)) = (&change.before, &change.after) {
                skipped += self.restore(change, before, after)?;
            }
        }
        skipped += self.unmake(changes)?;
        Ok(skipped)
    }

    /// Makes removed records again, with their ids. They may name each other in any order, so
    /// references are looked at when all are there.
    fn make_again(&mut self, changes: &[Change]) -> Result<u32, Fault> {
        let mut skipped = 0;
        let mut made: Vec<(Noun, Id)> = Vec::new();
        for change in changes.iter().rev() {
            let (Some(before), None) = (&change.before, &change.after) else {
                continue;
            };
            let here = self.has(change.noun, change.id)?;
            let mut before = before.clone();
            if change.noun.ordered() && !before.contains_key(ORDER) {
                let key = self.key_at_the_end(change.noun, &before)?;
                before.insert(ORDER.to_owned(), key.into());
            }
            match Record::from_fields(change.noun, before) {
                Ok(record) if !here => match self.write(self.touched_now(record)) {
                    Ok(()) => made.push((change.noun, change.id)),
                    Err(Refusal::Rule(_)) => skipped += 1,
                    Err(Refusal::Other(fault)) => return Err(fault),
                },
                _ => skipped += 1,
            }
        }
        loop {
            let mut orphans = Vec::new();
            for (noun, id) in &made {
                if !self.is_held(*noun, *id)? {
                    orphans.push((*noun, *id));
                }
            }
            if orphans.is_empty() {
                break;
            }
            for (noun, id) in &orphans {
                self.erase(*noun, *id)?;
                skipped += 1;
            }
            made.retain(|held| !orphans.contains(held));
        }
        for (noun, id) in made {
            let Some(record) = self.find(noun, id)? else {
                continue;
            };
            let mut fields = record.fields().map_err(fault::json)?;
            if self.drop_missing(noun, &mut fields)? {
                let record = Record::from_fields(noun, fields).map_err(fault::json)?;
                self.write(record)?;
                skipped += 1;
            }
        }
        Ok(skipped)
    }

    /// For a record that was removed before its noun had an order.
    fn key_at_the_end(&mut self, noun: Noun, fields: &Fields) -> Result<String, Fault> {
        let owner = noun.owner().and_then(|(field, _)| id_in(fields, field));
        let last = match owner {
            Some(owner) => self.last_order(noun, owner)?,
            None => None,
        };
        Ok(order::between(last.as_deref(), None).unwrap_or_default())
    }

    /// Puts the fields of a changed record back.
    fn restore(&mut self, change: &Change, before: &Fields, after: &Fields) -> Result<u32, Fault> {
        let names: Vec<&String> = before
            .keys()
            .filter(|name| !ASIDE.contains(&name.as_str()))
            .collect();
        let all = u32::try_from(names.len()).unwrap_or(u32::MAX);
        let Some(record) = self.find(change.noun, change.id)? else {
            return Ok(all);
        };
        let mut fields = record.fields().map_err(fault::json)?;
        let mut skipped = 0;
        for name in names {
            match (fields.get_mut(name), before.get(name)) {
                (Some(now), Some(old)) if is_as_left(change.noun, name, now, after.get(name)) => {
                    *now = old.clone();
                }
                _ => skipped += 1,
            }
        }
        if skipped == all {
            return Ok(all);
        }
        if self.drop_missing(change.noun, &mut fields)? {
            skipped += 1;
        }
        let sound = Record::from_fields(change.noun, fields)
            .ok()
            .filter(|record| record.check().is_ok());
        let Some(record) = sound else {
            return Ok(all);
        };
        if !self.holds(&record)? {
            return Ok(all);
        }
        match self.write(self.touched_now(record)) {
            Ok(()) => Ok(skipped),
            Err(Refusal::Rule(_)) => Ok(all),
            Err(Refusal::Other(fault)) => Err(fault),
        }
    }

    /// Removes records the step made, unless somebody has changed one since or put something
    /// into it.
    fn unmake(&mut self, changes: &[Change]) -> Result<u32, Fault> {
        let mut skipped = 0;
        let mut going: Vec<(Noun, Id)> = Vec::new();
        for change in changes {
            let (None, Some(after)) = (&change.before, &change.after) else {
                continue;
            };
            let same = match self.find(change.noun, change.id)? {
                None => false,
                Some(record) => {
                    let now = record.fields().map_err(fault::json)?;
                    let left = as_left(change.noun, after, &now);
                    now.iter().all(|(name, value)| {
                        ASIDE.contains(&name.as_str()) || left.get(name) == Some(value)
                    })
                }
            };
            if same {
                going.push((change.noun, change.id));
            } else {
                skipped += 1;
            }
        }
        let mut gone: HashSet<(Noun, Id)> = going.iter().copied().collect();
        loop {
            let mut kept = Vec::new();
            for (noun, id) in &going {
                let dependents = self.dependents(*noun, *id)?;
                if dependents.iter().any(|found| !gone.contains(found)) {
                    kept.push((*noun, *id));
                }
            }
            if kept.is_empty() {
                break;
            }
            for one in &kept {
                gone.remove(one);
                skipped += 1;
            }
            going.retain(|one| gone.contains(one));
        }
        if !going.is_empty() {
            self.remove_exactly(going, &gone)?;
        }
        Ok(skipped)
    }

    fn touched_now(&self, mut record: Record) -> Record {
        *record.stamps().1 = self.at();
        record
    }

    fn is_held(&mut self, noun: Noun, id: Id) -> Result<bool, Fault> {
        match self.find(noun, id)? {
            Some(record) => self.holds(&record),
            None => Ok(true),
        }
    }

    /// Whether everything a record cannot be without is there.
    fn holds(&mut self, record: &Record) -> Result<bool, Fault> {
        let noun = record.noun();
        let fields = record.fields().map_err(fault::json)?;
        for reference in noun.references() {
            if !table::goes_along(reference.role) {
                continue;
            }
            let Some(target) = target_in(reference.target, &fields) else {
                return Ok(false);
            };
            for id in named_in(reference.role, reference.field, &fields) {
                if !self.has(target, id)? {
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }

    /// Empties weak references to records that are not there; whether there were any.
    fn drop_missing(&mut self, noun: Noun, fields: &mut Fields) -> Result<bool, Fault> {
        let mut missing: HashSet<(Noun, Id)> = HashSet::new();
        for reference in noun.references() {
            if table::goes_along(reference.role) {
                continue;
            }
            let Some(target) = target_in(reference.target, fields) else {
                continue;
            };
            for id in named_in(reference.role, reference.field, fields) {
                if !self.has(target, id)? {
                    missing.insert((target, id));
                }
            }
        }
        Ok(!missing.is_empty()
            && crate::remove::forget_in(noun, fields, &|noun, id| missing.contains(&(noun, id))))
    }
}
