//! Answers to questions, and reading a folder's library without owning it (the command line).

use std::{
    collections::HashSet,
    fs,
    path::{Path, PathBuf},
};

use domain::{
    Actor, Answer, ErrorCode, Fault, Id, Kindred, LibraryInfo, Noun, Query, Record, Snapshot,
    Timestamp, limits, look::Look, participant::Participant, report::Period, run_event::Moment,
};
use exchange::{Bundle, Format};
use store::{CheckReport, Reader, View};
use synthesis::report::Source;

use crate::look;

/// A library that is only read.
pub struct Reading {
    pub(crate) reader: Reader,
    pub(crate) dir: PathBuf,
    pub(crate) earlier: Vec<PathBuf>,
}

impl Reading {
    /// Opens the library of a folder; `None` when there is none. Nothing is created.
    ///
    /// # Errors
    /// `NewerVersion`, `NotALibrary`, `Damaged`, or what the disk refuses.
    pub fn open(dir: &Path) -> Result<Option<Self>, Fault> {
        Ok(Reader::open(dir)?.map(|reader| Self {
            reader,
            dir: dir.to_owned(),
            earlier: Vec::new(),
        }))
    }

    /// The same today: a large library that was looked through today is not looked through again.
    ///
    /// # Errors
    /// As [`Reading::open`].
    pub fn open_today(dir: &Path, now: Timestamp) -> Result<Option<Self>, Fault> {
        Ok(Reader::open_today(dir, now)?.map(|reader| Self {
            reader,
            dir: dir.to_owned(),
            earlier: Vec::new(),
        }))
    }

    /// As [`crate::Engine::came_from`].
    pub fn came_from(&mut self, folders: Vec<PathBuf>) {
        self.earlier = folders;
    }

    /// Looks into a library's file, wherever it lies. Nothing is changed.
    ///
    /// # Errors
    /// As [`Reading::open`]; `NotFound`; `UnknownFormat` where its tables are not ours.
    pub fn of_file(path: &Path) -> Result<Self, Fault> {
        Ok(Self {
            reader: Reader::of_file(path)?,
            dir: path.parent().unwrap_or(Path::new(".")).to_owned(),
            earlier: Vec::new(),
        })
    }

    /// Looks into a log that was set aside, with the file of its folder that it belongs to, and says
    /// which one that is; `None` where it belongs to none.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn of_log(log: &Path) -> Result<Option<(Self, PathBuf)>, Fault> {
        let dir = log.parent().unwrap_or(Path::new("."));
        let found = Reader::of_log(log, &store::beside::owners(dir)?)?;
        Ok(found.map(|(reader, of)| {
            let reading = Self {
                reader,
                dir: dir.to_owned(),
                earlier: Vec::new(),
            };
            (reading, of)
        }))
    }

    /// What it holds, and in what it differs from a library that is open, where one is.
    ///
    /// # Errors
    /// What either refuses.
    pub fn look(&mut self, here: Option<&View<'_>>) -> Result<Look, Fault> {
        let foreign_log = self.reader.foreign_log();
        let look = self.reader.view(|there| look::look(there, here))?;
        Ok(Look {
            foreign_log,
            ..look
        })
    }

    /// The same, beside another library that is only read.
    ///
    /// # Errors
    /// What either refuses.
    pub fn look_beside(&mut self, here: &mut Self) -> Result<Look, Fault> {
        here.reader.view(|here| self.look(Some(here)))
    }

    /// Workshops, each with what it needs to stand alone; a project of which all were picked, and
    /// that is not among those `here`, whole.
    pub(crate) fn picked(
        &mut self,
        workshops: &[Id],
        here: &HashSet<Id>,
    ) -> Result<Vec<Bundle>, Fault> {
        let mut bundles = Vec::new();
        let mut left: Vec<Id> = workshops.to_vec();
        for project in self.ids(Noun::Project)? {
            if here.contains(&project) {
                continue;
            }
            let records = project_records(&mut self.reader, project)?;
            let mut own = records
                .iter()
                .filter(|record| record.noun() == Noun::Workshop)
                .peekable();
            if own.peek().is_some() && own.all(|workshop| left.contains(&workshop.id())) {
                left.retain(|id| !records.iter().any(|record| record.id() == *id));
                bundles.push(bundle(records)?);
            }
        }
        for workshop in left {
            bundles.push(bundle(workshop_records(&mut self.reader, workshop)?)?);
        }
        Ok(bundles)
    }

    /// Every project, whole.
    pub(crate) fn projects(&mut self) -> Result<Vec<Bundle>, Fault> {
        let projects = self.ids(Noun::Project)?;
        projects
            .into_iter()
            .map(|project| bundle(project_records(&mut self.reader, project)?))
            .collect()
    }

    fn ids(&mut self, noun: Noun) -> Result<Vec<Id>, Fault> {
        let records = self.reader.view(|view| view.all(noun))?;
        Ok(records.iter().map(Record::id).collect())
    }

    /// Answers a question.
    ///
    /// # Errors
    /// `NotFound`, or what the disk refuses.
    pub fn query(&mut self, query: &Query, now: Timestamp) -> Result<Answer, Fault> {
        let now = Moment {
            at: now,
            ..Moment::default()
        };
        answer(&mut self.reader, query, (&self.dir, &self.earlier), &now)
    }

    /// Whether a log lies beside the library that is not its own, and was not read.
    pub fn foreign_log(&self) -> bool {
        self.reader.foreign_log()
    }

    /// As [`crate::Engine::project_records`].
    ///
    /// # Errors
    /// `NotFound`, or what the disk refuses.
    pub fn project_records(&mut self, project: Id) -> Result<Vec<Record>, Fault> {
        project_records(&mut self.reader, project)
    }

    /// As [`crate::Engine::workshop_records`].
    ///
    /// # Errors
    /// `NotFound`, or what the disk refuses.
    pub fn workshop_records(&mut self, workshop: Id) -> Result<Vec<Record>, Fault> {
        workshop_records(&mut self.reader, workshop)
    }

    /// As [`crate::Engine::report_source`].
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn report_source(&mut self, period: &Period, projects: &[Id]) -> Result<Source, Fault> {
        self.reader
            .view(|view| crate::report::source(view, period, projects))
    }

    /// As [`crate::Engine::register_source`].
    ///
    /// # Errors
    /// `NotFound`, or what the disk refuses.
    pub fn register_source(
        &mut self,
        project: Option<Id>,
    ) -> Result<synthesis::register::Source, Fault> {
        self.reader
            .view(|view| crate::register::source(view, project))
    }

    /// Makes a verified copy of the library at a path.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn backup(&mut self, to: &Path) -> Result<(), Fault> {
        self.reader.copy_to(to)
    }

    /// Writes a project to a `.etabli` file.
    ///
    /// # Errors
    /// `NotFound`, or what the disk refuses.
    pub fn save_etabli(&mut self, project: Id, path: &Path) -> Result<(), Fault> {
        store::file::write(path, &self.project_records(project)?)
    }

    /// Reads everything and says what is wrong.
    ///
    /// # Errors
    /// When the library cannot be read at all.
    pub fn check(&mut self) -> Result<CheckReport, Fault> {
        self.reader.view(|view| view.check())
    }
}

/// Records of one project as those of a file. Each is checked for itself; what it names, when it is
/// written: it may be here, and not among them.
fn bundle(records: Vec<Record>) -> Result<Bundle, Fault> {
    if records.len() > limits::FILE_RECORDS {
        return Err(Fault::new(ErrorCode::TooMany)
            .at("records")
            .limit(limits::FILE_RECORDS));
    }
    for record in &records {
        record.check()?;
    }
    Ok(Bundle {
        format: Format::Etabli,
        records,
        ignored: Vec::new(),
        warnings: Vec::new(),
    })
}

fn not_found(noun: Noun, id: Id) -> Fault {
    Fault::new(ErrorCode::NotFound).noun(noun).detail(id)
}

pub(crate) fn project_records(reader: &mut Reader, project: Id) -> Result<Vec<Record>, Fault> {
    reader.view(|view| {
        let mut records = view.all(Noun::Lab)?;
        let mut own = view.of_project(project)?;
        if own.is_empty() {
            return Err(not_found(Noun::Project, project));
        }
        records.append(&mut own);
        Ok(records)
    })
}

pub(crate) fn workshop_records(reader: &mut Reader, workshop: Id) -> Result<Vec<Record>, Fault> {
    reader.view(|view| of_workshop(view, workshop))
}

fn of_workshop(view: &View<'_>, workshop: Id) -> Result<Vec<Record>, Fault> {
    let mut records = view.all(Noun::Lab)?;
    let mut own = view.of_workshop(workshop)?;
    if own.is_empty() {
        return Err(not_found(Noun::Workshop, workshop));
    }
    records.append(&mut own);
    Ok(records)
}

/// What the run of a workshop is made of: asked every second, so no more is read.
const LED: &[Noun] = &[Noun::Project, Noun::Workshop, Noun::Block, Noun::RunEvent];

fn led(view: &View<'_>, workshop: Id) -> Result<synthesis::Records, Fault> {
    let mut records = view.all(Noun::Lab)?;
    records.append(&mut view.some_of_workshop(workshop, LED)?);
    synthesis::Records::new(records)
}

/// Who is placed, and where: asked at each number that is tried.
const SEATED: &[Noun] = &[
    Noun::Project,
    Noun::Workshop,
    Noun::Group,
    Noun::Participant,
];

/// People that are placed at once, and wishes among them: each with each is looked at.
const PLACED: usize = 2_000;
const WISHED: usize = 500;

fn seated(view: &View<'_>, workshop: Id) -> Result<synthesis::Records, Fault> {
    let records = synthesis::Records::new(view.some_of_workshop(workshop, SEATED)?)?;
    let people = records.participants();
    let wishes = |person: &Participant| person.together.len() + person.apart.len();
    let too_many = |field: &str, most: usize| {
        Err(Fault::new(ErrorCode::TooMany)
            .noun(Noun::Participant)
            .at(field)
            .limit(most))
    };
    match people.iter().map(wishes).sum::<usize>() {
        _ if people.len() > PLACED => too_many("participant", PLACED),
        wishes if wishes > WISHED => too_many("apart", WISHED),
        _ => Ok(records),
    }
}

pub(crate) fn answer(
    reader: &mut Reader,
    query: &Query,
    around: (&Path, &[PathBuf]),
    now: &Moment,
) -> Result<Answer, Fault> {
    if matches!(query, Query::Search(_)) {
        reader.searchable()?;
    }
    reader.view(|view| match query {
        Query::Search(ask) => view.search(ask).map(Answer::Search),
        Query::Snapshot { project } => snapshot(view, *project).map(Answer::Snapshot),
        Query::Results { workshop } => {
            let records = of_workshop(view, *workshop)?;
            let records = synthesis::Records::of_workshop(records, *workshop)?;
            Ok(Answer::Results(Box::new(synthesis::results(&records))))
        }
        Query::Run { workshop } => {
            let records = led(view, *workshop)?;
            Ok(Answer::Run(Box::new(synthesis::run(&records, now))))
        }
        Query::Alike { board } => alike(view, *board).map(Answer::Alike),
        Query::Draw {
            workshop,
            seed,
            tables,
            absent,
        } => {
            let records = seated(view, *workshop)?;
            let draw = synthesis::seating::draw_of(&records, *seed, *tables, *absent);
            Ok(Answer::Draw(draw))
        }
        Query::Rotation {
            workshop,
            seed,
            rounds,
            hosts,
        } => {
            let records = seated(view, *workshop)?;
            let plan = synthesis::seating::rotation_of(&records, *seed, *rounds, *hosts);
            Ok(Answer::Rotation(plan))
        }
        Query::Urn { ballot } => crate::urns::look(around.0, *ballot).map(Answer::Urn),
        Query::Moments { workshop } => crate::moments::list(view, *workshop).map(Answer::Moments),
        Query::Moment { moment } => {
            crate::moments::look(view, *moment).map(|look| Answer::Moment(Box::new(look)))
        }
        Query::Artefacts { noun } => {
            crate::commands::artefact::list(view, *noun).map(Answer::Artefacts)
        }
        Query::Reused { noun, id } => view.reused(*noun, *id).map(Answer::Reused),
        Query::ProjectArtefacts { project } => {
            view.artefacts_of(*project).map(Answer::ProjectArtefacts)
        }
        Query::Placed { method } => view.placed(method).map(Answer::Placed),
        Query::Gallery => view.gallery().map(Answer::Gallery),
        Query::Portraits { personas } => view.portraits(personas).map(Answer::Portraits),
        Query::Tags => view.labels().map(Answer::Tags),
        Query::Touched { since } => view.touched(*since).map(Answer::Touched),
        Query::Report { period, projects } => {
            let source = crate::report::source(view, period, projects)?;
            let report = synthesis::report::report(&source, *period);
            Ok(Answer::Report(Box::new(report)))
        }
        Query::Comments { period, projects } => {
            let source = crate::report::source(view, period, projects)?;
            Ok(Answer::Comments(synthesis::report::comments(
                &source, period,
            )))
        }
        Query::Library => library(view, around, now.at).map(Answer::Library),
    })
}

fn snapshot(view: &View<'_>, project: Option<Id>) -> Result<Snapshot, Fault> {
    let mut records = Vec::new();
    for noun in Noun::COMMON.iter().copied() {
        records.append(&mut view.all(noun)?);
    }
    if let Some(project) = project {
        let own = view.of_project(project)?;
        records.extend(
            own.into_iter()
                .filter(|record| !Noun::COMMON.contains(&record.noun())),
        );
    }
    Ok(Snapshot {
        seq: view.seq,
        at: view.at()?,
        records,
        history: view.history(Actor::Desk)?,
    })
}

fn alike(view: &View<'_>, board: Id) -> Result<Vec<Kindred>, Fault> {
    let Some(Record::Board(board)) = view.find(Noun::Board, board)? else {
        return Err(not_found(Noun::Board, board));
    };
    let records = of_workshop(view, board.workshop)?;
    let records = synthesis::Records::of_workshop(records, board.workshop)?;
    Ok(synthesis::alike(&records, board.id))
}

fn library(
    view: &View<'_>,
    (dir, earlier): (&Path, &[PathBuf]),
    now: Timestamp,
) -> Result<LibraryInfo, Fault> {
    let path = dir.join(store::FILE);
    let count =
        |noun| -> Result<u32, Fault> { Ok(u32::try_from(view.count(noun)?).unwrap_or(u32::MAX)) };
    let own = view.mark()?;
    let encrypted = view.is_encrypted()?;
    // Beside a library that anybody can read, what else can be read is no news.
    let plain = match encrypted {
        true => store::plain_earlier((dir, &own), earlier),
        false => Vec::new(),
    };
    Ok(LibraryInfo {
        path: fs::canonicalize(&path)
            .unwrap_or(path)
            .display()
            .to_string(),
        bytes: view.bytes(),
        encrypted,
        workshops: count(Noun::Workshop)?,
        notes: count(Noun::Note)?,
        backups: store::backups(dir, Some(&own), now)?,
        beside: store::beside::list(dir, Some(&own))?,
        earlier_plain: plain.into_iter().map(|file| file.path).collect(),
    })
}
