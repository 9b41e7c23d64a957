// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/key_value_list.h"
#include "ui/wizards/backup_flow.h"
#include "ui/wizards/step_page.h"

class QLabel;

namespace qd::ui {
class FieldRow;
}

namespace qd::ui::wizards {

class JobLine;
class Note;
class PathField;

/// Where the backup goes, and what will happen.
class BackupPlaceStep final : public StepPage {
    Q_OBJECT

public:
    /// All outlive it.
    BackupPlaceStep(const Theme& theme, JobBridge& jobs, BackupFlow& flow, QWidget* parent = nullptr);

    [[nodiscard]] QString verb() const override;
    [[nodiscard]] bool ready() const override { return m_flow.canStart(); }
    [[nodiscard]] bool decides() const override { return true; }
    void act() override { m_flow.start(); }
    void enter() override;

private:
    void refresh();

    BackupFlow& m_flow;
    PathField* m_folder;
    FieldRow* m_row;
    Note* m_note;
    JobLine* m_line;
};

/// What was made, and how it was proved.
class BackupProofStep final : public StepPage {
    Q_OBJECT

public:
    BackupProofStep(const Theme& theme, const BackupFlow& flow, QWidget* parent = nullptr);

    [[nodiscard]] QString line() const override;
    [[nodiscard]] QString verb() const override { return tr("Close"); }
    void act() override { Q_EMIT onward(); }
    void enter() override;
    [[nodiscard]] KeyValueList* facts() const { return m_facts; }

Q_SIGNALS:
    void onward();

private:
    const BackupFlow& m_flow;
    Note* m_proved;
    KeyValueList* m_facts;
    QLabel* m_warnings;
};

}  // namespace qd::ui::wizards
