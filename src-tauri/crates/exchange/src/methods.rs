//! Methods of a lab as they are given to colleagues.
//!
//! `{"format": "etabli-methods", "version": 1, "methods": [{"id": …, "name": …, "steps": [ … ]}]}`.

use domain::{Entity, Fault, lab::Lab, limits, method::LabMethod};

use crate::given::Kind;

const KIND: Kind = Kind {
    format: "etabli-methods",
    version: 1,
    list: "methods",
    most: limits::LIST,
};

/// Writes methods.
pub fn write(methods: &[LabMethod]) -> Vec<u8> {
    KIND.write(methods)
}

/// Reads methods.
///
/// # Errors
/// The first thing that is wrong with the file, with its place.
pub fn read(bytes: &[u8]) -> Result<Vec<LabMethod>, Fault> {
    let lab = Lab {
        methods: KIND.read(bytes, |method: &LabMethod| method.id)?,
        ..Lab::default()
    };
    lab.check()?;
    Ok(lab.methods)
}
