//! Work in the background: named threads whose results come back through a channel and wake the window.

pub mod browse;
pub mod clock;
pub mod measure;
pub mod paper;

use std::{
    collections::BTreeMap,
    path::PathBuf,
    sync::mpsc::{Receiver, Sender, channel},
};

use super::drawing::{Counted, Found};
use crate::{
    base::Language,
    io::{Loaded, Recoverable, Template},
    scene::Pixels,
};

/// What came of a job.
#[derive(Debug)]
pub enum Done {
    /// A file was read.
    Opened {
        /// The file.
        path: PathBuf,
        /// The map, or why not, in the window's language.
        result: Result<Box<Loaded>, String>,
        /// Picture files that lie beside it.
        pictures: BTreeMap<String, Vec<u8>>,
        /// Where the map comes from, if the file is what was kept of it.
        recovered: Option<Box<Recoverable>>,
    },
    /// The map was written to a file.
    Saved {
        /// The file.
        path: PathBuf,
        /// The revision that was written.
        revision: u64,
        /// Why it was not, in the window's language.
        result: Result<(), String>,
    },
    /// An export was written: its files, or why there are none, in the window's language.
    Exported(Result<Vec<PathBuf>, String>),
    /// The pages were painted for the preview.
    Previewed(Box<paper::Preview>),
    /// The desktop's file dialog closed: a file, or none (cancelled, or no dialog on this desktop).
    Chosen(Option<PathBuf>),
    /// The best width for the open map was found.
    Fitted(Box<Found>),
    /// The sheets of paper were counted.
    Counted(Counted),
    /// A template was painted.
    Painted(Template, Language, Option<Pixels>),
    /// A recovery file was written.
    Kept(Result<(), String>),
    /// A thread could not be started.
    Refused(String),
}

/// Starts jobs and collects what comes of them.
#[derive(Debug)]
pub struct Jobs {
    sender: Sender<(&'static str, Done)>,
    receiver: Receiver<(&'static str, Done)>,
    wake: Option<egui::Context>,
    running: Vec<&'static str>,
}

impl Jobs {
    /// Jobs on threads of their own, which wake `ctx` when they end.
    pub fn threaded(ctx: egui::Context) -> Self {
        Self { wake: Some(ctx), ..Self::at_once() }
    }

    /// Jobs that are done by the time `start` returns: for tests, where nothing may depend on time.
    pub fn at_once() -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver, wake: None, running: Vec::new() }
    }

    /// Starts `work`; its result comes out of [`Self::take`]. `name` names the thread.
    pub fn start(&mut self, name: &'static str, work: impl FnOnce() -> Done + Send + 'static) {
        self.running.push(name);
        let sender = self.sender.clone();
        let Some(ctx) = self.wake.clone() else {
            // The receiver lives as long as the sender here.
            let _sent = sender.send((name, work()));
            return;
        };
        let started = std::thread::Builder::new().name(name.to_owned()).spawn(move || {
            // Nobody listens any more when the window is gone: nothing to do about it.
            let _sent = sender.send((name, work()));
            ctx.request_repaint();
        });
        if let Err(error) = started {
            let _sent = self.sender.send((name, Done::Refused(error.to_string())));
        }
    }

    /// Whether a job of that name is still running.
    pub fn is_running(&self, name: &str) -> bool {
        self.running.contains(&name)
    }

    /// What has come in since last time.
    pub fn take(&mut self) -> Vec<Done> {
        let ended: Vec<(&'static str, Done)> = self.receiver.try_iter().collect();
        for (name, _) in &ended {
            if let Some(at) = self.running.iter().position(|running| running == name) {
                self.running.swap_remove(at);
            }
        }
        ended.into_iter().map(|(_, done)| done).collect()
    }
}
