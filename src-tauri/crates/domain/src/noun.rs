//! What every record has in common, and the macros that let a noun be declared in one place.

use garde::Validate;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{Fault, Id, Noun, Record, Timestamp};

/// How a record holds another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The record belongs to it: it never changes, and removing the owner removes the record.
    Owner,
    /// The record makes no sense without it and is removed with it.
    Required,
    /// May be absent; emptied when what it names is removed.
    Weak,
    /// A list of ids; what is removed leaves the list.
    List,
    /// A list of small structs of which this key may name a record; emptied like `Weak`.
    Each(&'static str),
}

/// What a reference points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Always this noun.
    Noun(Noun),
    /// The noun whose name stands in that field of the same record.
    NamedBy(&'static str),
}

/// A field of a record that names another record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The field, as in SQL, JSON and TypeScript.
    pub field: &'static str,
    /// The noun it names.
    pub target: Target,
    /// What happens when that record goes.
    pub role: Role,
}

/// A field in which two states of a record differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The field, as in SQL, JSON and TypeScript.
    pub field: &'static str,
    /// Its value before.
    pub was: Value,
    /// Its value after.
    pub is: Value,
}

/// The fields of a struct one by one, so that a change costs what it touches and not the whole
/// record. Written by `record_struct!`.
pub trait Fielded: Sized {
    /// Their names, in their order.
    const FIELDS: &'static [&'static str];
    /// A field's value; `None` when there is no such field.
    fn value(&self, field: &str) -> Option<Value>;
    /// What differs in a later state, in the order of the fields.
    ///
    /// # Errors
    /// Only where a map's key is not text, which no record has.
    fn differences(&self, later: &Self) -> Result<Vec<Difference>, serde_json::Error>;
    /// Gives a field another value; `None` when there is no such field.
    ///
    /// # Errors
    /// A value of another type than the field's, which is then as it was.
    fn set(&mut self, field: &str, value: &Value) -> Option<Result<(), serde_json::Error>>;
}

/// A record: a struct of flat fields with an identity.
pub trait Entity:
    Fielded
    + Serialize
    + DeserializeOwned
    + Default
    + Clone
    + PartialEq
    + std::fmt::Debug
    + Send
    + 'static
    + Validate<Context = ()>
    + ts_rs::TS
{
    /// The noun, which is also the table's name.
    const NOUN: Noun;
    /// The fields that name other records.
    const REFERENCES: &'static [Reference];
    /// Whether it has an `order` among those of the same owner.
    const ORDERED: bool;

    /// Its identity.
    fn id(&self) -> Id;
    /// When it was made and last changed; set by the engine, never by a face.
    fn stamps(&mut self) -> (&mut Timestamp, &mut Timestamp);
    /// The rules that join several fields; the limits of single fields are `garde` attributes.
    fn rules(&self) -> Result<(), Fault> {
        Ok(())
    }
    /// As a member of the closed list of records.
    fn into_record(self) -> Record;
    /// Out of the closed list of records; `None` when it is of another noun.
    fn from_record(record: Record) -> Option<Self>;

    /// Every limit and rule of the record.
    ///
    /// # Errors
    /// The first field that breaks one, with its name and the limit.
    fn check(&self) -> Result<(), Fault> {
        if let Err(report) = self.validate() {
            let value = serde_json::to_value(self).unwrap_or_default();
            return Err(Fault::from_report(Self::NOUN, &report, &value));
        }
        self.rules()
    }
}

/// Declares what a noun is, after its struct:
/// `noun!(Note, Note, ordered, [board: Owner Board, cluster: Weak Cluster]);`
macro_rules! noun {
    (@ordered ordered) => { true };
    (@ordered flat) => { false };
    (@role $role:ident) => { $crate::noun::Role::$role };
    (@role $role:ident $key:literal) => { $crate::noun::Role::$role($key) };
    ($name:ident, $order:ident, [$($field:ident : $role:ident $(($key:literal))? $target:ident),* $(,)?] $(, named [$($nfield:ident : $nrole:ident by $by:ident),* $(,)?])? $(, rules $rules:expr)?) => {
        impl $crate::noun::Entity for $name {
            const NOUN: $crate::Noun = $crate::Noun::$name;
            const REFERENCES: &'static [$crate::noun::Reference] = &[
                $($crate::noun::Reference {
                    field: stringify!($field),
                    target: $crate::noun::Target::Noun($crate::Noun::$target),
                    role: noun!(@role $role $($key)?),
                },)*
                $($($crate::noun::Reference {
                    field: stringify!($nfield),
                    target: $crate::noun::Target::NamedBy(stringify!($by)),
                    role: noun!(@role $nrole),
                },)*)?
            ];
            const ORDERED: bool = noun!(@ordered $order);
            fn id(&self) -> $crate::Id { self.id }
            fn stamps(&mut self) -> (&mut $crate::Timestamp, &mut $crate::Timestamp) {
                (&mut self.created_at, &mut self.updated_at)
            }
            fn into_record(self) -> $crate::Record { $crate::Record::$name(self) }
            fn from_record(record: $crate::Record) -> Option<Self> {
                match record { $crate::Record::$name(record) => Some(record), _ => None }
            }
            $(fn rules(&self) -> Result<(), $crate::Fault> { let rule: fn(&Self) -> Result<(), $crate::Fault> = $rules; rule(self) })?
        }
    };
}

/// Derives what every record struct needs.
macro_rules! record_struct {
    ($(#[$meta:meta])* pub struct $name:ident {
        $($(#[$about:meta])* pub $field:ident: $type:ty),* $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema, garde::Validate, ts_rs::TS)]
        #[serde(default, deny_unknown_fields)]
        #[garde(allow_unvalidated)]
        #[ts(export)]
        pub struct $name { $($(#[$about])* pub $field: $type),* }

        impl $crate::noun::Fielded for $name {
            const FIELDS: &'static [&'static str] = &[$(stringify!($field)),*];
            fn value(&self, field: &str) -> Option<serde_json::Value> {
                match field {
                    $(stringify!($field) => serde_json::to_value(&self.$field).ok(),)*
                    _ => None,
                }
            }
            fn differences(
                &self,
                later: &Self,
            ) -> Result<Vec<$crate::noun::Difference>, serde_json::Error> {
                let mut found = Vec::new();
                $(if self.$field != later.$field {
                    found.push($crate::noun::Difference {
                        field: stringify!($field),
                        was: serde_json::to_value(&self.$field)?,
                        is: serde_json::to_value(&later.$field)?,
                    });
                })*
                Ok(found)
            }
            fn set(
                &mut self,
                field: &str,
                value: &serde_json::Value,
            ) -> Option<Result<(), serde_json::Error>> {
                match field {
                    $(stringify!($field) => Some(
                        serde::Deserialize::deserialize(value).map(|value| self.$field = value),
                    ),)*
                    _ => None,
                }
            }
        }
    };
}

/// Derives what every closed list of words needs; its words are snake_case in SQL, JSON and TypeScript.
macro_rules! words {
    ($(#[$meta:meta])* pub enum $name:ident { $($body:tt)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, schemars::JsonSchema, ts_rs::TS)]
        #[serde(rename_all = "snake_case")]
        #[ts(export)]
        pub enum $name { $($body)* }
    };
}

/// Declares what of a noun is searched, after its `noun!`: its texts, the one it is called by first,
/// and those that are left out. `each` names a list whose items are found one by one.
/// `searched!(Note, ["text"], left ["order"], hidden "status" = "hidden");`
macro_rules! searched {
    ($name:ident, [$($field:literal),* $(,)?], left [$($left:literal),* $(,)?]
        $(, each $each:literal as $kind:literal)? $(, tags [$($tag:literal),*])? $(, hidden $hidden:literal = $is:literal)?) => {
        impl $crate::search::Searchable for $name {
            const SEARCHED: $crate::search::Searched = $crate::search::Searched {
                $(each: Some(($each, $kind)),)?
                $(tags: &[$($tag),*],)?
                $(hidden: Some(($hidden, $is)),)?
                ..$crate::search::Searched::of(&[$($field),*], &[$($left),*])
            };
        }
    };
}
