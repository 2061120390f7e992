//! Statistics for other programs. The keys stay as they are.

use serde_json::{Value, json};

use super::{Figure, Statistics};
use crate::{
    base::Language,
    i18n::lane_name,
    model::{LaneKind, Levels},
};

/// One map; lanes without a name of their own are called as in `language`.
pub fn json(counted: &Statistics, language: Language) -> Value {
    let figures: serde_json::Map<String, Value> =
        Figure::ALL.into_iter().map(|f| (f.key().to_owned(), figure(f, counted))).collect();
    let phases: Vec<&str> = counted.phases.iter().map(|p| p.name.as_str()).collect();
    let lanes: Vec<Value> = counted
        .lanes
        .iter()
        .zip(&counted.coverage.cells)
        .map(|(row, cells)| {
            json!({
                "name": lane_name(language, &row.lane),
                "kind": kind(row.lane.kind),
                "cards": row.total(),
                "cards_by_phase": row.by_phase,
                "evidence_by_phase": cells.iter().copied().map(levels).collect::<Vec<_>>(),
            })
        })
        .collect();
    let personas: Vec<Value> = counted
        .personas
        .iter()
        .map(|p| {
            json!({
                "name": p.name,
                "cards": p.cards,
                "mean_emotion": p.mean.map(rounded),
                "mean_emotion_by_phase": p.by_phase.iter().map(|m| m.map(rounded)).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({
        "title": counted.title,
        "phases": phases,
        "figures": figures,
        "lanes": lanes,
        "personas": personas,
        "emotion_scale": [counted.scale.min(), counted.scale.max()],
        "evidence": levels(counted.coverage.all),
        "pains_by_severity": counted.pains.by_severity,
        "pains_unanswered_by_severity": counted.pains.unanswered,
    })
}

fn levels(levels: Levels) -> Value {
    json!({ "researched": levels.researched, "partly": levels.partly, "assumed": levels.assumed })
}

fn figure(figure: Figure, counted: &Statistics) -> Value {
    match figure.of(counted) {
        None => Value::Null,
        Some(value) if figure.decimals() == 0 => json!(value as u64),
        Some(value) => json!(rounded(value)),
    }
}

/// To thousandths: more would be noise.
fn rounded(value: f64) -> f64 {
    libm::round(value * 1000.0) / 1000.0
}

/// The name of a kind of lanes in the file format.
fn kind(kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Actions => "Actions",
        LaneKind::Touchpoints => "Touchpoints",
        LaneKind::Emotion => "Emotion",
        LaneKind::Thoughts => "Thoughts",
        LaneKind::Pains => "Pains",
        LaneKind::Opportunities => "Opportunities",
        LaneKind::Metrics => "Metrics",
        LaneKind::Images => "Images",
        LaneKind::Notes => "Notes",
        LaneKind::PhysicalEvidence => "PhysicalEvidence",
        LaneKind::Frontstage => "Frontstage",
        LaneKind::Backstage => "Backstage",
        LaneKind::Support => "Support",
    }
}
