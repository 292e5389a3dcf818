//! The head of the file: language, lab, project and workshop.

use chrono::NaiveTime;
use domain::{
    ErrorCode, Fault, Noun,
    lab::Lab,
    project::{Indicator, Measure, Project, WeatherReport},
    workshop::{Objective, Workshop},
};

use super::{Import, import::moment_of, keys::Keys, words};
use crate::{bundle::Context, reader::Object};

/// Reads the head, on which the ids of all the rest depend.
pub fn read(root: &Object<'_>, context: &Context) -> Result<Import, Fault> {
    let zone: chrono_tz::Tz = context.time_zone.parse().map_err(|_| {
        Fault::new(ErrorCode::InvalidField)
            .noun(Noun::Lab)
            .at("time_zone")
            .detail(&context.time_zone)
    })?;
    let lab = root.required_object("lab")?;
    let project = root.required_object("project")?;
    let workshop = root.required_object("workshop")?;

    let date = workshop.date("date")?;
    let start = workshop.time("start")?;
    let lab_name = lab.required_text("name")?;
    let code = project.text("code")?;
    let title = workshop.required_text("title")?;
    let keys = Keys::new(lab_name, &code, date, title);
    let project_id = keys.project(project.required_text("title")?);
    let workshop_id = keys.id(Noun::Workshop, workshop.required_text("id")?);

    let mut import = Import::new(keys, zone, project_id, workshop_id);
    import.moment = date.map_or(context.now, |date| {
        moment_of(zone, date.and_time(start.unwrap_or(NaiveTime::MIN)))
    });
    import.language = root.word("language", words::NONE)?.unwrap_or_default();
    read_lab(&mut import, &lab, context)?;
    read_project(
        &mut import,
        &project,
        root.flag("fictional")?.unwrap_or(false),
    )?;
    read_workshop(&mut import, &workshop, root)?;
    Ok(import)
}

fn read_lab(import: &mut Import, lab: &Object<'_>, context: &Context) -> Result<(), Fault> {
    let mut record = Lab {
        id: import.keys.lab(),
        name: lab.text("name")?,
        host: lab.text("host")?,
        contact: lab.text("contact")?,
        time_zone: context.time_zone.clone(),
        ..Lab::default()
    };
    if let Some(roadmap) = lab.object("roadmap")? {
        record.roadmap_period = roadmap.text("period")?;
        record.roadmap_axes = roadmap.texts("axes")?;
    }
    let renamed = &[
        ("roadmap_axes", "roadmap.axes"),
        ("roadmap_period", "roadmap.period"),
    ];
    import.add(record, lab.path(), renamed);
    Ok(())
}

fn read_project(import: &mut Import, project: &Object<'_>, fictional: bool) -> Result<(), Fault> {
    let weather = project.word("weather", words::WEATHER)?;
    let record = Project {
        id: import.project,
        code: project.text("code")?,
        title: project.text("title")?,
        owner_role: project.text("owner_role")?,
        sponsor_role: project.text("sponsor_role")?,
        kind: project
            .word("support_type", words::PROJECT_KIND)?
            .unwrap_or_default(),
        roadmap_axis: project.text("roadmap_axis")?,
        priority_policies: project.texts("ppg")?,
        service_commitments: project.texts("sp_plus")?,
        departments: project.texts("departments")?,
        phase: project
            .word("phase", words::PROJECT_PHASE)?
            .unwrap_or_default(),
        status: project
            .word("status", words::PROJECT_STATUS)?
            .unwrap_or_default(),
        weather: weather
            .map(|weather| WeatherReport {
                weather,
                ..WeatherReport::default()
            })
            .into_iter()
            .collect(),
        start: project.date("start")?,
        end: project.date("end")?,
        indicators: project
            .objects("indicators")?
            .iter()
            .map(indicator)
            .collect::<Result<_, Fault>>()?,
        fictional,
        ..Project::default()
    };
    let renamed = &[
        ("kind", "support_type"),
        ("priority_policies", "ppg"),
        ("service_commitments", "sp_plus"),
    ];
    import.add(record, project.path(), renamed);
    Ok(())
}

fn indicator(indicator: &Object<'_>) -> Result<Indicator, Fault> {
    let measure = |measure: &Object<'_>| -> Result<Measure, Fault> {
        let value = measure.required("value")?;
        let value = measure
            .number("value")?
            .ok_or_else(|| crate::reader::wrong_type(measure.at("value"), value))?;
        Ok(Measure {
            date: measure.date("date")?,
            value,
            source: measure.text("source")?,
        })
    };
    Ok(Indicator {
        label: indicator.text("label")?,
        unit: indicator.text("unit")?,
        direction: indicator
            .word("direction", words::NONE)?
            .unwrap_or_default(),
        initial: indicator.number("initial")?,
        target: indicator.number("target")?,
        measures: indicator
            .objects("measures")?
            .iter()
            .map(measure)
            .collect::<Result<_, Fault>>()?,
    })
}

fn read_workshop(
    import: &mut Import,
    workshop: &Object<'_>,
    root: &Object<'_>,
) -> Result<(), Fault> {
    let mut objectives: Vec<Objective> = workshop
        .texts("objectives")?
        .into_iter()
        .map(|text| Objective {
            text,
            ..Objective::default()
        })
        .collect();
    for (index, result) in workshop.texts("objectives_result")?.into_iter().enumerate() {
        let Some(objective) = objectives.get_mut(index) else {
            return Err(Fault::new(ErrorCode::UnknownReference)
                .at(format!("{}[{index}]", workshop.at("objectives_result")))
                .detail(result));
        };
        objective.result = result;
    }
    let mut record = Workshop {
        id: import.workshop,
        project: import.project,
        title: workshop.text("title")?,
        kind: workshop
            .word("type", words::WORKSHOP_KIND)?
            .unwrap_or_default(),
        date: workshop.date("date")?,
        planned_start: workshop.time("start")?,
        planned_end: workshop.time("end")?,
        place: workshop.text("place")?,
        central_question: workshop.text("central_question")?,
        participation_level: workshop
            .word("participation_level", words::LEVEL)?
            .unwrap_or_default(),
        objectives,
        expected_outputs: workshop.texts("expected_outputs")?,
        state: workshop.word("state", words::NONE)?.unwrap_or_default(),
        language: import.language,
        facilitators: workshop.count("facilitators")?,
        note_takers: workshop.count("note_takers")?,
        in_brief: workshop.texts("in_brief")?,
        ..Workshop::default()
    };
    if let Some(participants) = root.object("participants")? {
        // The list of people is read with the groups.
        participants.leave(&["list"]);
        super::people::attendance(import, &mut record, &participants)?;
    }
    let renamed = &[
        ("kind", "type"),
        ("planned_start", "start"),
        ("planned_end", "end"),
    ];
    import.add(record, workshop.path(), renamed);
    Ok(())
}
