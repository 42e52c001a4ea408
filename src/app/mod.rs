//! What the program knows and may do: model, actions and jobs, without egui.
