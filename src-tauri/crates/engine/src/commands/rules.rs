//! What the engine sees to whenever a record is written by a gesture, beside its limits: states
//! that follow each other, moments, values that follow from others. Nouns without any are listed
//! here; the others have their file.

use domain::{Entity, Fault};
use store::Tx;

/// The rules of a noun.
pub(crate) trait Rules: Entity {
    /// Completes or refuses a record that is about to be written; `old` as it was.
    fn settle(&mut self, _old: Option<&Self>, _tx: &mut Tx<'_>) -> Result<(), Fault> {
        Ok(())
    }
}

macro_rules! no_rules {
    ($($path:path),* $(,)?) => { $(impl Rules for $path {})* };
}

no_rules!(
    domain::project::Project,
    domain::participant::Participant,
    domain::group::Group,
    domain::block::Block,
    domain::run_event::RunEvent,
    domain::moment::Moment,
    domain::poll::Poll,
    domain::board::Board,
    domain::zone::Zone,
    domain::cluster::Cluster,
    domain::link::Link,
    domain::matrix::Matrix,
    domain::persona::Persona,
    domain::empathy_map::EmpathyMap,
    domain::journey::Journey,
    domain::phase::Phase,
    domain::lane::Lane,
    domain::stakeholder::StakeholderMap,
    domain::stakeholder::Stakeholder,
    domain::stakeholder::Relation,
    domain::how_might_we::HowMightWe,
    domain::test_grid::TestGrid,
    domain::idea_card::IdeaCard,
    domain::decision::Decision,
    domain::action::Action,
    domain::evaluation::Evaluation,
);
