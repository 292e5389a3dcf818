//! Commands on records, what is asked of them, and following their commits.

use std::sync::{Arc, atomic::Ordering};

use domain::{Actor, ErrorCode, Fault, Query, Request};
use engine::Event;
use serde::Deserialize;
use tauri::ipc::{Channel, InvokeResponseBody};

use super::{Answer, Call, InTurn, Resolver, Work, channel, done, json, packed, parse, resolve};
use crate::{automation, steps};

/// Those that are done one after the other, in the order they arrive.
pub(super) const IN_TURN: &[(&str, InTurn)] = &[
    ("execute", execute),
    ("subscribe", |call, resolver| {
        automation::done("subscribe", &call.payload, None);
        resolve(resolver, subscribe(call));
        steps::answered("subscribe");
    }),
    ("unsubscribe", |call, resolver| {
        automation::done("unsubscribe", &call.payload, None);
        resolve(resolver, unsubscribe(call))
    }),
];

pub(super) const WORKS: &[(&str, Work)] = &[("query", query)];

/// Queued in the order of arrival; the writer answers when the disk has it.
fn execute(call: &Call, resolver: Resolver) {
    let request = parse::<Request>(&call.payload);
    let reached = automation::reached().map(|_| call.payload.clone());
    match request.and_then(|request| Ok((call.desk.engine()?, request))) {
        Ok((engine, request)) => engine.submit(Actor::Desk, request, move |result| {
            if let (Some(payload), Ok(ack)) = (&reached, &result) {
                automation::done("execute", payload, Some(ack.seq));
            }
            resolve(
                resolver,
                result.and_then(|ack| json(&json!({ "seq": ack.seq }))),
            );
        }),
        Err(fault) => resolve(resolver, Err(fault)),
    }
}

fn query(call: &Call) -> Answer {
    let query: Query = parse(&call.payload)?;
    let engine = call.desk.engine()?;
    let answer = engine.query(&query)?;
    if let (Query::Run { workshop }, domain::Answer::Run(state)) = (&query, &answer)
        && state.clock_due
    {
        engine.note_clock(*workshop);
    }
    match &answer {
        domain::Answer::Snapshot(snapshot) => packed::answer(snapshot)
            .map(InvokeResponseBody::Json)
            .map_err(|error| Fault::new(ErrorCode::Internal).technical(error)),
        answer => json(answer),
    }
}

#[derive(Deserialize)]
struct Subscribe {
    since: Option<u64>,
    channel: String,
}

fn subscribe(call: &Call) -> Answer {
    let asked: Subscribe = parse(&call.payload)?;
    let channel: Channel<InvokeResponseBody> = channel(&asked.channel, &call.webview)?;
    let desk = Arc::clone(&call.desk);
    let engine = desk.engine()?;
    let own = desk.following.fetch_add(1, Ordering::SeqCst) + 1;
    engine.subscribe(asked.since, move |event| {
        if desk.following.load(Ordering::SeqCst) != own {
            return false;
        }
        let said = match event {
            Event::Committed(committed) => {
                serde_json::to_string(&json!({ "committed": &*committed }))
            }
            Event::Resync => Ok("\"resync\"".to_owned()),
            Event::Place(fault) => serde_json::to_string(&json!({ "place": fault })),
        };
        said.is_ok_and(|said| channel.send(InvokeResponseBody::Json(said)).is_ok())
    });
    json(&own)
}

/// Ends a subscription, unless a newer one already has.
fn unsubscribe(call: &Call) -> Answer {
    let own: u64 = parse(&call.payload)?;
    let _ = call.desk.following.compare_exchange(
        own,
        own.wrapping_add(1),
        Ordering::SeqCst,
        Ordering::SeqCst,
    );
    done()
}
