// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QFrame;
class QWidget;

namespace qd::ui {

/// Fills an inspector: `hint` while nothing is chosen, `body` with what is known of the choice; of the two
/// its owner shows one. Both scroll where the pane is too low, and the frame gets the surface of a bar.
void fillInspector(QFrame* inspector, QWidget* hint, QWidget* body);

}  // namespace qd::ui
