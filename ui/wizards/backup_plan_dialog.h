// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/backups.h"
#include "ui/wizards/act_dialog.h"

class QSpinBox;

namespace qd::ui::wizards {

class PathField;

/// How the workspace is backed up by itself: where, how often, what is kept, how often a restore is
/// rehearsed.
class BackupPlanDialog final : public ActDialog {
    Q_OBJECT

public:
    /// What `context` names outlives it.
    BackupPlanDialog(const WizardContext& context, const SessionPtr& session, const desk::BackupPlan& plan,
                     QWidget* parent = nullptr);

    [[nodiscard]] desk::BackupPlan plan() const;

private:
    [[nodiscard]] QWidget* makeFields(const desk::BackupPlan& plan);

    PathField* m_folder;
    PathField* m_second;
    QSpinBox* m_hours;
    QSpinBox* m_drill;
    QSpinBox* m_last;
    QSpinBox* m_daily;
    QSpinBox* m_weekly;
};

}  // namespace qd::ui::wizards
