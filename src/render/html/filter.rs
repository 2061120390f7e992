//! Lanes and personas that can be switched off, without a script: check boxes, and style rules that
//! look at them.

use std::{collections::BTreeSet, fmt::Write as _};

use super::words::put;
use crate::{
    base::{Id, Language, escaped},
    i18n::text,
    report::{Block, Choice, Report, Scope, Section},
};

/// How faint on the sheet what is switched off becomes.
const FAINT: f32 = 0.1;

/// What can be switched off, and the classes of what goes with it.
#[derive(Clone, Debug, Default)]
pub struct Filters {
    lanes: Vec<Choice>,
    personas: Vec<Choice>,
    /// Each group of personas, by their places, that something is for.
    groups: Vec<Vec<usize>>,
}

impl Filters {
    /// Those of a report.
    pub fn of(report: &Report) -> Self {
        let mut filters = Self { lanes: report.lanes.clone(), personas: report.personas.clone(), groups: Vec::new() };
        let mut groups: BTreeSet<Vec<usize>> = (0..filters.personas.len()).map(|at| vec![at]).collect();
        let mut scopes = BTreeSet::new();
        report.sections.iter().for_each(|section| collect(section, &mut scopes));
        groups.extend(scopes.into_iter().map(|scope| filters.group(scope)).filter(|group| !group.is_empty()));
        filters.groups = groups.into_iter().collect();
        filters
    }

    /// The classes of what stands for somebody, or in a lane.
    pub fn classes(&self, scope: &Scope) -> String {
        let lane = scope.lane.as_ref().and_then(|id| place_of(&self.lanes, id)).map(|at| format!("l{at}"));
        let group = self.group(scope);
        let group = self.groups.binary_search(&group).ok().map(|at| format!("w{at}"));
        lane.into_iter().chain(group).collect::<Vec<_>>().join(" ")
    }

    /// The personas that something is for, by their places; none where it is for everybody.
    fn group(&self, scope: &Scope) -> Vec<usize> {
        let mut group: Vec<usize> = scope.personas.iter().filter_map(|id| place_of(&self.personas, id)).collect();
        group.sort_unstable();
        group
    }

    /// What stands for several goes when all of them are switched off.
    pub(super) fn rules(&self, out: &mut String) {
        let off = |name: &str, at: usize| format!(":has(#{name}-{at}:not(:checked))");
        let mut rule = |when: String, class: String| {
            put!(out, "body{when} .sheet .{class} {{ opacity: {FAINT}; }}\n");
            put!(out, "body{when} .words .{class} {{ display: none; }}\n");
        };
        for at in 0..self.lanes.len() {
            rule(off("lane", at), format!("l{at}"));
        }
        for (at, group) in self.groups.iter().enumerate() {
            rule(group.iter().map(|persona| off("persona", *persona)).collect(), format!("w{at}"));
        }
    }
}

fn place_of(choices: &[Choice], id: &Id) -> Option<usize> {
    choices.iter().position(|c| c.id == *id)
}

/// Every scope that a section or something in it has.
fn collect<'a>(section: &'a Section, scopes: &mut BTreeSet<&'a Scope>) {
    scopes.insert(&section.scope);
    for block in &section.blocks {
        match block {
            Block::Cards { scope, cards, .. } => {
                scopes.insert(scope);
                scopes.extend(cards.iter().map(|c| &c.scope));
            }
            Block::Table(table) => scopes.extend(table.rows.iter().map(|r| &r.scope)),
            _ => {}
        }
    }
    section.sections.iter().for_each(|inner| collect(inner, scopes));
}

/// The boxes. What the browser remembers of them after a reload would surprise: nothing is kept.
pub(super) fn form(filters: &Filters, language: Language, out: &mut String) {
    put!(out, "<form class=\"filters\" autocomplete=\"off\" aria-label=\"{}\">\n", text(language, "web-show"));
    let boxes = |out: &mut String, name: &str, legend: &str, choices: &[Choice], is_marked: bool| {
        if choices.is_empty() {
            return;
        }
        put!(out, "<fieldset><legend>{}</legend>\n", escaped(legend));
        for (at, choice) in choices.iter().enumerate() {
            let (class, mark) = if is_marked {
                (format!(" class=\"s{}\"", choice.style), "<span class=\"mark\" aria-hidden=\"true\"></span>")
            } else {
                (String::new(), "")
            };
            put!(out, "<label{class}><input type=\"checkbox\" id=\"{name}-{at}\" checked>{mark}");
            put!(out, "{}</label>\n", escaped(&choice.name));
        }
        put!(out, "</fieldset>\n");
    };
    boxes(out, "persona", text(language, "outline-personas"), &filters.personas, true);
    boxes(out, "lane", text(language, "outline-lanes"), &filters.lanes, false);
    put!(out, "<fieldset><legend>{}</legend>\n", text(language, "web-size"));
    let sizes = [text(language, "web-size-fit"), text(language, "web-size-full"), text(language, "web-size-double")];
    for (at, size) in sizes.iter().enumerate() {
        let checked = if at == 0 { " checked" } else { "" };
        put!(out, "<label><input type=\"radio\" name=\"size\" id=\"size-{at}\"{checked}>{}</label>\n", escaped(size));
    }
    put!(out, "</fieldset>\n<button type=\"reset\">{}</button>\n", text(language, "web-show-all"));
    put!(out, "<p class=\"state\" role=\"status\"><span>{}</span></p>\n</form>\n", text(language, "web-filtered"));
}
