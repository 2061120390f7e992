//! What the canvas hands to egui stays bounded on large maps, at every zoom.

use wayfare::{
    app::count::{counts, counts_of_all_selected, counts_of_moves, counts_of_review},
    base::Language,
    model::sample,
};

#[test]
fn ten_thousand_cards_cost_few_nodes_shapes_and_vertices_at_any_zoom() {
    let map = sample::journey(10_000, 1, Language::English);
    let limits = [(0.05, 12_000, 320_000), (0.2, 6_000, 400_000), (0.5, 2_000, 400_000), (1.0, 600, 300_000)];
    let zooms = limits.map(|(zoom, ..)| zoom);
    let seen = counts(map, &zooms, 4);
    for ((zoom, groups, vertices), seen) in limits.into_iter().zip(seen) {
        assert!(seen.drawn.groups > 0, "something is drawn at {zoom}");
        assert!(seen.drawn.groups <= groups, "{} groups in view at {zoom}", seen.drawn.groups);
        assert!(seen.nodes <= 1_000, "{} nodes at {zoom}", seen.nodes);
        assert!(seen.shapes <= 2_000, "{} shapes at {zoom}", seen.shapes);
        assert!(seen.vertices <= vertices, "{} vertices at {zoom}", seen.vertices);
    }
}

#[test]
fn a_selection_of_ten_thousand_cards_costs_no_more_than_what_is_in_view() {
    let map = sample::journey(10_000, 1, Language::English);
    for seen in counts_of_all_selected(map, &[0.05, 0.5, 1.0], 2) {
        assert!(seen.nodes <= 1_000, "{} nodes", seen.nodes);
        assert!(seen.shapes <= 2_500, "{} shapes", seen.shapes);
        assert!(seen.vertices <= 450_000, "{} vertices", seen.vertices);
    }
}

#[test]
fn thousands_of_findings_cost_no_more_than_what_is_in_view() {
    let map = sample::journey(10_000, 1, Language::English);
    let found = wayfare::review::Review::of(&map, &wayfare::review::Conditions::default()).findings().count();
    assert!(found >= 1_000, "{found} findings");
    let zooms = [0.05, 0.5, 1.0];
    let plain = counts(map.clone(), &zooms, 2);
    for (seen, plain) in counts_of_review(map, &zooms, 2).into_iter().zip(plain) {
        assert!(seen.nodes <= plain.nodes + 320, "{} nodes, {} without", seen.nodes, plain.nodes);
        assert!(seen.shapes <= plain.shapes + 1_500, "{} shapes, {} without", seen.shapes, plain.shapes);
        assert!(seen.vertices <= plain.vertices + 80_000, "{} vertices, {} without", seen.vertices, plain.vertices);
    }
}

#[test]
fn a_presentation_travels_over_ten_thousand_cards_within_the_same_bounds() {
    let map = sample::journey(10_000, 1, Language::English);
    let seen = counts_of_moves(map, 6);
    assert!(seen.drawn.groups > 0, "something is drawn");
    assert!(seen.drawn.fresh <= 100, "{} drawings made anew in a frame", seen.drawn.fresh);
    assert!(seen.nodes <= 1_000, "{} nodes", seen.nodes);
    assert!(seen.shapes <= 2_000, "{} shapes", seen.shapes);
    assert!(seen.vertices <= 450_000, "{} vertices", seen.vertices);
}
