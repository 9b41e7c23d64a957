// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace qd::ui::models {

/// Teaches Qt to give every BlotterTable a table interface of our own. The one of Qt 6.4 keeps the cells that
/// a screen reader has asked for and renumbers them when rows come and go; it walks into interfaces that have
/// gone meanwhile, and the program ends. Ours forgets all of them whenever the lines change. May be called
/// any number of times.
void makeBlottersAccessible();

}  // namespace qd::ui::models
