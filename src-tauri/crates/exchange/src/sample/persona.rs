//! The persona, or none.

use domain::{
    ErrorCode, Fault, Noun,
    persona::{Evidence, Persona, Scale},
};
use serde_json::Value;

use super::{Import, words};
use crate::reader::{Object, wrong_type};

/// Reads `persona`.
pub fn read(import: &mut Import, root: &Object<'_>) -> Result<(), Fault> {
    let Some(persona) = root.object("persona")? else {
        return Ok(());
    };
    let mut record = Persona {
        id: import.declare(Noun::Persona, &persona)?,
        project: import.project,
        workshop: Some(import.workshop),
        name: persona.text("name")?,
        age: age(&persona)?,
        situation: persona.text("situation")?,
        quote: persona.text("quote")?,
        verbatims: persona.texts("verbatims")?,
        story: persona.text("bio")?,
        goals: persona.texts("goals")?,
        needs: persona.texts("needs")?,
        motivations: persona.texts("motivations")?,
        obstacles: persona.texts("frustrations")?,
        fears: persona.texts("fears")?,
        scales: scales(import, &persona)?,
        accessibility_needs: persona.texts("constraints")?,
        channels: persona.texts("preferred_channels")?,
        typical_day: persona.text("typical_day")?,
        tags: persona.texts("tags")?,
        ..Persona::default()
    };
    if let Some(evidence) = persona.object("evidence")? {
        record.evidence = Evidence {
            level: evidence.word("level", words::NONE)?.unwrap_or_default(),
            interviews: evidence.count("interviews")?.unwrap_or(0),
            observations: evidence.count("observations")?.unwrap_or(0),
        };
    }
    let renamed = &[
        ("story", "bio"),
        ("obstacles", "frustrations"),
        ("accessibility_needs", "constraints"),
        ("channels", "preferred_channels"),
    ];
    import.add(record, persona.path(), renamed);
    Ok(())
}

/// An age in years, or a bracket as a text.
fn age(persona: &Object<'_>) -> Result<String, Fault> {
    match persona.get("age") {
        None => Ok(String::new()),
        Some(Value::String(text)) => Ok(text.clone()),
        Some(Value::Number(number)) if number.is_u64() => Ok(number.to_string()),
        Some(value) => Err(wrong_type(persona.at("age"), value)),
    }
}

/// The two scales that every persona begins with.
fn scales(import: &Import, persona: &Object<'_>) -> Result<Vec<Scale>, Fault> {
    let keys = ["digital_ease", "admin_autonomy"];
    words::scales(import.language)
        .into_iter()
        .zip(keys)
        .map(|([label, left, right], key)| {
            let value = persona.count(key)?;
            if let Some(outside) = value.filter(|value| !(1..=5).contains(value)) {
                return Err(Fault::new(ErrorCode::OutOfRange)
                    .noun(Noun::Persona)
                    .at(persona.at(key))
                    .limit(if outside == 0 { 1 } else { 5 })
                    .detail(outside));
            }
            Ok(Scale {
                label: label.to_owned(),
                left: left.to_owned(),
                right: right.to_owned(),
                value,
            })
        })
        .collect()
}
