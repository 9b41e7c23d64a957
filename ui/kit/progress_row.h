// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "ui/kit/severity.h"
#include "ui/kit/theme.h"

class QPushButton;

namespace qd::ui {

class ElidedLabel;
class Meter;
class TabularLabel;

/// One job on a line: name, stage, bar, percent, time left, Pause and Cancel; once it has ended what came
/// out, Open and Run again. The columns of rows of one width line up.
class ProgressRow final : public QWidget {
    Q_OBJECT

public:
    explicit ProgressRow(const Theme& theme, QWidget* parent = nullptr);

    void setName(const QString& name);
    /// `fraction` 0 … 1.
    void setProgress(const QString& stage, double fraction, std::optional<double> etaSeconds);
    /// Shows "Cancelling" at once and takes the button away.
    void setCancelling();
    /// Puts Pause beside Cancel; without it the row has none.
    void setPausable(bool pausable);
    /// `state` ("Pausing", "Paused") in place of the time left, and Resume in place of Pause; empty: it runs.
    void setHeld(const QString& state);
    /// What can be done once it has ended.
    void setOffers(bool open, bool again);
    /// The end in a word ("done", "failed: …"); takes bar and button away. What failed is Hard.
    void setFinished(const QString& words, Severity severity = Severity::Neutral);
    [[nodiscard]] QPushButton* cancelButton() const { return m_cancel; }
    /// The first button that can be pressed; null when there is none.
    [[nodiscard]] QPushButton* firstButton() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cancelRequested();
    void pauseRequested();
    void resumeRequested();
    void openRequested();
    void againRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();
    [[nodiscard]] int buttonsWidth() const;

    ElidedLabel* m_name;
    ElidedLabel* m_stage;
    Meter* m_meter;
    TabularLabel* m_percent;
    TabularLabel* m_left;
    QPushButton* m_pause;
    QPushButton* m_cancel;
    QPushButton* m_again;
    QPushButton* m_open;
    bool m_pausable = false;
    bool m_held = false;
    bool m_ended = false;
};

}  // namespace qd::ui
