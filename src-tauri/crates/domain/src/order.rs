//! Order keys: a fraction between two neighbours, so that moving one thing changes one record.
//!
//! A key is the hexadecimal text of the bytes of a fraction between 0 and 1 ("80" is a half); the
//! last byte is never 0, so that there is room before every key. Keys compare as text. They are
//! made by the core only; a face says "before this one".

/// The bytes of a key; `None` for a text that is no key.
fn read(key: &str) -> Option<Vec<u8>> {
    let digit = |c: u8| match c {
        b'0'..=b'9' => Some(c - b'0'),
        b'a'..=b'f' => Some(c - b'a' + 10),
        _ => None,
    };
    let bytes: Vec<u8> = key
        .as_bytes()
        .chunks(2)
        .map(|pair| match pair {
            [high, low] => Some(digit(*high)? * 16 + digit(*low)?),
            _ => None,
        })
        .collect::<Option<_>>()?;
    bytes.last().filter(|last| **last > 0)?;
    Some(bytes)
}

fn write(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A key after `low` and before `high`; `None` means the end on that side.
///
/// A key that cannot be read, or two that stand in the wrong order (both can come from a file),
/// give `None`; the caller then renumbers the siblings with [`sequence`]. At an end, keys are a
/// step apart, so that 250 things in a row cost one byte; between two, half way.
pub fn between(low: Option<&str>, high: Option<&str>) -> Option<String> {
    if low.zip(high).is_some_and(|(low, high)| low >= high) {
        return None;
    }
    let below = low.map(read).unwrap_or(Some(Vec::new()))?;
    let above = high.map(|key| read(key).map(Some)).unwrap_or(Some(None))?;
    let mut key = Vec::new();
    let mut bound = above;
    for place in 0.. {
        let from = u16::from(below.get(place).copied().unwrap_or(0));
        let to = match &bound {
            Some(bytes) => u16::from(bytes.get(place).copied().unwrap_or(0)),
            None => 256,
        };
        if to > from + 1 {
            let step = match (low, high) {
                (Some(_), None) => from + 1,
                (None, Some(_)) => to - 1,
                _ => u16::midpoint(from, to),
            };
            key.push(u8::try_from(step).ok()?);
            return Some(write(&key));
        }
        key.push(u8::try_from(from).ok()?);
        if to != from {
            // Whatever follows is before the upper key already.
            bound = None;
        }
    }
    None
}

/// `count` keys in ascending order and of one length, for records that arrive together, with room
/// before, after and between.
pub fn sequence(count: usize) -> Vec<String> {
    let mut width = 1;
    let mut room: usize = 256;
    while room / 4 < count && room < usize::MAX / 256 {
        (width, room) = (width + 1, room * 256);
    }
    let step = (room / (count + 1)).max(1);
    (1..=count)
        .map(|number| {
            let place = number.saturating_mul(step).to_be_bytes();
            let mut bytes = place[place.len() - width..].to_vec();
            if let Some(last) = bytes.last_mut() {
                // Never 0; two neighbours are at least four apart.
                *last |= 1;
            }
            write(&bytes)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_sort_as_text() {
        for count in [0, 1, 2, 63, 64, 65, 2_000, 70_000, 200_000] {
            let keys = sequence(count);
            assert_eq!(keys.len(), count);
            assert!(keys.windows(2).all(|pair| pair[0] < pair[1]), "{count}");
            assert!(keys.iter().all(|key| key.len() <= 8), "{count}");
        }
        let keys = sequence(2_000);
        let middle = between(Some(&keys[4]), Some(&keys[5])).expect("room between");
        assert!(keys[4] < middle && middle < keys[5]);
        assert!(between(None, Some(&keys[0])).expect("room before") < keys[0]);
    }

    #[test]
    fn there_is_always_room_on_either_side_and_between() {
        let mut keys = sequence(3);
        for round in 0..3_000 {
            let first = between(None, Some(&keys[0])).expect("before");
            let last = between(keys.last().map(String::as_str), None).expect("after");
            keys.insert(0, first);
            keys.push(last);
            // Any two neighbours, again and again.
            let at = (round * 7_919) % (keys.len() - 1);
            let middle = between(Some(&keys[at]), Some(&keys[at + 1])).expect("between");
            keys.insert(at + 1, middle);
        }
        assert!(keys.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(keys.iter().all(|key| key.len() <= 64));
        // Always at the same place: a bit a time.
        let (mut low, high) = ("80".to_owned(), "81");
        for _ in 0..500 {
            low = between(Some(&low), Some(high)).expect("between");
            assert!(low.as_str() < high);
        }
    }

    #[test]
    fn bad_keys_are_not_believed() {
        for bad in ["", "zz", "8", "8000", "00", "8F", "80 ", "é"] {
            assert_eq!(between(Some(bad), None), None, "{bad:?}");
            assert_eq!(between(None, Some(bad)), None, "{bad:?}");
            assert_eq!(between(Some(bad), Some("ff")), None, "{bad:?}");
        }
        let keys = sequence(2);
        assert_eq!(between(Some(&keys[1]), Some(&keys[0])), None);
        assert_eq!(between(Some(&keys[0]), Some(&keys[0])), None);
        // Neighbours that begin with zeros, which no key of ours but a file may have.
        let between_zeros = between(Some("0010"), Some("0020")).expect("room");
        assert!("0010" < between_zeros.as_str() && between_zeros.as_str() < "0020");
    }
}
