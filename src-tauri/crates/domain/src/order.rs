//! Order keys: a fraction between two neighbours, so that moving one thing changes one record.
//!
//! Keys compare as text. They are made by the core only; a face says "before this one".

use fractional_index::FractionalIndex;

/// A key after `low` and before `high`; `None` means the end on that side.
///
/// A key that cannot be read, or two that stand in the wrong order (both can come from a file),
/// give `None`; the caller then renumbers the siblings with [`sequence`].
pub fn between(low: Option<&str>, high: Option<&str>) -> Option<String> {
    let read = |key: Option<&str>| match key {
        None => Some(None),
        Some(text) => FractionalIndex::from_string(text).ok().map(Some),
    };
    let key = FractionalIndex::new(read(low)?.as_ref(), read(high)?.as_ref())?;
    Some(key.to_string())
}

/// `count` keys in ascending order, for records that arrive together.
pub fn sequence(count: usize) -> Vec<String> {
    let mut last: Option<FractionalIndex> = None;
    (0..count)
        .map(|_| {
            let key = match &last {
                None => FractionalIndex::default(),
                Some(previous) => FractionalIndex::new_after(previous),
            };
            let text = key.to_string();
            last = Some(key);
            text
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_sort_as_text() {
        let keys = sequence(2_000);
        assert!(keys.windows(2).all(|pair| pair[0] < pair[1]));
        let middle = between(Some(&keys[4]), Some(&keys[5])).expect("room between");
        assert!(keys[4] < middle && middle < keys[5]);
        assert!(between(None, Some(&keys[0])).expect("room before") < keys[0]);
    }

    #[test]
    fn bad_keys_are_not_believed() {
        assert_eq!(between(Some("zz"), None), None);
        let keys = sequence(2);
        assert_eq!(between(Some(&keys[1]), Some(&keys[0])), None);
    }
}
