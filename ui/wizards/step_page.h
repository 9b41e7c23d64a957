// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QVBoxLayout;

namespace qd::ui::wizards {

/// The words above a step.
struct StepWords {
    QString title;
    QString line;  ///< one sentence on the decision
};

/// One step of a wizard: one decision. The frame around it shows title, line and buttons; the step is a
/// column of parts.
class StepPage : public QWidget {
    Q_OBJECT

public:
    /// `widest`: px that its parts take at most.
    StepPage(StepWords words, int widest, QWidget* parent = nullptr);

    [[nodiscard]] virtual QString title() const { return m_words.title; }
    /// One sentence on the decision.
    [[nodiscard]] virtual QString line() const { return m_words.line; }
    /// The verb of the primary button; empty: the step has none.
    [[nodiscard]] virtual QString verb() const { return {}; }
    /// Whether the primary button can be pressed.
    [[nodiscard]] virtual bool ready() const { return true; }
    /// Whether the primary button decides something that stays: then Return in a field goes to the button,
    /// and only the button or Ctrl+Return presses it.
    [[nodiscard]] virtual bool decides() const { return false; }
    /// The primary button was pressed.
    virtual void act() {}
    /// The step is shown: fill it and put the focus where typing begins.
    virtual void enter() {}

Q_SIGNALS:
    /// title, line, verb or readiness changed.
    void changed();
    /// Return was pressed in a field: as the primary button, unless that decides.
    void submitted();

protected:
    /// Puts a part below the others.
    /// Without an alignment as wide as the step.
    void addPart(QWidget* part, Qt::Alignment alignment = {});

private:
    StepWords m_words;
    QVBoxLayout* m_column;
};

}  // namespace qd::ui::wizards
