//! What a record names must exist, be of the right noun, and belong to the same whole: a note's
//! zone lies on its board, a cell's step in its journey, a participant's group in its workshop.
//! One rule for every noun: the nearest owner that both have must be the same one.

use std::{collections::HashMap, rc::Rc};

use domain::{ErrorCode, Fault, Fields, Id, Noun, Record, Role};
use store::{Tx, named_in, target_in};

/// A record and its owners, from itself up.
type Chain = Rc<Vec<(Noun, Id)>>;

/// References that may leave the nearest owner they share, up to the next one: a step of a target
/// journey comes from a step of another journey.
const ACROSS: [(Noun, &str, Noun); 1] = [(Noun::Step, "from_step", Noun::Journey)];

/// The owners met while one command runs.
#[derive(Default)]
pub(crate) struct Chains {
    known: HashMap<(Noun, Id), Option<Chain>>,
}

impl Chains {
    /// Forgets all: records were removed.
    pub fn clear(&mut self) {
        self.known.clear();
    }

    /// A record and its owners; `None` when it does not exist.
    pub fn of(&mut self, tx: &mut Tx<'_>, noun: Noun, id: Id) -> Result<Option<Chain>, Fault> {
        if let Some(chain) = self.known.get(&(noun, id)) {
            return Ok(chain.clone());
        }
        let chain = if tx.has(noun, id)? {
            let mut links = vec![(noun, id)];
            if let Some((owner_noun, owner)) = tx.owner_of(noun, id)?
                && let Some(above) = self.of(tx, owner_noun, owner)?
            {
                links.extend(above.iter().copied());
            }
            Some(Rc::new(links))
        } else {
            None
        };
        self.known.insert((noun, id), chain.clone());
        Ok(chain)
    }

    /// Checks the references of a record; with `only`, those of these fields.
    pub fn check(
        &mut self,
        tx: &mut Tx<'_>,
        record: &Record,
        only: Option<&Fields>,
    ) -> Result<(), Fault> {
        let noun = record.noun();
        let concerned = |field: &str| only.is_none_or(|fields| fields.contains_key(field));
        let any = noun.references().iter().any(|reference| {
            concerned(reference.field)
                || matches!(reference.target, domain::Target::NamedBy(by) if concerned(by))
        });
        if !any {
            return Ok(());
        }
        let fields = record
            .fields()
            .map_err(|error| Fault::new(ErrorCode::Internal).technical(error))?;
        let mine = match noun.owner() {
            None => None,
            Some((field, owner_noun)) => {
                let owner = named_in(Role::Owner, field, &fields).pop();
                match owner {
                    Some(owner) => self.of(tx, owner_noun, owner)?,
                    None => None,
                }
            }
        };
        for reference in noun.references() {
            let by = match reference.target {
                domain::Target::NamedBy(by) => by,
                domain::Target::Noun(_) => reference.field,
            };
            if !concerned(reference.field) && !concerned(by) {
                continue;
            }
            let unknown = |id: Option<Id>| {
                let fault = Fault::new(ErrorCode::UnknownReference)
                    .noun(noun)
                    .at(reference.field);
                match id {
                    Some(id) => fault.detail(id),
                    None => fault,
                }
            };
            let target = target_in(reference.target, &fields).ok_or_else(|| unknown(None))?;
            for id in named_in(reference.role, reference.field, &fields) {
                let theirs = self.of(tx, target, id)?.ok_or_else(|| unknown(Some(id)))?;
                let across = ACROSS
                    .iter()
                    .find(|(from, field, _)| *from == noun && *field == reference.field)
                    .map(|(_, _, passed)| *passed);
                let together = mine.as_deref().is_none_or(|mine| {
                    mine.iter()
                        .filter(|(owner, _)| Some(*owner) != across)
                        .find_map(|(owner, mine)| {
                            let shared = theirs.iter().find(|(noun, _)| noun == owner)?;
                            Some(shared.1 == *mine)
                        })
                        .unwrap_or(true)
                });
                if !together {
                    return Err(unknown(Some(id)));
                }
            }
        }
        Ok(())
    }
}
