// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include "ui/wizards/step_page.h"
#include "ui/wizards/step_rail.h"

class QFrame;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace qd::ui::wizards {

/// What stands around a step: the list of steps at the left, title and line above, Back, Later and the
/// primary button below.
class WizardFrame final : public QWidget {
    Q_OBJECT

public:
    /// An empty `name` leaves the list of steps out.
    WizardFrame(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    /// Steps are owned by the frame.
    void addStep(StepPage* step);
    void showStep(StepPage* step);
    [[nodiscard]] StepPage* step() const { return m_step; }
    void setMarks(const QList<StepMark>& marks);
    void setBack(bool shown, bool enabled);
    /// Empty `verb`: no button.
    void setLater(const QString& verb, bool enabled);
    /// Asks the step again for its words.
    void refresh();

Q_SIGNALS:
    void backRequested();
    void laterRequested();

protected:
    /// Return on the primary button presses it where nothing is decided.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeRail(const QString& name);
    [[nodiscard]] QWidget* makeFooter();
    /// A bar without a button is not shown.
    void showFooter();
    void press();

    const Theme& m_theme;
    StepRail* m_rail = nullptr;
    QLabel* m_title;
    QLabel* m_line;
    QScrollArea* m_scroll;
    QWidget* m_footer = nullptr;
    QVBoxLayout* m_steps;
    QPushButton* m_back;
    QPushButton* m_later;
    QPushButton* m_primary;
    StepPage* m_step = nullptr;
};

}  // namespace qd::ui::wizards
