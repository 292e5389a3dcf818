//! Every value of the sample counts: changing any one of them changes the records, is remarked on,
//! or is refused. Only what is meant for tests may change unseen.

use serde_json::{Value, json};

use super::{read, sample};

/// The pointers of all leaves.
fn leaves(value: &Value, pointer: String, out: &mut Vec<String>) {
    let escaped = |key: &str| key.replace('~', "~0").replace('/', "~1");
    match value {
        Value::Object(map) => map
            .iter()
            .for_each(|(key, inner)| leaves(inner, format!("{pointer}/{}", escaped(key)), out)),
        Value::Array(list) => list
            .iter()
            .enumerate()
            .for_each(|(index, inner)| leaves(inner, format!("{pointer}/{index}"), out)),
        Value::Null => {}
        _ => out.push(pointer),
    }
}

/// Another value of the same type.
fn other(value: &Value) -> Value {
    match value {
        Value::Bool(flag) => json!(!flag),
        Value::Number(number) if number.is_u64() => json!(number.as_u64().unwrap_or(0) + 1),
        Value::Number(number) if number.is_i64() => json!(number.as_i64().unwrap_or(0) + 1),
        Value::Number(number) => json!(number.as_f64().unwrap_or(0.0) + 0.25),
        Value::String(text) => json!(format!("{text}x")),
        _ => Value::Null,
    }
}

#[test]
fn every_value_of_the_sample_has_its_place() {
    let original = sample();
    let before = read(&original).expect("read");
    let mut pointers = Vec::new();
    leaves(&original, String::new(), &mut pointers);
    assert!(pointers.len() > 1_400, "{}", pointers.len());
    let mut unseen = Vec::new();
    for pointer in pointers {
        let for_tests = pointer.starts_with("/expected/") || pointer.contains("/test_flags/");
        let mut file = original.clone();
        let leaf = file.pointer_mut(&pointer).expect("leaf");
        *leaf = if pointer.ends_with("/order") {
            // Another number need not be another place: first becomes last, the others first.
            if *leaf == json!(1) {
                json!(99)
            } else {
                json!(0.5)
            }
        } else {
            other(leaf)
        };
        let same = read(&file).is_ok_and(|after| after == before);
        if same != for_tests {
            unseen.push(pointer);
        }
    }
    assert_eq!(unseen, Vec::<String>::new());
}
