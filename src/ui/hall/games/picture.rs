//! Pictures of slides as textures: read once, no larger than a screen shows, kept while they are on it.

use std::{collections::BTreeMap, io::Cursor};

use egui::{ColorImage, TextureHandle, TextureOptions, Ui};

use crate::app::hall::games::Picture;

/// The longest side of a picture as it is drawn, in pixels.
const LONGEST: u32 = 2_048;
/// The longest side of a picture that is read at all.
const READ: u32 = 16_384;
/// How many pictures are kept.
const KEPT: usize = 6;

/// Pictures that were read, by where their bytes lie; none where they are no picture.
#[derive(Clone, Default)]
pub struct Pictures {
    known: BTreeMap<usize, Option<TextureHandle>>,
}

impl Pictures {
    /// The texture of `picture`; none where it cannot be read.
    pub fn of(&mut self, ui: &Ui, picture: &Picture) -> Option<TextureHandle> {
        let key = picture.bytes.as_ptr() as usize;
        if !self.known.contains_key(&key) {
            if self.known.len() >= KEPT {
                self.known.clear();
            }
            let image = read(&picture.bytes);
            let texture = image.map(|image| {
                ui.ctx()
                    .load_texture(&picture.name, image, TextureOptions::LINEAR)
            });
            self.known.insert(key, texture);
        }
        self.known.get(&key).cloned().flatten()
    }
}

/// The picture in `bytes`, PNG or JPEG, made smaller where it is larger than a screen.
pub fn read(bytes: &[u8]) -> Option<ColorImage> {
    let mut reader = image::ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .ok()?;
    let mut limits = image::Limits::default();
    limits.max_image_width = Some(READ);
    limits.max_image_height = Some(READ);
    reader.limits(limits);
    let image = reader.decode().ok()?;
    let image = match image.width().max(image.height()) > LONGEST {
        true => image.thumbnail(LONGEST, LONGEST),
        false => image,
    };
    let image = image.to_rgba8();
    let size = [image.width() as usize, image.height() as usize];
    Some(ColorImage::from_rgba_unmultiplied(size, image.as_raw()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_picture_is_none() {
        assert!(read(b"").is_none());
        assert!(read(b"\x89PNG\r\n\x1a\nnothing").is_none());
        assert!(read(&[0xff, 0xd8, 0xff, 0xe0, 0, 0]).is_none());
    }

    #[test]
    fn a_large_picture_is_made_smaller() {
        let large = image::RgbaImage::from_pixel(4_096, 16, image::Rgba([9, 8, 7, 255]));
        let mut bytes = Cursor::new(Vec::new());
        let written = large.write_to(&mut bytes, image::ImageFormat::Png);
        assert!(written.is_ok());
        let image = read(bytes.get_ref()).map(|image| image.size);
        assert_eq!(image, Some([2_048, 8]));
    }
}
