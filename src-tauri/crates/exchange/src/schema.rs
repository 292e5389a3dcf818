//! The JSON Schema of Établi's own file, from the domain's types.

use serde_json::{Map, Value, json};

use crate::{
    own::{FORMAT, VERSION},
    shapes::generate,
};

/// The JSON Schema (2020-12) of Établi's own file.
pub fn schema() -> Value {
    let (nouns, definitions) = generate();
    let groups: Map<String, Value> = nouns
        .into_iter()
        .map(|(noun, reference)| {
            let item = json!({"allOf": [reference], "required": ["id"]});
            (
                noun.word().to_owned(),
                json!({"type": "array", "items": item}),
            )
        })
        .collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Établi",
        "description": "A project of Établi with its workshops: the records, grouped by noun.",
        "type": "object",
        "required": ["format", "version", "records"],
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "records": {
                "type": "object",
                "required": ["project"],
                "properties": groups,
                "additionalProperties": false,
            },
        },
        "additionalProperties": false,
        "$defs": definitions,
    })
}
