// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QScrollArea>

#include "ui/kit/job_bridge.h"
#include "ui/kit/progress_row.h"
#include "ui/kit/theme.h"

class QLabel;
class QVBoxLayout;

namespace qd::ui::shell {

/// The newest jobs, one line each, with what can be done with them. Up and down walk from line to line.
class DrawerJobs final : public QScrollArea {
    Q_OBJECT

public:
    DrawerJobs(const Theme& theme, JobBridge& jobs, QWidget* parent = nullptr);

    /// Gives the keyboard to the first line that has a button.
    void focusFirst();

Q_SIGNALS:
    /// The user asked for what came out.
    void opened(const QString& page, const QString& item);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool walkBy(int key);
    void sync();
    ProgressRow* makeRow(JobId id);
    void refreshRow(int modelRow);
    void walk(int step);

    const Theme& m_theme;
    JobBridge& m_jobs;
    QVBoxLayout* m_column;
    QLabel* m_nothing;
    QList<JobId> m_order;  ///< as they stand in the column
    QHash<qint64, ProgressRow*> m_rows;
};

}  // namespace qd::ui::shell
