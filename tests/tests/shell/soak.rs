//! Hours of the walk without a plan, on a library of ten thousand notes: the window neither ends nor
//! hangs nor grows, and what it leaves on the disk is as it should be.

use std::{
    env, fs,
    time::{Duration, Instant},
};

use tests::{
    crowd,
    window::{Failure, Stage},
};

use crate::{
    access::screens,
    hands::Done,
    journeys::records,
    monkey::{Walk, calm},
};

/// By then all has been loaded once that is loaded once.
const SETTLED: Duration = Duration::from_secs(10 * 60);
/// A page that says nothing for so long hangs.
const HUNG: Duration = Duration::from_secs(5);
const MINUTE: Duration = Duration::from_secs(60);
const GROWTH: f64 = 1.15;
const MEBIBYTE: f64 = 1_048_576.0;

fn number(variable: &str, otherwise: f64) -> f64 {
    let value = env::var(variable).ok();
    value
        .and_then(|value| value.parse().ok())
        .unwrap_or(otherwise)
}

fn io(error: impl std::fmt::Display) -> Failure {
    Failure(error.to_string())
}

#[test]
#[ignore = "takes hours: cargo xtask soak"]
fn a_window_lasts_for_hours_on_ten_thousand_notes() -> Done {
    let hours = number("ETABLI_SOAK_HOURS", 8.0);
    let seed = number("ETABLI_MONKEY_SEED", 7.0) as u64;
    let lasts = Duration::from_secs_f64(hours * 3_600.0);
    println!("ETABLI_SOAK_HOURS={hours} ETABLI_MONKEY_SEED={seed}");
    let stage = Stage::new("fr_FR.UTF-8")?;
    for file in crowd::files(stage.desk.path(), 0, crowd::WORKSHOPS).map_err(Failure)? {
        stage.line(&["import", &file.display().to_string()])?;
    }
    let addresses = screens(&records(&stage)?)
        .into_iter()
        .map(|(_, address)| address)
        .collect();
    let window = stage.open()?;
    window.find("link", "/Accueil|Home/")?;
    let mut walk = Walk::begin(&stage, window, seed, addresses, false)?;
    let pages = stage.pages();
    // A shorter one compares with what is its sixth.
    let settled = SETTLED.min(lasts / 6);
    let (begun, mut steps, mut hangs) = (Instant::now(), 0_u64, 0_u64);
    let (mut first, mut last, mut looked) = (None, 0.0, Instant::now());
    let mut slowest = Duration::ZERO;
    while begun.elapsed() < lasts {
        steps += 1;
        walk.step()
            .and_then(|()| {
                let asked = Instant::now();
                walk.window.run("return 1", &[])?;
                let answered = asked.elapsed();
                slowest = slowest.max(answered);
                if answered > HUNG {
                    hangs += 1;
                    println!("step {steps}: no answer for {} s", answered.as_secs());
                }
                calm(&stage, &walk.window)
            })
            .and_then(|()| {
                if stage.pages() == pages {
                    Ok(())
                } else {
                    Err(Failure("the page's process has ended".to_owned()))
                }
            })
            .map_err(|Failure(said)| {
                let _ = stage.keep(&format!("soak-{seed}"));
                Failure(format!(
                    "seed {seed}, step {steps}, after {} s, at {}: {said}\n{:#?}",
                    begun.elapsed().as_secs(),
                    walk.window.address(),
                    walk.done
                ))
            })?;
        let due = looked.elapsed() > MINUTE || begun.elapsed() >= lasts;
        if due || (first.is_none() && begun.elapsed() > settled) {
            looked = Instant::now();
            last = stage.memory() as f64 / MEBIBYTE;
            println!(
                "{:6} s  {steps:7} steps  PSS {last:.0} MiB  slowest answer {} ms",
                begun.elapsed().as_secs(),
                slowest.as_millis()
            );
            if begun.elapsed() > settled {
                first.get_or_insert(last);
            }
        }
    }
    let growth = first.map_or(1.0, |first| last / first);
    println!(
        "{steps} steps in {} s: no death, {hangs} hangs, PSS at the end ÷ after {} s: {growth:.3}",
        begun.elapsed().as_secs(),
        settled.as_secs()
    );
    left(&stage)?;
    stage.close(&walk.window)?;
    let check = stage.line(&["check", "--json"])?;
    assert!(check.contains("\"ok\": true"), "{check}");
    assert_eq!(hangs, 0);
    assert!(growth <= GROWTH, "{growth}");
    Ok(())
}

/// The journal goes on without a gap, the backups can be read, the log is short.
fn left(stage: &Stage) -> Done {
    let data = stage.data.path();
    let library = rusqlite::Connection::open_with_flags(
        data.join("bibliotheque.etabli"),
        rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY,
    )
    .map_err(io)?;
    let (newest, rows): (i64, i64) = library
        .query_row(
            "SELECT coalesce(max(\"seq\"), 0), count(*) FROM \"journal\"",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .map_err(io)?;
    println!("journal: {rows} rows, the newest is {newest}");
    assert_eq!(newest, rows, "the journal has a gap");
    #[allow(
        clippy::disallowed_methods,
        reason = "the drill is of this machine, on this day"
    )]
    let now = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .map_err(io)?;
    let now = domain::Timestamp(i64::try_from(now.as_millis()).map_err(io)?);
    let backups = store::backups(data, None, now).map_err(io)?;
    println!("backups: {}", backups.len());
    assert!((1..=10).contains(&backups.len()), "{backups:#?}");
    assert!(
        backups
            .iter()
            .all(|one| one.verified && one.doubt.is_none()),
        "{backups:#?}"
    );
    let log = fs::metadata(data.join("bibliotheque.etabli-wal")).map_or(0, |log| log.len());
    println!("log: {log} bytes");
    assert!(log <= 64 * 1024 * 1024 + 8 * 1024 * 1024, "{log}");
    Ok(())
}
