// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/kit/decision_dialog.h"
#include "ui/pages/reports/report_list.h"

class QComboBox;
class QLabel;

namespace qd::ui {
class FieldRow;
class SegmentedButtons;
}  // namespace qd::ui

namespace qd::ui::pages::reports {

/// "Make report": which run, which format, what will happen. Does not block the window; no bare Return makes
/// it.
class MakeReportDialog final : public DecisionDialog {
    Q_OBJECT

public:
    explicit MakeReportDialog(const Theme& theme, QWidget* parent = nullptr);

    /// Newest first; the first is chosen unless the one chosen before is still there.
    void setRuns(const std::vector<RunChoice>& runs);
    /// Chooses a run; false when there is no such one.
    bool chooseRun(RunId run);
    [[nodiscard]] QComboBox* run() const { return m_run; }
    [[nodiscard]] SegmentedButtons* format() const { return m_format; }
    [[nodiscard]] QPushButton* makeReportButton() const { return decideButton(); }
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
};

}  // namespace qd::ui::pages::reports
