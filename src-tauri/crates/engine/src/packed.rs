//! Records of a snapshot as the window gets them: a table a noun, a list a field, and once what all of
//! them have alike. The names of the fields stand there once, not with every record.
//!
//! Of ten thousand notes that is two fifths of the bytes, and the page makes its records of them in a
//! third of the time (measured in the webview). `host/packed.ts` reads it.
//!
//! It stands here, beside what reads them, as a start of a large library goes through it record by record:
//! the shell, which declares and links, is built without being optimised.

use std::io::Write;

use domain::{ErrorCode, Fault, Noun, Record, Snapshot};
use serde::{
    Serialize, Serializer,
    ser::{Error as _, Impossible, SerializeStruct},
};
use serde_json::{Error, json};

/// The answer to a snapshot, in JSON.
///
/// # Errors
/// A record that cannot be written, which none that was read is.
pub fn packed(snapshot: &Snapshot) -> Result<String, Fault> {
    answer(snapshot).map_err(|error| Fault::new(ErrorCode::Internal).technical(error))
}

fn answer(snapshot: &Snapshot) -> Result<String, Error> {
    let mut tables: Vec<Table> = Vec::new();
    for record in &snapshot.records {
        let noun = record.noun();
        let at = tables.iter().rposition(|table| table.noun == noun);
        let at = at.unwrap_or_else(|| {
            tables.push(Table {
                noun,
                count: 0,
                columns: Vec::new(),
                scratch: Vec::new(),
            });
            tables.len() - 1
        });
        if let Some(table) = tables.get_mut(at) {
            table.take(record)?;
        }
    }
    let answer = json!({
        "answer": "snapshot",
        "value": { "seq": snapshot.seq, "at": snapshot.at, "history": snapshot.history },
    });
    let mut text = answer.to_string().into_bytes();
    // In place of the end of both objects.
    text.truncate(text.len() - 2);
    text.extend(b",\"tables\":[");
    for (i, table) in tables.iter().enumerate() {
        if i > 0 {
            text.push(b',');
        }
        table.write(&mut text)?;
    }
    text.extend(b"]}}");
    String::from_utf8(text).map_err(Error::custom)
}

struct Table {
    noun: Noun,
    count: usize,
    columns: Vec<Column>,
    /// A field that may be as those before it.
    scratch: Vec<u8>,
}

struct Column {
    name: &'static str,
    first: Vec<u8>,
    /// All of them, from the first that differs from those before it.
    list: Option<Vec<u8>>,
}

impl Table {
    fn take(&mut self, record: &Record) -> Result<(), Error> {
        record.serialize(Whole(self))?;
        self.count += 1;
        Ok(())
    }

    fn field<T: ?Sized + Serialize>(
        &mut self,
        place: usize,
        name: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        let count = self.count;
        if count == 0 {
            self.columns.push(Column {
                name,
                first: serde_json::to_vec(value)?,
                list: None,
            });
            return Ok(());
        }
        let column = self.columns.get_mut(place);
        let column = column
            .filter(|column| column.name == name)
            .ok_or_else(|| Error::custom("records of a noun have the same fields"))?;
        if let Some(list) = &mut column.list {
            list.push(b',');
            return serde_json::to_writer(list, value);
        }
        self.scratch.clear();
        serde_json::to_writer(&mut self.scratch, value)?;
        // Lists and objects are never shared: nobody owns what several hold.
        if column.first == self.scratch && !matches!(self.scratch.first(), Some(b'[' | b'{')) {
            return Ok(());
        }
        let mut list = Vec::with_capacity((column.first.len() + 1) * (count + 1));
        for _ in 0..count {
            list.extend(&column.first);
            list.push(b',');
        }
        list.extend(&self.scratch);
        column.list = Some(list);
        Ok(())
    }

    fn write(&self, out: &mut Vec<u8>) -> Result<(), Error> {
        let noun = serde_json::to_string(&self.noun)?;
        let count = self.count;
        write!(out, "{{\"noun\":{noun},\"count\":{count},\"fields\":{{").map_err(Error::io)?;
        for (i, column) in self.columns.iter().enumerate() {
            let comma = if i > 0 { "," } else { "" };
            write!(out, "{comma}\"{}\":", column.name).map_err(Error::io)?;
            match &column.list {
                None if matches!(column.first.first(), Some(b'[' | b'{')) => {
                    // One record alone.
                    out.push(b'[');
                    out.extend(&column.first);
                    out.push(b']');
                }
                None => {
                    out.extend(b"{\"all\":");
                    out.extend(&column.first);
                    out.push(b'}');
                }
                Some(list) => {
                    out.push(b'[');
                    out.extend(list);
                    out.push(b']');
                }
            }
        }
        out.extend(b"}}");
        Ok(())
    }
}

/// A record with its noun.
struct Whole<'t>(&'t mut Table);
/// Its fields.
struct Fields<'t> {
    table: &'t mut Table,
    place: usize,
}

impl SerializeStruct for Whole<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: ?Sized + Serialize>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        if name == "noun" {
            return Ok(());
        }
        value.serialize(Inner(&mut *self.0))
    }

    fn end(self) -> Result<(), Error> {
        Ok(())
    }
}

impl SerializeStruct for Fields<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: ?Sized + Serialize>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.table.field(self.place, name, value)?;
        self.place += 1;
        Ok(())
    }

    fn end(self) -> Result<(), Error> {
        Ok(())
    }
}

struct Inner<'t>(&'t mut Table);

/// A serializer of structs and nothing else.
macro_rules! structs_only {
    ($of:ident, $as:ty, |$this:ident| $made:expr) => {
        impl<'t> Serializer for $of<'t> {
            type Ok = ();
            type Error = Error;
            type SerializeSeq = Impossible<(), Error>;
            type SerializeTuple = Impossible<(), Error>;
            type SerializeTupleStruct = Impossible<(), Error>;
            type SerializeTupleVariant = Impossible<(), Error>;
            type SerializeMap = Impossible<(), Error>;
            type SerializeStruct = $as;
            type SerializeStructVariant = Impossible<(), Error>;

            fn serialize_struct(self, _: &'static str, _: usize) -> Result<$as, Error> {
                let $this = self;
                Ok($made)
            }

            structs_only!(refused
                serialize_bool(bool), serialize_i8(i8), serialize_i16(i16), serialize_i32(i32),
                serialize_i64(i64), serialize_u8(u8), serialize_u16(u16), serialize_u32(u32),
                serialize_u64(u64), serialize_f32(f32), serialize_f64(f64), serialize_char(char),
                serialize_str(&str), serialize_bytes(&[u8]), serialize_unit_struct(&'static str));

            fn serialize_none(self) -> Result<(), Error> {
                Err(no_struct())
            }
            fn serialize_some<T: ?Sized + Serialize>(self, _: &T) -> Result<(), Error> {
                Err(no_struct())
            }
            fn serialize_unit(self) -> Result<(), Error> {
                Err(no_struct())
            }
            fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Result<(), Error> {
                Err(no_struct())
            }
            fn serialize_newtype_struct<T: ?Sized + Serialize>(self, _: &'static str, value: &T) -> Result<(), Error> {
                value.serialize(self)
            }
            fn serialize_newtype_variant<T: ?Sized + Serialize>(self, _: &'static str, _: u32, _: &'static str, _: &T) -> Result<(), Error> {
                Err(no_struct())
            }
            fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, Error> {
                Err(no_struct())
            }
            fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Error> {
                Err(no_struct())
            }
            fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Error> {
                Err(no_struct())
            }
            fn serialize_tuple_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Self::SerializeTupleVariant, Error> {
                Err(no_struct())
            }
            fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Error> {
                Err(no_struct())
            }
            fn serialize_struct_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Self::SerializeStructVariant, Error> {
                Err(no_struct())
            }
        }
    };
    (refused $($name:ident($kind:ty)),*) => {
        $(fn $name(self, _: $kind) -> Result<(), Error> {
            Err(no_struct())
        })*
    };
}

fn no_struct() -> Error {
    Error::custom("a record is its fields")
}

structs_only!(Whole, Whole<'t>, |this| this);
structs_only!(Inner, Fields<'t>, |this| Fields {
    table: this.0,
    place: 0
});

#[cfg(test)]
mod tests {
    use domain::Id;
    use serde_json::{Map, Value};

    use super::*;

    /// What the page makes of it, written plainly.
    fn unpacked(text: &str) -> Vec<Value> {
        let answer: Value = serde_json::from_str(text).unwrap();
        assert_eq!(answer["answer"], "snapshot");
        let mut records = Vec::new();
        for table in answer["value"]["tables"].as_array().unwrap() {
            for place in 0..table["count"].as_u64().unwrap() {
                let fields = table["fields"].as_object().unwrap().iter();
                let record: Map<String, Value> = fields
                    .map(|(name, column)| {
                        let value = match column {
                            Value::Array(list) => &list[usize::try_from(place).unwrap()],
                            one => &one["all"],
                        };
                        (name.clone(), value.clone())
                    })
                    .collect();
                records.push(json!({ "noun": table["noun"], "record": record }));
            }
        }
        records
    }

    fn record(noun: Noun, place: u128) -> Record {
        let mut fields = Record::blank(noun).fields().unwrap();
        fields.insert("id".to_owned(), json!(Id::from_u128(place + 1)));
        fields.insert(
            "created_at".to_owned(),
            json!(u64::try_from(place / 2).unwrap()),
        );
        Record::from_fields(noun, fields).unwrap_or_else(|error| panic!("{noun:?}: {error}"))
    }

    #[test]
    fn records_of_every_noun_come_out_as_they_went_in() {
        for many in [1, 2, 5] {
            let records: Vec<Record> = Noun::ALL
                .iter()
                .flat_map(|noun| (0..many).map(|place| record(*noun, place)))
                .collect();
            let expected: Vec<Value> = records
                .iter()
                .map(|one| serde_json::to_value(one).unwrap())
                .collect();
            let snapshot = Snapshot {
                seq: 7,
                records,
                ..Snapshot::default()
            };
            let text = packed(&snapshot).unwrap();
            assert_eq!(unpacked(&text), expected);
            assert!(text.starts_with('{') && serde_json::from_str::<Value>(&text).is_ok());
        }
    }
}
