//! The four gestures every noun has: make, change, place, remove.

use domain::{Edit, ErrorCode, Fault, Fields, Id, New, Op, Patch, order};
use serde_json::Value;

use super::{Bench, rules::Rules, within};

/// Fields that no face gives: identity, moments, and the order key, which follows from a place.
const GIVEN_BY_NOBODY: [&str; 4] = ["id", "created_at", "updated_at", "order"];
/// A key longer than this is a sign that the siblings should be numbered afresh.
const LONG_KEY: usize = 100;

pub(crate) fn run<R: Rules>(bench: &mut Bench<'_, '_>, edit: &Edit<R>) -> Result<Op, Fault> {
    match edit {
        Edit::Create(list) => {
            within(list.len(), "create")?;
            create(bench, list)?;
        }
        Edit::Patch(list) => {
            within(list.len(), "patch")?;
            for patch in list {
                change(bench, patch)?;
            }
        }
        Edit::Place { ids, before } => {
            within(ids.len(), "place.ids")?;
            place::<R>(bench, ids, *before)?;
        }
        Edit::Remove(ids) => {
            within(ids.len(), "remove")?;
            bench.remove(R::NOUN, ids)?;
        }
    }
    Ok(edit.op())
}

/// A record from fields, or the first of them that does not fit.
fn read<R: Rules>(fields: Fields) -> Result<R, Fault> {
    serde_json::from_value(Value::Object(fields.clone())).map_err(|error| {
        for (name, value) in &fields {
            let alone: Fields = [(name.clone(), value.clone())].into_iter().collect();
            if let Err(error) = serde_json::from_value::<R>(Value::Object(alone)) {
                return misfit::<R>(name, value, &error.to_string());
            }
        }
        misfit::<R>("", &Value::Null, &error.to_string())
    })
}

/// What serde said of a field and its value, in the domain's codes.
fn misfit<R: Rules>(field: &str, met: &Value, said: &str) -> Fault {
    let code = if said.starts_with("unknown field") {
        ErrorCode::UnknownField
    } else if said.starts_with("unknown variant") {
        ErrorCode::UnknownWord
    } else if said.starts_with("invalid value: integer") || said.contains("out of range") {
        ErrorCode::OutOfRange
    } else {
        ErrorCode::InvalidField
    };
    let fault = Fault::new(code).noun(R::NOUN).at(field).technical(said);
    match domain::fault::short(met) {
        Some(met) => fault.detail(met),
        None => fault,
    }
}

fn refuse_fixed<R: Rules>(fields: &Fields, owner: Option<&str>) -> Result<(), Fault> {
    let fixed =
        |name: &&String| GIVEN_BY_NOBODY.contains(&name.as_str()) || owner == Some(name.as_str());
    match fields.keys().find(fixed) {
        Some(name) => Err(Fault::new(ErrorCode::FixedField).noun(R::NOUN).at(name)),
        None => Ok(()),
    }
}

fn create<R: Rules>(bench: &mut Bench<'_, '_>, list: &[New<R>]) -> Result<(), Fault> {
    // Records made one after the other at the end of the same siblings: the last key is known.
    let mut last: Option<(Id, String)> = None;
    for new in list {
        refuse_fixed::<R>(&new.fields, None)?;
        if bench.tx.has(R::NOUN, new.id)? {
            return Err(Fault::new(ErrorCode::AlreadyExists)
                .noun(R::NOUN)
                .detail(new.id));
        }
        let mut fields = new.fields.clone();
        fields.insert("id".to_owned(), Value::String(new.id.to_string()));
        if R::ORDERED {
            let owner = owner_in::<R>(&new.fields)?;
            let key = match (new.before, last.take()) {
                (None, Some((same, key))) if same == owner => order::between(Some(&key), None),
                _ => None,
            };
            let key = match key {
                Some(key) if key.len() <= LONG_KEY => key,
                _ => key_before::<R>(bench, owner, new.before)?,
            };
            if new.before.is_none() {
                last = Some((owner, key.clone()));
            }
            fields.insert("order".to_owned(), Value::String(key));
        }
        bench.add(read::<R>(fields)?)?;
    }
    Ok(())
}

fn owner_in<R: Rules>(fields: &Fields) -> Result<Id, Fault> {
    let Some((field, _)) = R::NOUN.owner() else {
        return Ok(Id::nil());
    };
    let named = fields.get(field).and_then(Value::as_str);
    named.and_then(|id| id.parse().ok()).ok_or_else(|| {
        Fault::new(ErrorCode::UnknownReference)
            .noun(R::NOUN)
            .at(field)
    })
}

fn change<R: Rules>(bench: &mut Bench<'_, '_>, patch: &Patch<R>) -> Result<(), Fault> {
    refuse_fixed::<R>(&patch.fields, R::NOUN.owner().map(|(field, _)| field))?;
    let old: R = bench.tx.get(patch.id)?;
    let mut new = old.clone();
    for (name, value) in &patch.fields {
        match new.set(name, value) {
            Some(set) => set.map_err(|error| misfit::<R>(name, value, &error.to_string()))?,
            None => return Err(Fault::new(ErrorCode::UnknownField).noun(R::NOUN).at(name)),
        }
    }
    bench.change(&old, new, &patch.fields)
}

/// The order key of a record that stands before another one of its siblings, or at their end.
pub(crate) fn key_before<R: Rules>(
    bench: &mut Bench<'_, '_>,
    owner: Id,
    before: Option<Id>,
) -> Result<String, Fault> {
    match before {
        None => {
            let last = bench.tx.last_order(R::NOUN, owner)?;
            let key = order::between(last.as_deref(), None);
            if let Some(key) = key.filter(|key| key.len() <= LONG_KEY) {
                return Ok(key);
            }
        }
        Some(before) => {
            let siblings = bench.tx.order_of(R::NOUN, owner)?;
            let at = position::<R>(&siblings, before)?;
            let low = at.checked_sub(1).and_then(|low| siblings.get(low));
            let high = siblings.get(at);
            let key = order::between(low.map(|s| s.1.as_str()), high.map(|s| s.1.as_str()));
            if let Some(key) = key.filter(|key| key.len() <= LONG_KEY) {
                return Ok(key);
            }
        }
    }
    // The keys leave no room, or cannot be read: all siblings get new ones.
    let siblings = bench.tx.order_of(R::NOUN, owner)?;
    let at = match before {
        None => siblings.len(),
        Some(before) => position::<R>(&siblings, before)?,
    };
    let mut keys = order::sequence(siblings.len() + 1);
    let own = keys.remove(at);
    for ((id, _), key) in siblings.iter().zip(keys) {
        set_order::<R>(bench, *id, key)?;
    }
    Ok(own)
}

fn position<R: Rules>(siblings: &[(Id, String)], id: Id) -> Result<usize, Fault> {
    siblings
        .iter()
        .position(|(sibling, _)| *sibling == id)
        .ok_or_else(|| super::bad_reference::<R>("before", id))
}

fn set_order<R: Rules>(bench: &mut Bench<'_, '_>, id: Id, key: String) -> Result<(), Fault> {
    let mut record: R = bench.tx.get(id)?;
    if let Some(set) = record.set("order", &Value::String(key)) {
        set.map_err(|error| Fault::new(ErrorCode::Internal).technical(error))?;
    }
    bench.tx.put(record)
}

fn place<R: Rules>(bench: &mut Bench<'_, '_>, ids: &[Id], before: Option<Id>) -> Result<(), Fault> {
    if !R::ORDERED {
        return Err(Fault::new(ErrorCode::UnknownField)
            .noun(R::NOUN)
            .at("order"));
    }
    let Some(first) = ids.first() else {
        return Ok(());
    };
    let unknown = |id: Id| {
        Fault::new(ErrorCode::UnknownRecord)
            .noun(R::NOUN)
            .detail(id)
    };
    if !bench.tx.has(R::NOUN, *first)? {
        return Err(unknown(*first));
    }
    let Some((_, owner)) = bench.tx.owner_of(R::NOUN, *first)? else {
        return Err(Fault::new(ErrorCode::Internal));
    };
    let siblings = bench.tx.order_of(R::NOUN, owner)?;
    let here: std::collections::HashMap<Id, &str> = siblings
        .iter()
        .map(|(id, key)| (*id, key.as_str()))
        .collect();
    let mut moving = std::collections::HashSet::new();
    for id in ids {
        if !here.contains_key(id) {
            return Err(match bench.tx.has(R::NOUN, *id)? {
                true => super::bad_reference::<R>("ids", *id),
                false => unknown(*id),
            });
        }
        if !moving.insert(*id) {
            return Err(Fault::new(ErrorCode::DuplicateId).noun(R::NOUN).detail(id));
        }
    }
    let staying: Vec<&(Id, String)> = siblings
        .iter()
        .filter(|(id, _)| !moving.contains(id))
        .collect();
    let at = match before {
        None => staying.len(),
        Some(before) => staying
            .iter()
            .position(|(id, _)| *id == before)
            .ok_or_else(|| super::bad_reference::<R>("before", before))?,
    };
    let high = staying.get(at).map(|sibling| sibling.1.as_str());
    let mut low = at
        .checked_sub(1)
        .and_then(|low| staying.get(low))
        .map(|sibling| sibling.1.clone());
    let mut keys = Vec::with_capacity(ids.len());
    for _ in ids {
        match order::between(low.as_deref(), high).filter(|key| key.len() <= LONG_KEY) {
            Some(key) => {
                low = Some(key.clone());
                keys.push(key);
            }
            None => break,
        }
    }
    if keys.len() == ids.len() {
        for (id, key) in ids.iter().zip(keys) {
            set_order::<R>(bench, *id, key)?;
        }
        return Ok(());
    }
    let mut all: Vec<Id> = staying.iter().map(|sibling| sibling.0).collect();
    all.splice(at..at, ids.iter().copied());
    let keys = order::sequence(all.len());
    for (id, key) in all.into_iter().zip(keys) {
        set_order::<R>(bench, id, key)?;
    }
    Ok(())
}
