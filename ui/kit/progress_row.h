// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "ui/kit/theme.h"

class QLabel;
class QPushButton;

namespace qd::ui {

class Meter;
class TabularLabel;

/// One job on a line: name, stage, bar, percent, time left, Cancel.
class ProgressRow final : public QWidget {
    Q_OBJECT

public:
    explicit ProgressRow(const Theme& theme, QWidget* parent = nullptr);

    void setName(const QString& name);
    /// `fraction` 0 … 1.
    void setProgress(const QString& stage, double fraction, std::optional<double> etaSeconds);
    /// Shows "Cancelling" at once and takes the button away.
    void setCancelling();
    /// The end in a word ("done", "failed: …"); takes bar and button away.
    void setFinished(const QString& words);
    [[nodiscard]] QPushButton* cancelButton() const { return m_cancel; }

Q_SIGNALS:
    void cancelRequested();

private:
    QLabel* m_name;
    QLabel* m_stage;
    Meter* m_meter;
    TabularLabel* m_percent;
    TabularLabel* m_left;
    QPushButton* m_cancel;
};

}  // namespace qd::ui
