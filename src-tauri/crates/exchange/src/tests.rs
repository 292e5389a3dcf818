//! The promises of the crate, on the sample workshop.

mod coverage;
mod hostile;
mod lab_methods;
mod lab_questionnaires;
mod methods;
mod own;
mod sample;

use domain::{Fault, Record, Timestamp};
use serde_json::Value;

use crate::{Bundle, Context};

/// The workshop that comes with Établi.
pub fn sample() -> Value {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../assets/samples/01-ideation-venir-une-seule-fois.json"
    );
    let bytes = std::fs::read(path).expect("the sample");
    serde_json::from_slice(&bytes).expect("JSON")
}

pub fn context() -> Context {
    Context {
        time_zone: "Europe/Paris".into(),
        now: Timestamp(1_800_000_000_000),
    }
}

pub fn read(value: &Value) -> Result<Bundle, Fault> {
    crate::read(value.to_string().as_bytes(), &context())
}

/// The sample with one value replaced; the pointer must exist.
pub fn sample_with(pointer: &str, value: Value) -> Value {
    let mut sample = sample();
    *sample.pointer_mut(pointer).expect(pointer) = value;
    sample
}

/// The records of one noun, in the file's order.
macro_rules! all {
    ($bundle:expr, $noun:ident) => {
        $bundle
            .records
            .iter()
            .filter_map(|record| match record {
                domain::Record::$noun(record) => Some(record),
                _ => None,
            })
            .collect::<Vec<_>>()
    };
}
pub(crate) use all;

pub fn sorted(records: &[Record]) -> Vec<Record> {
    let mut records = records.to_vec();
    records.sort_by_key(|record| (record.noun(), record.id()));
    records
}
