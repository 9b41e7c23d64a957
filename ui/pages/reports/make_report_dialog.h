// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <vector>

#include "ui/pages/reports/report_list.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace qd::ui {
class FieldRow;
class SegmentedButtons;
}  // namespace qd::ui

namespace qd::ui::pages::reports {

/// "Make report": which run, which format, what will happen. Does not block the window.
class MakeReportDialog final : public QDialog {
    Q_OBJECT

public:
    explicit MakeReportDialog(QWidget* parent = nullptr);

    /// Newest first; the first is chosen unless the one chosen before is still there.
    void setRuns(const std::vector<RunChoice>& runs);
    [[nodiscard]] QComboBox* run() const { return m_run; }
    [[nodiscard]] SegmentedButtons* format() const { return m_format; }
    [[nodiscard]] QPushButton* makeReportButton() const { return m_make; }
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void makeRequested(qd::RunId run, const QString& format);

private:
    void describe();
    void make();

    std::vector<RunChoice> m_runs;
    QComboBox* m_run;
    FieldRow* m_runRow;
    SegmentedButtons* m_format;
    QLabel* m_words;
    QPushButton* m_make;
};

}  // namespace qd::ui::pages::reports
