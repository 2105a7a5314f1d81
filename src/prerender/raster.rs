//! SVG into PNG with the font that comes with the source and no other, so that every machine draws the same pictures.

use std::{
    collections::HashMap,
    fmt,
    sync::{Arc, LazyLock},
};

use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, Filter};
use resvg::{
    tiny_skia::{Pixmap, PremultipliedColorU8, Transform},
    usvg::{self, Options, Tree, fontdb},
};

/// The family that both weights belong to, whatever family a drawing asks for.
const FAMILY: &str = "Pledge Sans KR";
/// Its two weights, as font files.
pub(super) const FACES: [&[u8]; 2] = [
    include_bytes!("../../assets/font/PledgeSansKR-Regular.otf"),
    include_bytes!("../../assets/font/PledgeSansKR-Bold.otf"),
];

/// Red, green, blue and alpha.
type Pixel = [u8; 4];

/// As many colours as a palette holds.
const PALETTE: usize = 256;

/// Why there is no picture.
#[derive(Debug)]
pub enum NotDrawn {
    /// The markup is no SVG.
    Markup(usvg::Error),
    /// The picture would have no area, or one beyond all measure.
    Size(f32, f32),
    /// It could not be written as PNG.
    Encoding(EncodingError),
    /// What was to be shown of the plan could not be drawn.
    Chart(String),
}

impl fmt::Display for NotDrawn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotDrawn::Markup(error) => error.fmt(f),
            NotDrawn::Size(width, height) => write!(f, "no picture can be {width} by {height} pixels"),
            NotDrawn::Encoding(error) => error.fmt(f),
            NotDrawn::Chart(error) => f.write_str(error),
        }
    }
}

impl std::error::Error for NotDrawn {}

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for face in FACES {
        fonts.load_font_source(fontdb::Source::Binary(Arc::new(face)));
    }
    // A drawing lists fonts for the reader's machine; here all of them end in a general family, which is ours.
    fonts.set_sans_serif_family(FAMILY);
    fonts.set_serif_family(FAMILY);
    Arc::new(fonts)
});

/// Draws an SVG as a PNG, `scale` pixels for each of its own.
///
/// A picture of more than 256 colours keeps the 256 that most of it is made of and the nearest of them for the rest,
/// which are but shades along the edges of letters: it is half the size, and no eye tells.
pub fn png(svg: &str, scale: f32) -> Result<Vec<u8>, NotDrawn> {
    encoded(&drawn(svg, scale)?).map_err(NotDrawn::Encoding)
}

fn drawn(svg: &str, scale: f32) -> Result<Pixmap, NotDrawn> {
    let tree = read(svg)?;
    let (width, height) = (tree.size().width() * scale, tree.size().height() * scale);
    // Rounds, and what is no number or negative to 0, which gives no area.
    let area = Pixmap::new(width.round() as u32, height.round() as u32);
    let mut area = area.ok_or(NotDrawn::Size(width, height))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut area.as_mut());
    Ok(area)
}

/// An SVG without colours as a camera sees it: its width in pixels, and how light each pixel is.
#[cfg(test)]
pub(super) fn greys(svg: &str, scale: f32) -> Result<(usize, Vec<u8>), NotDrawn> {
    let area = drawn(svg, scale)?;
    Ok((area.width() as usize, area.pixels().iter().map(|pixel| pixel.green()).collect()))
}

/// The picture with every letter's place settled.
pub(super) fn read(svg: &str) -> Result<Tree, NotDrawn> {
    let options = Options { fontdb: Arc::clone(&FONTS), font_family: FAMILY.to_owned(), ..Options::default() };
    Tree::from_str(svg, &options).map_err(NotDrawn::Markup)
}

fn encoded(area: &Pixmap) -> Result<Vec<u8>, EncodingError> {
    // Most pixels are as the one before: a picture is far fewer runs than pixels.
    let runs: Vec<(Pixel, usize)> =
        area.pixels().chunk_by(|a, b| a == b).map(|run| (channels(run[0]), run.len())).collect();
    let (palette, places) = palette(&runs);
    let mut indices = Vec::with_capacity(area.pixels().len());
    for (pixel, length) in &runs {
        indices.resize(indices.len() + length, places.get(pixel).copied().unwrap_or_default());
    }

    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, area.width(), area.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.iter().flat_map(|color| [color[0], color[1], color[2]]).collect::<Vec<_>>());
    if palette.iter().any(|color| color[3] < u8::MAX) {
        encoder.set_trns(palette.iter().map(|color| color[3]).collect::<Vec<_>>());
    }
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&indices)?;
    writer.finish()?;
    Ok(file)
}

fn channels(pixel: PremultipliedColorU8) -> Pixel {
    let color = pixel.demultiply();
    [color.red(), color.green(), color.blue(), color.alpha()]
}

/// The colours that most pixels have, the commonest first, and for every colour the place of the nearest of them.
fn palette(runs: &[(Pixel, usize)]) -> (Vec<Pixel>, HashMap<Pixel, u8>) {
    let mut counts: HashMap<Pixel, usize> = HashMap::new();
    for (color, length) in runs {
        *counts.entry(*color).or_default() += length;
    }
    let mut colors: Vec<(Pixel, usize)> = counts.into_iter().collect();
    // By value where as many pixels have them: the same picture is the same file on every run.
    colors.sort_unstable_by(|(a, of_a), (b, of_b)| of_b.cmp(of_a).then(a.cmp(b)));
    let palette: Vec<Pixel> = colors.iter().take(PALETTE).map(|(color, _)| *color).collect();
    let mut places: HashMap<Pixel, u8> = palette.iter().copied().zip(0..=u8::MAX).collect();
    for (color, _) in colors.iter().skip(PALETTE) {
        let nearest = palette.iter().zip(0..=u8::MAX).min_by_key(|(kept, _)| distance(color, kept));
        places.extend(nearest.map(|(_, place)| (*color, place)));
    }
    (palette, places)
}

fn distance(a: &Pixel, b: &Pixel) -> u32 {
    a.iter().zip(b).map(|(a, b)| u32::from(a.abs_diff(*b)).pow(2)).sum()
}
