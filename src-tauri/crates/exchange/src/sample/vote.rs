//! Ballots and matrices. A ballot's votes are counted and dropped: what is kept is how many dots
//! each option got, from how many people, and how many people voted.

use std::collections::{HashMap, HashSet};

use domain::{
    ErrorCode, Fault, Id, Noun, Record,
    activity::{Activity, ActivityState},
    ballot::{Ballot, BallotOption, BallotState},
    matrix::{Matrix, MatrixItem},
    results::Quadrant,
    vote::{self, Tallies, check_choices},
};

use super::{Import, words};
use crate::{
    bundle::WarningCode,
    reader::{Object, as_count, join},
};

/// Ballots, then matrices, which place the options of ballots.
pub fn read(import: &mut Import, root: &Object<'_>) -> Result<(), Fault> {
    let activity = |record: &Record| match record {
        Record::Activity(activity) => Some((activity.id, activity.clone())),
        _ => None,
    };
    let activities: HashMap<Id, Activity> = import.records.iter().filter_map(activity).collect();
    let mut options: HashMap<String, BallotOption> = HashMap::new();
    for vote in root.objects("votes")? {
        read_ballot(import, &vote, &activities, &mut options)?;
    }
    let note = |record: &Record| match record {
        Record::Note(note) => Some((note.id, note.text.clone())),
        _ => None,
    };
    let matrices = root.objects("matrices")?;
    let mut known = Placeable {
        options,
        notes: HashMap::new(),
        placed: HashSet::new(),
    };
    if !matrices.is_empty() {
        known.notes = import.records.iter().filter_map(note).collect();
    }
    for matrix in &matrices {
        read_matrix(import, matrix, &mut known)?;
    }
    // What was placed in a matrix was taken on from the ballot.
    for record in &mut import.records {
        if let Record::BallotOption(option) = record {
            option.retained = known.placed.contains(&option.id);
        }
    }
    Ok(())
}

/// What an item of a matrix can stand for.
struct Placeable {
    options: HashMap<String, BallotOption>,
    notes: HashMap<Id, String>,
    placed: HashSet<Id>,
}

/// An option with what is needed until its ballot is counted.
struct Choice {
    option: BallotOption,
    local: String,
    path: String,
}

fn read_ballot(
    import: &mut Import,
    vote: &Object<'_>,
    activities: &HashMap<Id, Activity>,
    known: &mut HashMap<String, BallotOption>,
) -> Result<(), Fault> {
    let activity = import.reference(Noun::Activity, vote, "activity_id")?;
    let mut ballot = Ballot {
        id: import.declare(Noun::Ballot, vote)?,
        workshop: import.workshop,
        activity,
        question: vote.text("question")?,
        method: vote.word("method", words::NONE)?.unwrap_or_default(),
        eligible: vote.count("eligible")?,
        voters: vote.count("voters")?.unwrap_or(0),
        ..Ballot::default()
    };
    if let Some(settings) = vote.object("settings")? {
        ballot.dots_per_voter = settings.count("dots_per_voter")?;
        ballot.max_per_option = settings.count("max_per_option")?;
        ballot.secret = settings.flag("secret")?.unwrap_or(false);
        ballot.results_hidden_until_closed = settings
            .flag("results_hidden_until_closed")?
            .unwrap_or(false);
    }
    if let Some(activity) = activity.and_then(|id| activities.get(&id)) {
        (ballot.opened_at, ballot.closed_at) = (activity.opened_at, activity.closed_at);
        ballot.state = match activity.state {
            ActivityState::Draft => BallotState::Draft,
            ActivityState::Open => BallotState::Open,
            ActivityState::Closed | ActivityState::Synthesised => BallotState::Closed,
        };
    }
    let mut choices = Vec::new();
    for option in vote.objects("options")? {
        choices.push(read_option(import, &option, &ballot, vote)?);
    }
    let counted = vote.get("ballots").is_some();
    if !ballot.method.counts_dots() {
        count_papers(import, vote, &mut ballot, &mut choices)?;
    } else {
        if counted {
            count_votes(import, vote, &mut ballot, &mut choices)?;
        }
        compare_results(import, vote, &ballot, &mut choices, counted)?;
    }
    let renamed = &[
        ("activity", "activity_id"),
        ("dots_per_voter", "settings.dots_per_voter"),
        ("max_per_option", "settings.max_per_option"),
    ];
    import.add(ballot, vote.path(), renamed);
    for choice in choices {
        known
            .entry(choice.local)
            .or_insert_with(|| choice.option.clone());
        import.add(choice.option, &choice.path, &[]);
    }
    Ok(())
}

/// An option; its local id is that of the note or cluster it stands for. Idea cards are read later.
fn read_option(
    import: &mut Import,
    option: &Object<'_>,
    ballot: &Ballot,
    vote: &Object<'_>,
) -> Result<Choice, Fault> {
    let local = option.required_text("id")?;
    let of_ballot = format!("{}/{local}", vote.required_text("id")?);
    let id = import.keys.id(Noun::BallotOption, &of_ballot);
    if import.known(Noun::BallotOption, &of_ballot).is_some() {
        return Err(Fault::new(ErrorCode::DuplicateId)
            .noun(Noun::BallotOption)
            .at(option.at("id"))
            .detail(local));
    }
    import.alias(Noun::BallotOption, &of_ballot, id);
    let mut record = BallotOption {
        id,
        ballot: ballot.id,
        label: option.text("label")?,
        hand_dots: option.count("hand_dots")?.unwrap_or(0),
        ..BallotOption::default()
    };
    let find = |noun| import.find(noun, local, option.at("id")).map(Some);
    match option.reference("kind")? {
        Some("note") => record.note = find(Noun::Note)?,
        Some("cluster") => record.cluster = find(Noun::Cluster)?,
        Some("idea_card" | "free") | None => {}
        Some(word) => {
            return Err(Fault::new(ErrorCode::UnknownWord)
                .at(option.at("kind"))
                .detail(word));
        }
    }
    Ok(Choice {
        option: record,
        local: local.to_owned(),
        path: option.path().to_owned(),
    })
}

/// The number of each option by its local id.
fn numbers_of(choices: &[Choice]) -> HashMap<String, usize> {
    choices
        .iter()
        .enumerate()
        .map(|(number, choice)| (choice.local.clone(), number))
        .collect()
}

/// Counts votes, each against the budget and the cap.
fn count_votes(
    import: &mut Import,
    vote: &Object<'_>,
    ballot: &mut Ballot,
    choices: &mut [Choice],
) -> Result<(), Fault> {
    let numbers = numbers_of(choices);
    let papers = vote.objects("ballots")?;
    for paper in &papers {
        let mut cast = 0_u32;
        for (local, dots) in paper.entries() {
            let place = join(paper.path(), local);
            let dots = as_count(dots, place.clone())?;
            let choice = numbers
                .get(local)
                .and_then(|number| choices.get_mut(*number));
            let Some(choice) = choice else {
                return Err(Fault::new(ErrorCode::UnknownReference)
                    .noun(Noun::BallotOption)
                    .at(place)
                    .detail(local));
            };
            within(ballot.max_per_option, dots, &place)?;
            cast = cast.saturating_add(dots);
            choice.option.dots = choice.option.dots.saturating_add(dots);
            choice.option.voters_for += u32::from(dots > 0);
        }
        within(ballot.dots_per_voter, cast, paper.path())?;
    }
    let voters = u32::try_from(papers.len()).unwrap_or(u32::MAX);
    let said = vote.count("voters")?;
    if let Some(said) = said.filter(|said| *said != voters) {
        let (code, place) = (WarningCode::ContradictsItself, vote.at("voters"));
        import.warn(code, place, &said.to_string(), &voters.to_string());
    }
    ballot.voters = said.unwrap_or(0).max(voters);
    if !ballot.secret && voters > 0 {
        import.left_out(WarningCode::NamesDropped, vote.at("ballots"), voters);
    }
    Ok(())
}

/// Counts papers of a method that knows no dots: what each says of an option is the method's own
/// value (a grade, a note, a place).
fn count_papers(
    import: &mut Import,
    vote: &Object<'_>,
    ballot: &mut Ballot,
    choices: &mut [Choice],
) -> Result<(), Fault> {
    let ids: Vec<Id> = choices.iter().map(|choice| choice.option.id).collect();
    let numbers = numbers_of(choices);
    let papers = vote.objects("ballots")?;
    let mut tallies = Tallies::of(ballot.method, ids.len());
    for paper in &papers {
        let mut said = Vec::new();
        for (local, value) in paper.entries() {
            let place = join(paper.path(), local);
            let value = as_count(value, place.clone())?;
            let Some(number) = numbers.get(local) else {
                return Err(Fault::new(ErrorCode::UnknownReference)
                    .noun(Noun::BallotOption)
                    .at(place)
                    .detail(local));
            };
            said.push(vote::Choice {
                option: ids.get(*number).copied(),
                value,
                // A file of papers has no words for them.
                words: "–".to_owned(),
            });
        }
        check_choices(ballot, &ids, &said).map_err(|fault| fault.within(paper.path()))?;
        for choice in &mut said {
            choice.words.clear();
        }
        tallies.add(ballot.method, &ids, &said);
    }
    for (number, choice) in choices.iter_mut().enumerate() {
        tallies.pour(number, &ids, &mut choice.option, false);
    }
    ballot.voters = ballot.voters.max(tallies.voters);
    ballot.expressed = tallies.expressed;
    if !ballot.secret && tallies.voters > 0 {
        import.left_out(
            WarningCode::NamesDropped,
            vote.at("ballots"),
            tallies.voters,
        );
    }
    Ok(())
}

fn within(limit: Option<u32>, dots: u32, place: &str) -> Result<(), Fault> {
    match limit {
        Some(limit) if dots > limit => Err(Fault::new(ErrorCode::OverBudget)
            .noun(Noun::Ballot)
            .at(place)
            .limit(limit)
            .detail(dots)),
        _ => Ok(()),
    }
}

/// Compares the file's results with the count. Without votes in the file they are all there is, and
/// are taken for the count.
fn compare_results(
    import: &mut Import,
    vote: &Object<'_>,
    ballot: &Ballot,
    choices: &mut [Choice],
    counted: bool,
) -> Result<(), Fault> {
    let numbers = numbers_of(choices);
    let results = vote.objects("results")?;
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    for result in &results {
        let local = result.required_text("option_id")?;
        let Some(number) = numbers.get(local).copied() else {
            return Err(Fault::new(ErrorCode::UnknownReference)
                .noun(Noun::BallotOption)
                .at(result.at("option_id"))
                .detail(local));
        };
        if !seen.insert(number) {
            return Err(Fault::new(ErrorCode::DuplicateId)
                .at(result.at("option_id"))
                .detail(local));
        }
        found.push(number);
        if let (false, Some(choice)) = (counted, choices.get_mut(number)) {
            let dots = result.count("dots")?.unwrap_or(0);
            choice.option.dots = dots;
            choice.option.voters_for = result.count("voters_for")?.unwrap_or(0);
        }
    }
    let dots: Vec<u64> = choices
        .iter()
        .map(|choice| u64::from(choice.option.dots) + u64::from(choice.option.hand_dots))
        .collect();
    let mut ranked = dots.clone();
    ranked.sort_unstable_by(|a, b| b.cmp(a));
    for (result, number) in results.iter().zip(found) {
        let better = ranked.partition_point(|other| *other > dots[number]);
        let voters_for = u64::from(choices[number].option.voters_for);
        compare(import, result, "rank", better as u64 + 1)?;
        compare(import, result, "dots", dots[number])?;
        compare(import, result, "voters_for", voters_for)?;
    }
    let cast: u64 = dots.iter().sum();
    compare(import, vote, "dots_cast", cast)?;
    let unused = ballot
        .dots_per_voter
        .and_then(|budget| (u64::from(budget) * u64::from(ballot.voters)).checked_sub(cast));
    match unused {
        Some(unused) => compare(import, vote, "dots_unused", unused)?,
        None => vote.leave(&["dots_unused"]),
    }
    Ok(())
}

fn compare(
    import: &mut Import,
    object: &Object<'_>,
    key: &str,
    computed: u64,
) -> Result<(), Fault> {
    if let Some(found) = object.count(key)? {
        import.compare(object.at(key), &found.to_string(), &computed.to_string());
    }
    Ok(())
}

fn read_matrix(
    import: &mut Import,
    matrix: &Object<'_>,
    known: &mut Placeable,
) -> Result<(), Fault> {
    let record = Matrix {
        id: import.declare(Noun::Matrix, matrix)?,
        workshop: import.workshop,
        activity: import.reference(Noun::Activity, matrix, "activity_id")?,
        question: matrix.text("question")?,
        x_axis: matrix.text("x_axis")?,
        y_axis: matrix.text("y_axis")?,
        evaluations: matrix.count("evaluations")?.unwrap_or(0),
        ..Matrix::default()
    };
    let (id, local) = (record.id, matrix.text("id")?);
    import.add(record, matrix.path(), &[("activity", "activity_id")]);
    for item in matrix.objects("items")? {
        read_item(import, &item, id, &local, known)?;
    }
    Ok(())
}

/// An item names an option of a ballot, else a note.
fn read_item(
    import: &mut Import,
    item: &Object<'_>,
    matrix: Id,
    matrix_local: &str,
    known: &mut Placeable,
) -> Result<(), Fault> {
    let local = item.required_text("option_id")?;
    let mut record = MatrixItem {
        id: import
            .keys
            .id(Noun::MatrixItem, &format!("{matrix_local}/{local}")),
        matrix,
        effort: item.number("effort")?,
        impact: item.number("impact")?,
        effort_spread: item.number("effort_spread")?,
        impact_spread: item.number("impact_spread")?,
        ..MatrixItem::default()
    };
    if let Some(option) = known.options.get(local) {
        record.label.clone_from(&option.label);
        record.note = option.note;
        record.ballot_option = Some(option.id);
        known.placed.insert(option.id);
    } else {
        let id = import.find(Noun::Note, local, item.at("option_id"))?;
        record.label = known.notes.get(&id).cloned().unwrap_or_default();
        record.note = Some(id);
    }
    if let Some(word) = item.reference("quadrant")? {
        let known = words::QUADRANTS.iter().find(|(name, _)| *name == word);
        let Some((_, found)) = known else {
            return Err(Fault::new(ErrorCode::UnknownWord)
                .at(item.at("quadrant"))
                .detail(word));
        };
        let computed = record
            .effort
            .zip(record.impact)
            .map(|(e, i)| Quadrant::of(e, i));
        if computed != Some(*found) {
            let name = words::QUADRANTS
                .iter()
                .find(|(_, own)| Some(*own) == computed);
            import.compare(item.at("quadrant"), word, name.map_or("", |(name, _)| name));
        }
    }
    import.add(record, item.path(), &[]);
    Ok(())
}

/// Options that stand for idea cards, which are read after the ballots.
pub fn name_cards(import: &mut Import, root: &Object<'_>) -> Result<(), Fault> {
    let mut cards = HashMap::new();
    for vote in root.objects("votes")? {
        vote.leave_all();
        for option in vote.objects("options")? {
            option.leave_all();
            if option.reference("kind")? == Some("idea_card") {
                let local = option.required_text("id")?;
                let of_ballot = format!("{}/{local}", vote.required_text("id")?);
                let card = import.find(Noun::IdeaCard, local, option.at("id"))?;
                cards.insert(import.keys.id(Noun::BallotOption, &of_ballot), card);
            }
        }
    }
    for record in &mut import.records {
        if let Record::BallotOption(option) = record
            && let Some(card) = cards.get(&option.id)
        {
            option.idea_card = Some(*card);
        }
    }
    Ok(())
}
