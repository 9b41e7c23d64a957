// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace qd::ui::wizards {

/// One step of a wizard: one decision. The frame around it shows title, line and buttons.
class StepPage : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString title() const = 0;
    /// One sentence on the decision.
    [[nodiscard]] virtual QString line() const = 0;
    /// The verb of the primary button; empty: the step has none.
    [[nodiscard]] virtual QString verb() const { return {}; }
    /// Whether the primary button can be pressed.
    [[nodiscard]] virtual bool ready() const { return true; }
    /// The primary button was pressed.
    virtual void act() {}
    /// The step is shown: fill it and put the focus where typing begins.
    virtual void enter() {}

Q_SIGNALS:
    /// title, line, verb or readiness changed.
    void changed();
    /// Return was pressed in a field: as the primary button.
    void submitted();
};

}  // namespace qd::ui::wizards
