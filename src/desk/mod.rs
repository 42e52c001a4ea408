//! The agent's workplace as a state: tables, knowledge articles and actions.
