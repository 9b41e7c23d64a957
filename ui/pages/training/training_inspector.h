// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <memory>

#include "ui/kit/theme.h"
#include "ui/pages/training/training_display.h"

class QLabel;
class QPushButton;

namespace qd::ui {
class KeyValueList;
class NoticeStack;
}  // namespace qd::ui

namespace qd::ui::pages::training {

/// The right of the page: what was asked for and by whom, what the worker said on the way, and what can be
/// done with a training that stands still.
class TrainingInspector final : public QFrame {
    Q_OBJECT

public:
    explicit TrainingInspector(const Theme& theme, QWidget* parent = nullptr);

    /// Null clears it.
    void show(const std::shared_ptr<const TrainingDisplay>& training, bool mayRun);
    [[nodiscard]] QPushButton* resumeButton() const { return m_resume; }
    [[nodiscard]] QPushButton* discardButton() const { return m_discard; }
    [[nodiscard]] KeyValueList* record() const { return m_record; }
    [[nodiscard]] QString configuration() const;

Q_SIGNALS:
    void resumeRequested();
    void discardRequested();

private:
    void layOut();

    QLabel* m_hint;
    QWidget* m_body;
    KeyValueList* m_record;
    QPushButton* m_resume;
    QPushButton* m_discard;
    QLabel* m_noticesHeading = nullptr;
    NoticeStack* m_notices;
    int m_noticeCount = 0;
    QLabel* m_config;
};

}  // namespace qd::ui::pages::training
