// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/kit/chip.h"
#include "ui/kit/jobs_model.h"
#include "ui/kit/key_value_list.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace qd::ui::pages::jobs {

/// What is known of the selected job, the last lines of its log, and what can be done with it.
class JobsInspector final : public QWidget {
    Q_OBJECT

public:
    explicit JobsInspector(const Theme& theme, QWidget* parent = nullptr);

    void show(const JobRow& job);
    void clear();

Q_SIGNALS:
    void cancelRequested(JobId id);
    void pauseRequested(JobId id);
    void resumeRequested(JobId id);
    void againRequested(JobId id);
    void openRequested(const QString& page, const QString& item);

private:
    void compose();
    void wire();
    void showLog();
    void showError();
    void showButtons();

    JobRow m_job;
    QLabel* m_name;
    Chip* m_state;
    KeyValueList* m_facts;
    QLabel* m_error;
    QLabel* m_remedy;
    QPushButton* m_open;
    QPushButton* m_again;
    QPushButton* m_pause;
    QPushButton* m_cancel;
    QLabel* m_logTitle;
    QPlainTextEdit* m_log;
};

}  // namespace qd::ui::pages::jobs
