//! The one mapping between records and rows, for every noun, through serde: a row is read as the
//! list of its columns, and a record's fields are bound as they stand. No noun is named here.
//!
//! Booleans are INTEGER 0/1; words, dates and ids TEXT; lists and small structs JSON in TEXT.

use domain::{Entity, Fault, Noun, Record, with_noun};
use rusqlite::{
    Row, ToSql,
    types::{ToSqlOutput, Value, ValueRef},
};
use serde::de::{self, DeserializeSeed, IntoDeserializer, SeqAccess, Visitor, value::Error};
use serde::{Deserialize, forward_to_deserialize_any};

use crate::fault;

/// The record of `noun` whose columns are the first of `row`, in the order of its fields.
pub(crate) fn record(noun: Noun, row: &Row<'_>) -> Result<Record, Fault> {
    let fields = RowFields {
        names: noun.fields(),
        row,
    };
    with_noun!(noun, R => R::deserialize(fields).map(Entity::into_record))
        .map_err(|error| fault::row(error).noun(noun))
}

struct RowFields<'de> {
    names: &'static [&'static str],
    row: &'de Row<'de>,
}

impl<'de> de::Deserializer<'de> for RowFields<'de> {
    type Error = Error;
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_seq(Columns {
            fields: self,
            next: 0,
        })
    }
    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

struct Columns<'de> {
    fields: RowFields<'de>,
    next: usize,
}

impl<'de> SeqAccess<'de> for Columns<'de> {
    type Error = Error;
    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        let Some(name) = self.fields.names.get(self.next) else {
            return Ok(None);
        };
        let value = self
            .fields
            .row
            .get_ref(self.next)
            .map_err(de::Error::custom)?;
        self.next += 1;
        seed.deserialize(Column(value))
            .map(Some)
            .map_err(|error| de::Error::custom(format_args!("{name}: {error}")))
    }
}

/// One value of a row; what it must become decides how it is read.
struct Column<'de>(ValueRef<'de>);

impl<'de> Column<'de> {
    fn text(&self) -> Result<&'de str, Error> {
        self.0.as_str().map_err(de::Error::custom)
    }
    fn json<T>(
        &self,
        read: impl FnOnce(
            &mut serde_json::Deserializer<serde_json::de::StrRead<'de>>,
        ) -> serde_json::Result<T>,
    ) -> Result<T, Error> {
        let mut json = serde_json::Deserializer::from_str(self.text()?);
        let value = read(&mut json).map_err(de::Error::custom)?;
        json.end().map_err(de::Error::custom)?;
        Ok(value)
    }
}

impl<'de> de::Deserializer<'de> for Column<'de> {
    type Error = Error;
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            ValueRef::Null => visitor.visit_unit(),
            ValueRef::Integer(number) => visitor.visit_i64(number),
            ValueRef::Real(number) => visitor.visit_f64(number),
            ValueRef::Text(_) => visitor.visit_str(self.text()?),
            ValueRef::Blob(bytes) => visitor.visit_bytes(bytes),
        }
    }
    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            ValueRef::Integer(0) => visitor.visit_bool(false),
            ValueRef::Integer(1) => visitor.visit_bool(true),
            _ => Err(de::Error::custom("not 0 or 1")),
        }
    }
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            ValueRef::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_enum(self.text()?.into_deserializer())
    }
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.json(|json| de::Deserializer::deserialize_seq(json, visitor))
    }
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.json(|json| de::Deserializer::deserialize_map(json, visitor))
    }
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.json(|json| de::Deserializer::deserialize_struct(json, name, fields, visitor))
    }
    forward_to_deserialize_any! {
        i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf unit
        unit_struct tuple tuple_struct identifier ignored_any
    }
}

/// A field's value, as it is bound to a statement.
pub(crate) struct Bound<'a>(pub &'a serde_json::Value);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        use serde_json::Value as Json;
        Ok(match self.0 {
            Json::Null => ToSqlOutput::Borrowed(ValueRef::Null),
            Json::Bool(flag) => ToSqlOutput::Owned(Value::Integer(i64::from(*flag))),
            Json::Number(number) => match (number.as_i64(), number.as_f64()) {
                (Some(whole), _) => ToSqlOutput::Owned(Value::Integer(whole)),
                (None, Some(real)) => ToSqlOutput::Owned(Value::Real(real)),
                (None, None) => ToSqlOutput::Borrowed(ValueRef::Null),
            },
            Json::String(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Json::Array(_) | Json::Object(_) => ToSqlOutput::Owned(Value::Text(self.0.to_string())),
        })
    }
}
