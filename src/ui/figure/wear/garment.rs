//! What a customer of each trade wears.

use crate::scenario::Trade;

/// What they wear.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Garment {
    /// 电商: a hoodie.
    Hoodie,
    /// 通信: a zipped jacket, headphones round the neck.
    Headphones,
    /// 银行: a suit with shirt and tie, or with blouse and necklace.
    Suit,
    /// 餐饮与食品: an apron over rolled sleeves.
    Apron,
    /// 旅行住宿: a parka with a fur hood and a rucksack's straps.
    Parka,
    /// 连锁零售: a cardigan and the strap of a shopping bag.
    Cardigan,
    /// 企业服务: an open collar under a jacket, a badge on a lanyard.
    Badge,
    /// 公用事业: a coat and a scarf.
    Coat,
    /// 政务热线: a quilted vest over a shirt.
    Vest,
    /// 教育: a jumper with a pattern over a shirt.
    Jumper,
    /// 医疗健康: a roll-neck under a shawl.
    Shawl,
    /// 其他: stripes.
    Stripes,
}

impl Garment {
    /// What a customer of `trade` wears.
    pub fn of(trade: Trade) -> Self {
        match trade {
            Trade::ECommerce => Self::Hoodie,
            Trade::Telecom => Self::Headphones,
            Trade::Banking => Self::Suit,
            Trade::Food => Self::Apron,
            Trade::Travel => Self::Parka,
            Trade::Retail => Self::Cardigan,
            Trade::BusinessServices => Self::Badge,
            Trade::Utilities => Self::Coat,
            Trade::PublicHotline => Self::Vest,
            Trade::Education => Self::Jumper,
            Trade::Health => Self::Shawl,
            Trade::Other => Self::Stripes,
        }
    }
}
