//! The types of a drawn customer and of the pools, listed once for reading.

use super::macros::{fields, names};
use crate::{scenario::model::*, text::Located};

fields!(Drawn { sex, tempers = Vec::new(), ages = Vec::new(), keep = Vec::new(), vary = Vec::new() });
fields!(Vary { text, with });
fields!(Manner { habits = Vec::new(), region = None, background = None, remarks = Vec::new() });
names!(Sex { Woman, Man });
names!(Keep {
    Name,
    Persona,
    Look,
    Mood,
    Number,
    Background,
});
names!(Habit {
    Short,
    Long,
    Bursts,
    OneMessage,
    Punctuates,
    NoPunctuation,
    Typos,
    Plain,
});

fields!(Pool {
    format = Located::from(1), language, extends = false, families = Vec::new(), given = Vec::new(), personas = Vec::new(), regions = Vec::new(), backgrounds = Vec::new(),
});
fields!(PoolName { name, latin = None });
fields!(GivenName { name, latin = None, sex, ages = Vec::new() });
fields!(PoolPersona { text, tempers = Vec::new(), ages = Vec::new(), habits = Vec::new(), trade = None });
fields!(PoolRegion { id, words = Vec::new(), tails = Vec::new(), calm_tails = Vec::new(), leads = Vec::new() });
fields!(SaidAs { plain, said, not_after = String::new(), not_before = String::new() });
fields!(PoolBackground { text, remarks = Vec::new(), habits = Vec::new(), not_on = Vec::new(), not_at = Vec::new() });
