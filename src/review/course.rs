//! Checks on the course: phases without touchpoints, phases named by the company, where it begins
//! and ends.

use super::{
    Check, Finding, Place,
    ground::{Found, Ground},
};
use crate::{
    base::{Id, fold},
    model::{CardKind, LaneKind, Phase},
};

/// As many phases as a reader keeps in mind.
const MOST_PHASES: usize = 7;

/// Names of phases that the method itself uses: never company words.
const USUAL_NAMES: &str = "\
    abwaegung acquisition advocacy aufmerksamkeit awareness beschaffung consideration kauf kundenbindung loyalty \
    purchase repurchase service weiterempfehlung wiederkauf";

/// Words of departments and their tools, in English and German, as [`fold`] writes them.
const COMPANY_WORDS: &str = "\
    abverkauf abwicklung acquisition activation akquise akquisition aktivierung auftragsabwicklung bestandskunden \
    bestandskundenmanagement bestandskundenpflege churn churnprevention closing conversion conversions crm \
    crosssell crossselling engagement fulfillment fulfilment funnel inbound interessentengewinnung konversion \
    konvertierung kpi kpis kundenakquise kundenaktivierung kundenentwicklung kundengewinnung kundenmanagement \
    kundenpflege kundenrueckgewinnung kundenwertsteigerung lead leadgen leadgeneration leadgenerierung \
    leadmanagement leadnurturing leadqualifizierung leads marketing monetarisierung monetisation monetization mql \
    neukundenakquise neukundengewinnung nurture nurturing onboarding outbound pipeline presales prospect \
    prospecting prospects qualification qualifizierung reactivation reaktivierung remarketing retargeting \
    retention sales salesfunnel segmentation segmentierung sql targeting trichter upsell upselling verkauf \
    verkaufstrichter vertrieb vertriebstrichter vorqualifizierung winback zielgruppenansprache";

/// Words that name the purchase, as [`fold`] writes them.
const PURCHASE_WORDS: &str = "\
    acquisition beauftragen beauftragung beschaffen beschaffung bestellen bestellung bezahlen book booking buchen \
    buchung buy buying checkout einkauf einkaufen kasse kauf kaufabschluss kaufen kaufentscheidung order ordering \
    pay payment purchase purchasing unterschreiben vertragsabschluss vertragsschluss zahlen";

/// Beside one of these a word above does not name the purchase itself: "after the purchase", "buy again".
const NOT_THE_PURCHASE: &str = "\
    after again before beyond erneut nach noch post pre vor wieder";

/// Finds all of it.
pub(super) fn find(ground: &Ground<'_>, found: &mut Found) {
    let touchpoints = ground.phases_with(ground.cards_of(CardKind::Touchpoint));
    without_touchpoints(ground, &touchpoints, found);
    around_purchase(ground, &touchpoints, found);
    for (phase, columns) in ground.course().filter(|(phase, _)| company_word(&phase.name).is_some()) {
        found.add_at(columns.start, on_phase(Check::PhaseInCompanyWords, &phase.id));
    }
    if ground.phases.len() > MOST_PHASES {
        found.add(Finding::new(Check::TooManyPhases));
    }
}

fn on_phase(check: Check, phase: &Id) -> Finding {
    Finding::new(check).about(phase).at(Place::Phase(phase.clone()))
}

fn without_touchpoints(ground: &Ground<'_>, touchpoints: &[bool], found: &mut Found) {
    let Some(lane) = ground.document.lanes.iter().find(|lane| lane.kind == LaneKind::Touchpoints) else { return };
    for ((phase, columns), _) in ground.course().zip(touchpoints).filter(|(_, has)| !**has) {
        let place = Place::Cells { lane: lane.id.clone(), phase: phase.id.clone() };
        found.add_at(columns.start, on_phase(Check::PhaseWithoutTouchpoints, &phase.id).at(place));
    }
}

/// What lies before and after the purchase. A map without a phase that is called so is not judged.
fn around_purchase(ground: &Ground<'_>, touchpoints: &[bool], found: &mut Found) {
    let phases = ground.document.phases.as_slice();
    let Some(first) = phases.iter().position(|phase| is_purchase(phase)) else { return };
    let last = phases.iter().rposition(|phase| is_purchase(phase)).unwrap_or(first);
    let column = |at: usize| ground.phases.get(at).map_or(0, |columns| columns.start);
    if let (0, Some(phase)) = (first, phases.first()) {
        found.add_at(column(0), on_phase(Check::StartsWithPurchase, &phase.id));
    }
    let Some(purchase) = phases.get(last) else { return };
    match phases.get(last + 1) {
        None => found.add_at(column(last), on_phase(Check::EndsWithPurchase, &purchase.id)),
        Some(next) => {
            // On a map that has none at all yet the phases say so.
            let is_empty = touchpoints.iter().skip(last + 1).all(|has| !has);
            if is_empty && touchpoints.contains(&true) {
                let place = Place::Phase(next.id.clone());
                found.add_at(column(last + 1), on_phase(Check::NothingAfterPurchase, &purchase.id).at(place));
            }
        }
    }
}

/// Whether a phase is the one in which the customer buys, by its name.
fn is_purchase(phase: &Phase) -> bool {
    let has = |list| words_of(&phase.name).any(|word| lists(list, word));
    has(PURCHASE_WORDS) && !has(NOT_THE_PURCHASE)
}

/// The word in a phase's name that no customer would use, as it is written there.
pub(super) fn company_word(name: &str) -> Option<String> {
    if lists(USUAL_NAMES, name) {
        return None;
    }
    words_of(name).find(|word| lists(COMPANY_WORDS, word)).map(str::to_owned)
}

/// Whether a word stands in a list.
fn lists(list: &str, word: &str) -> bool {
    let word = fold(word);
    list.split_ascii_whitespace().any(|listed| listed == word)
}

/// The words of a name; those joined by a hyphen are one.
fn words_of(name: &str) -> impl Iterator<Item = &str> {
    let parts = name.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\u{2010}' | '\u{2011}')));
    parts.filter(|word| !word.is_empty())
}
