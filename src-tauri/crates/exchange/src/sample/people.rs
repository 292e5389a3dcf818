//! Who was there: counts, groups and pseudonyms.

use domain::{
    Fault, Noun,
    group::Group,
    note::Colour,
    participant::Participant,
    workshop::{CategoryCount, Devices, Workshop},
};

use super::{Import, words};
use crate::{bundle::WarningCode, reader::Object};

/// The colours of groups, in the order they are given.
const COLOURS: [Colour; 8] = [
    Colour::Yellow,
    Colour::Blue,
    Colour::Pink,
    Colour::Green,
    Colour::Lilac,
    Colour::Orange,
    Colour::Turquoise,
    Colour::Kraft,
];

/// The figures of attendance, which belong to the workshop.
pub fn attendance(
    import: &mut Import,
    workshop: &mut Workshop,
    participants: &Object<'_>,
) -> Result<(), Fault> {
    workshop.invited = participants.count("invited")?;
    workshop.registered = participants.count("registered")?;
    workshop.present = participants.count("present")?;
    for category in participants.objects("by_category")? {
        workshop.categories.push(CategoryCount {
            category: category.text("category")?,
            label: category.text("label")?,
            count: category.count("count")?.unwrap_or(0),
        });
    }
    if let Some(devices) = participants.object("devices")? {
        workshop.devices = Devices {
            phone: devices.count("phone")?.unwrap_or(0),
            shared: devices.count("shared")?.unwrap_or(0),
            paper: devices.count("paper")?.unwrap_or(0),
        };
    }
    if let (Some(present), false) = (workshop.present, workshop.categories.is_empty()) {
        let sum: u64 = workshop.categories.iter().map(|c| u64::from(c.count)).sum();
        if sum != u64::from(present) {
            import.warn(
                WarningCode::ContradictsItself,
                participants.at("present"),
                &present.to_string(),
                &sum.to_string(),
            );
        }
    }
    Ok(())
}

/// Groups, then people.
pub fn read(import: &mut Import, root: &Object<'_>) -> Result<(), Fault> {
    for (group, colour) in root.objects("groups")?.iter().zip(COLOURS.iter().cycle()) {
        let record = Group {
            id: import.declare(Noun::Group, group)?,
            workshop: import.workshop,
            name: group.text("name")?,
            theme: group.text("theme")?,
            size: group.count("size")?,
            colour: *colour,
            ..Group::default()
        };
        import.add(record, group.path(), &[]);
    }
    let Some(participants) = root.object("participants")? else {
        return Ok(());
    };
    participants.leave_all();
    for person in participants.objects("list")? {
        let record = Participant {
            id: import.declare(Noun::Participant, &person)?,
            workshop: import.workshop,
            pseudonym: person.text("pseudonym")?,
            category: person.text("category")?,
            group: import.reference(Noun::Group, &person, "group_id")?,
            device: person.word("device", words::NONE)?.unwrap_or_default(),
            present: person.flag("present")?.unwrap_or(true),
            ..Participant::default()
        };
        import.add(record, person.path(), &[("group", "group_id")]);
    }
    Ok(())
}
