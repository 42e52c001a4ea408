//! The small closed lists of a scenario: trades, channels, levels, competencies, looks.

use serde::{Deserialize, Serialize};

macro_rules! closed_list {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $key:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$doc])* #[serde(alias = $key)] $variant,)+ }

        impl $name {
            /// Every value, in the order shown.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// Name in JSON and in Fluent keys, snake_case.
            pub fn key(self) -> &'static str {
                match self { $($name::$variant => $key,)+ }
            }

            /// Name as an author writes it in a scenario file.
            pub fn written(self) -> &'static str {
                match self { $($name::$variant => stringify!($variant),)+ }
            }
        }
    };
}

pub(super) use closed_list;

closed_list! {
    /// Line of business.
    Trade {
        /// 电商.
        ECommerce = "ecommerce",
        /// 通信.
        Telecom = "telecom",
        /// 银行.
        Banking = "banking",
        /// 餐饮与食品.
        Food = "food",
        /// 旅行住宿.
        Travel = "travel",
        /// 连锁零售.
        Retail = "retail",
        /// 企业服务.
        BusinessServices = "business_services",
        /// 公用事业.
        Utilities = "utilities",
        /// 政务热线.
        PublicHotline = "public_hotline",
        /// 教育.
        Education = "education",
        /// 医疗健康.
        Health = "health",
        /// 其他.
        Other = "other",
    }
}

closed_list! {
    /// How the customer reaches the desk.
    Channel {
        /// 在线聊天.
        Chat = "chat",
        /// 电话.
        Phone = "phone",
        /// 邮件.
        Mail = "mail",
        /// App 内.
        App = "app",
    }
}

closed_list! {
    /// Occupational skill level a case is modelled on; 五级 is the first.
    Level {
        /// 五级, first level.
        Grade5 = "grade5",
        /// 四级.
        Grade4 = "grade4",
        /// 三级.
        Grade3 = "grade3",
    }
}

closed_list! {
    /// The five competencies, in the order that never changes.
    Competency {
        /// 共情.
        Empathy = "empathy",
        /// 数据理解.
        DataUnderstanding = "data_understanding",
        /// 业务敏锐度.
        SalesAwareness = "sales_awareness",
        /// 运营.
        Operations = "operations",
        /// 项目管理.
        ProjectManagement = "project_management",
    }
}

closed_list! {
    /// What a judge (a person or a language model) is asked to find in a reply. The list is closed, because agreement with
    /// people was measured for these and for nothing else.
    Behaviour {
        /// Says that the feeling is understandable.
        ValidatesFeeling = "validates_feeling",
        /// Asks or invites them to tell more.
        InvitesMore = "invites_more",
        /// Shows in own words that their situation was understood.
        ShowsUnderstanding = "shows_understanding",
        /// Tells them what to do.
        GivesAdvice = "gives_advice",
        /// Turns to the speaker's own feelings or experience.
        TalksOfSelf = "talks_of_self",
        /// Plays the feeling down, denies it or brushes it aside. The rules decide that; a model's word is only shown.
        DismissesFeeling = "dismisses_feeling",
    }
}

closed_list! {
    /// How a customer talks when nothing else decides.
    Temper {
        /// 直接.
        Direct = "direct",
        /// 焦虑.
        Anxious = "anxious",
        /// 讽刺.
        Sarcastic = "sarcastic",
        /// 客气.
        Courteous = "courteous",
        /// 絮叨.
        Rambling = "rambling",
        /// 话少.
        Terse = "terse",
        /// 正式.
        Formal = "formal",
    }
}

closed_list! {
    /// Age group; decides looks and tone, never a mark.
    Age {
        /// 青年.
        Young = "young",
        /// 中年.
        Adult = "adult",
        /// 老年.
        Elder = "elder",
    }
}

closed_list! {
    /// Shape of the hair in the drawn face.
    Hair {
        /// Bob.
        Bob = "bob",
        /// Bun.
        Bun = "bun",
        /// Short.
        Short = "short",
        /// Crop.
        Crop = "crop",
        /// Fringe.
        Fringe = "fringe",
        /// Curly.
        Curly = "curly",
    }
}

/// Weights of the five competencies in per cent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Weights {
    /// 共情.
    pub empathy: u32,
    /// 数据理解.
    pub data_understanding: u32,
    /// 业务敏锐度.
    pub sales_awareness: u32,
    /// 运营.
    pub operations: u32,
    /// 项目管理.
    pub project_management: u32,
}

impl Weights {
    /// The weight of one competency.
    pub fn of(self, competency: Competency) -> u32 {
        match competency {
            Competency::Empathy => self.empathy,
            Competency::DataUnderstanding => self.data_understanding,
            Competency::SalesAwareness => self.sales_awareness,
            Competency::Operations => self.operations,
            Competency::ProjectManagement => self.project_management,
        }
    }
}
