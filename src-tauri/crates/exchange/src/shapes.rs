//! The shape of each noun, from the domain's types: what the JSON Schema is made of, and what tells
//! a known field from an unknown one when a file is read.

use domain::{Noun, with_noun};
use serde_json::{Map, Value};

use crate::reader::{Ignored, join};

/// A reference a noun, and the definitions by name.
pub fn generate() -> (Vec<(Noun, Value)>, Map<String, Value>) {
    let mut generator = schemars::generate::SchemaSettings::draft2020_12().into_generator();
    let nouns = Noun::ALL
        .iter()
        .map(|noun| {
            let reference = with_noun!(*noun, R => generator.subschema_for::<R>());
            (*noun, reference.to_value())
        })
        .collect();
    let mut definitions = generator.take_definitions(true);
    definitions.sort_keys();
    (nouns, definitions)
}

/// Which fields each noun has, down to its small structs.
pub struct Shapes {
    nouns: Vec<(Noun, Value)>,
    definitions: Map<String, Value>,
}

impl Shapes {
    pub fn new() -> Self {
        let (nouns, definitions) = generate();
        Self { nouns, definitions }
    }

    /// Takes out the fields that the noun does not have, and notes their paths.
    pub fn strip(&self, noun: Noun, record: &mut Value, path: &str, ignored: &Ignored) {
        if let Some((_, shape)) = self.nouns.iter().find(|(own, _)| *own == noun) {
            self.walk(shape, record, path, ignored);
        }
    }

    fn walk(&self, shape: &Value, value: &mut Value, path: &str, ignored: &Ignored) {
        let shape = self.resolve(shape);
        match value {
            Value::Object(fields) => {
                let Some(known) = shape.get("properties").and_then(Value::as_object) else {
                    return;
                };
                fields.retain(|key, field| {
                    let path = join(path, key);
                    match known.get(key) {
                        Some(shape) => self.walk(shape, field, &path, ignored),
                        None => ignored.add(path),
                    }
                    known.contains_key(key)
                });
            }
            Value::Array(items) => {
                if let Some(shape) = shape.get("items") {
                    for (index, item) in items.iter_mut().enumerate() {
                        self.walk(shape, item, &format!("{path}[{index}]"), ignored);
                    }
                }
            }
            _ => {}
        }
    }

    fn resolve<'a>(&'a self, shape: &'a Value) -> &'a Value {
        let named = shape
            .get("$ref")
            .and_then(Value::as_str)
            .and_then(|reference| reference.strip_prefix("#/$defs/"))
            .and_then(|name| self.definitions.get(name));
        named.unwrap_or(shape)
    }
}
