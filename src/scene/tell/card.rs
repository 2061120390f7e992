//! What a card says.

use crate::{
    base::Language,
    i18n,
    layout::level_words,
    metrics::is_small,
    model::{Card, Document, Kind, Opportunity, SeamAt, Status, shown_level},
    scene::speech,
};

/// All that a card says, its signs put into words.
pub fn card_words(doc: &Document, card: &Card, language: Language) -> String {
    let mut says = vec![card.text.clone()];
    match &card.kind {
        Kind::Touchpoint(touchpoint) => {
            says.extend(speech::channel(doc, touchpoint, language));
            says.extend(touchpoint.moment.map(|moment| i18n::moment_told(language, moment)));
        }
        Kind::Pain(pain) => {
            if pain.severity > 0 {
                says.push(i18n::text_with(language, "told-severity", &[("value", usize::from(pain.severity).into())]));
            }
            says.push(i18n::text_with(language, "sources", &[("count", (card.evidence_count() as usize).into())]));
        }
        Kind::Opportunity(opportunity) => {
            says.extend(state(opportunity, language));
            for (value, word) in [
                (opportunity.impact, i18n::text(language, "impact")),
                (opportunity.effort, i18n::text(language, "effort")),
            ] {
                if value > 0 {
                    says.push(format!("{word} {value}"));
                }
            }
            if !card.owner.is_empty() {
                says.push(i18n::text_with(language, "told-owner", &[("owner", card.owner.as_str().into())]));
            }
        }
        Kind::Metric(metric) => {
            match metric.latest() {
                Some(latest) => {
                    says.push(i18n::measured(language, metric, latest));
                    // Few answers are marked on the sheet; how many and when otherwise is in the details.
                    says.extend(is_small(latest.n).then(|| i18n::measured_when(language, latest)));
                }
                None => says.push(i18n::text(language, "no-data").to_owned()),
            }
            if let Some(target) = metric.target {
                let value = i18n::figure(language, metric, target);
                says.push(i18n::text_with(language, "target", &[("value", value.into())]));
            }
            match metric.meets_target() {
                Some(true) => says.push(i18n::text(language, "legend-target-met").to_owned()),
                Some(false) => says.push(i18n::text(language, "legend-target-missed").to_owned()),
                None => {}
            }
        }
        Kind::Image(picture) => says.push(picture.alt.clone()),
        Kind::Process => says.insert(0, card.owner.clone()),
        Kind::Action | Kind::Thought(_) | Kind::Note => {}
    }
    if card.gathered.len() > 1 {
        says.push(i18n::text_with(language, "told-gathered", &[("count", card.gathered.len().into())]));
    }
    says.extend(doc.cluster_of(&card.id).map(|cluster| i18n::in_cluster(language, cluster)));
    if card.votes > 0 {
        says.push(i18n::text_with(language, "told-votes", &[("count", (card.votes as usize).into())]));
    }
    if let Some(level) = shown_level(doc, card) {
        says.push(level_words(language, level).to_owned());
    }
    let names: Vec<&str> =
        doc.personas.iter().filter(|p| !p.hidden && card.personas.contains(&p.id)).map(|p| p.name.as_str()).collect();
    if !names.is_empty() {
        says.push(i18n::text_with(language, "told-for", &[("personas", names.join(", ").into())]));
    }
    says.retain(|s| !s.trim().is_empty());
    let mut parts = says.iter().map(|s| s.trim().trim_end_matches('.'));
    let first = parts.next().unwrap_or_default();
    let rest = parts.collect::<Vec<_>>().join("; ");
    if rest.is_empty() { first.to_owned() } else { sentences(first, &rest) }
}

/// From which touchpoint a customer comes over a seam, and who answers for that.
pub(super) fn seam_words(doc: &Document, seam: &SeamAt, language: Language) -> String {
    let from = doc.card(&seam.from).map_or("", |card| card.text.as_str());
    let args = [("from", from.into()), ("owner", seam.owner.as_str().into())];
    let key = if seam.is_orphan() { "told-seam-orphan" } else { "told-seam" };
    i18n::text_with(language, key, &args)
}

/// How far an opportunity has come, with the day on which it is due, or was done: in the words of the
/// card and in their order, so that what is heard is what is printed.
fn state(opportunity: &Opportunity, language: Language) -> impl Iterator<Item = String> {
    let status = opportunity.status;
    let word = (status != Status::Idea).then(|| i18n::status_word(language, status).to_owned());
    word.into_iter().chain(i18n::opportunity_day(language, opportunity))
}

/// One sentence after another, with a full stop between them where the first has no end of its own.
pub(super) fn sentences(first: &str, then: &str) -> String {
    let ends = first.ends_with(['.', '?', '!', '…']);
    format!("{first}{} {then}", if ends { "" } else { "." })
}
