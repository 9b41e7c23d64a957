// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include "ui/kit/theme.h"

namespace qd::ui {

/// A state of a process, and who came through it when.
struct ProcessStep {
    /// Told apart by mark and word: ✓ done, ● here, ▲ held up, ✕ refused, ○ still to come.
    enum class State { Done, Current, HeldUp, Refused, Waiting };
    QString name;
    State state = State::Waiting;
    QString who = {};
    QString when = {};  ///< ready for reading
};
[[nodiscard]] QString stateWord(ProcessStep::State state);

/// The states of a process as a strip, in the order in which they come. Left and Right walk it, and readers
/// hear the step that the keyboard is on. Where the room is short, steps far from the current one shrink to
/// their mark.
class Stepper final : public QWidget {
    Q_OBJECT

public:
    explicit Stepper(const Theme& theme, QWidget* parent = nullptr);

    void setSteps(const QList<ProcessStep>& steps);
    [[nodiscard]] const QList<ProcessStep>& steps() const { return m_steps; }
    /// The step that the keyboard is on.
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user moved to a step, by click or key.
    void stepChosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] QList<QRect> rects() const;
    [[nodiscard]] int activeStep() const;
    void paintStep(QPainter& painter, const QRect& rect, const ProcessStep& step) const;
    void choose(int index);
    void describe();

    const Theme& m_theme;
    QList<ProcessStep> m_steps;
    int m_current = 0;
};

}  // namespace qd::ui
