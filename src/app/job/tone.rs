//! Plays the tone at the end of an activity, where this machine can.

use std::{
    sync::mpsc::{Sender, channel},
    thread,
    time::Duration,
};

use cpal::{
    Device, ErrorKind, FromSample, I24, SampleFormat, SizedSample, StreamConfig,
    traits::{DeviceTrait as _, HostTrait as _, StreamTrait as _},
};

use super::Done;
use crate::workshop::{TONE_SECS, tone};

/// A device that asks for nothing as long as this is broken or suspended.
const PATIENCE: Duration = Duration::from_secs(8);

/// Plays it once, on a thread of its own: a device may take its time to wake. `tell` says if there is none.
pub(super) fn play(tell: impl Fn(Done) + Send + 'static) {
    let work = move || {
        // What the sound system says about it helps nobody in front of people.
        if sound().is_err() {
            tell(Done::StaysMute);
        }
    };
    // Without a thread there is no tone; the clock shows that the time is up anyway.
    let _started = thread::Builder::new().name("tone".to_owned()).spawn(work);
}

fn sound() -> Result<(), cpal::Error> {
    let device = cpal::default_host().default_output_device().ok_or(ErrorKind::DeviceNotAvailable)?;
    let wished = device.default_output_config()?;
    let config = wished.config();
    match wished.sample_format() {
        SampleFormat::F32 => stream::<f32>(&device, config),
        SampleFormat::F64 => stream::<f64>(&device, config),
        SampleFormat::I16 => stream::<i16>(&device, config),
        SampleFormat::I24 => stream::<I24>(&device, config),
        SampleFormat::I32 => stream::<i32>(&device, config),
        SampleFormat::U8 => stream::<u8>(&device, config),
        SampleFormat::U16 => stream::<u16>(&device, config),
        _ => Err(ErrorKind::UnsupportedConfig.into()),
    }
}

fn stream<T: SizedSample + FromSample<f32>>(device: &Device, config: StreamConfig) -> Result<(), cpal::Error> {
    let (ended, end) = channel::<Result<(), cpal::Error>>();
    let (rate, channels) = (config.sample_rate.max(1) as f32, usize::from(config.channels).max(1));
    let failed = ended.clone();
    let mut frame = 0_u32;
    let fill = move |samples: &mut [T]| {
        for all in samples.chunks_mut(channels) {
            let at = frame as f32 / rate;
            all.fill(T::from_sample(if at < TONE_SECS { tone(at) } else { 0.0 }));
            frame = frame.saturating_add(1);
        }
        // The device plays what it was given a while after it asked for it.
        if frame as f32 / rate > TONE_SECS + 0.5 {
            over(&ended, Ok(()));
        }
    };
    let stream = output(device, config, fill, failed)?;
    stream.play()?;
    end.recv_timeout(PATIENCE).unwrap_or(Ok(()))
}

fn output<T: SizedSample>(
    device: &Device,
    config: StreamConfig,
    mut fill: impl FnMut(&mut [T]) + Send + 'static,
    failed: Sender<Result<(), cpal::Error>>,
) -> Result<cpal::Stream, cpal::Error> {
    let error = move |error: cpal::Error| match error.kind() {
        // The tone sounds all the same.
        ErrorKind::DeviceChanged | ErrorKind::Xrun | ErrorKind::RealtimeDenied => {}
        _ => over(&failed, Err(error)),
    };
    device.build_output_stream(config, move |samples: &mut [T], _: &_| fill(samples), error, None)
}

/// The first word about how it ended counts; nobody listens to later ones.
fn over(end: &Sender<Result<(), cpal::Error>>, how: Result<(), cpal::Error>) {
    let _sent = end.send(how);
}
