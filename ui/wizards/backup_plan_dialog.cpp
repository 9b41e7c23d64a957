// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/backup_plan_dialog.h"

#include <QHBoxLayout>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/kit/field_row.h"
#include "ui/kit/format.h"
#include "ui/kit/space.h"
#include "ui/wizards/path_field.h"

namespace qd::ui::wizards {

namespace {

QSpinBox* makeNumber(const char* name, int value, int most, const QString& unit, QWidget* parent) {
    auto* box = new QSpinBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setRange(0, most);
    box->setSuffix(unit);
    box->setValue(value);
    return box;
}

/// Fields beside each other, each with its name above.
QWidget* sideBySide(const QList<QWidget*>& fields, QWidget* parent) {
    auto* whole = new QWidget(parent);
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kCardGap);
    for (QWidget* field : fields)
        row->addWidget(field, 1);
    return whole;
}

}  // namespace

BackupPlanDialog::BackupPlanDialog(const WizardContext& context, const SessionPtr& session,
                                   const desk::BackupPlan& plan, QWidget* parent)
    : ActDialog(context.theme, context.jobs, {tr("Schedule of backups"), tr("Save schedule")}, parent),
      m_folder(new PathField(PathField::Kind::Folder, tr("Folder for backups"), {}, this)),
      m_second(new PathField(PathField::Kind::Folder, tr("Second folder for backups"), {}, this)) {
    setConsequences(
        {tr("Backups are made while the workspace is open, each one proved. What the rotation does not keep "
            "is removed from both folders.")});
    setBody(makeFields(plan));
    setWork([this, session]() -> Work {
        return [session, wanted = this->plan()](jobs::JobContext&) {
            return desk::saveBackupPlan(*session, wanted);
        };
    });
}

QWidget* BackupPlanDialog::makeFields(const desk::BackupPlan& plan) {
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kWide);
    m_folder->setPath(format::text(plan.folder));
    m_second->setPath(format::text(plan.secondFolder));
    m_hours = makeNumber("planHours", plan.everyHours, 24 * 31, tr(" h"), body);
    m_drill = makeNumber("planDrill", plan.drillEveryDays, 366, tr(" days"), body);
    m_last = makeNumber("planLast", plan.keepLast, 1000, {}, body);
    m_daily = makeNumber("planDaily", plan.keepDaily, 1000, {}, body);
    m_weekly = makeNumber("planWeekly", plan.keepWeekly, 1000, {}, body);
    m_hours->setSpecialValueText(tr("by hand"));
    m_drill->setSpecialValueText(tr("by hand"));
    column->addWidget(
        new FieldRow(tr("Folder"), m_folder, tr("Best on another disk than the workspace"), body));
    column->addWidget(new FieldRow(tr("Second folder"), m_second,
                                   tr("A copy of each backup, for example on a network drive; may be empty"),
                                   body));
    column->addWidget(sideBySide({new FieldRow(tr("Back up every"), m_hours, {}, body),
                                  new FieldRow(tr("Rehearse a restore every"), m_drill, {}, body)},
                                 body));
    column->addWidget(sideBySide({new FieldRow(tr("Keep the last"), m_last, {}, body),
                                  new FieldRow(tr("Keep daily"), m_daily, {}, body),
                                  new FieldRow(tr("Keep weekly"), m_weekly, {}, body)},
                                 body));
    return body;
}

desk::BackupPlan BackupPlanDialog::plan() const {
    desk::BackupPlan plan;
    plan.folder = format::utf8(m_folder->path());
    plan.secondFolder = format::utf8(m_second->path());
    plan.everyHours = m_hours->value();
    plan.drillEveryDays = m_drill->value();
    plan.keepLast = m_last->value();
    plan.keepDaily = m_daily->value();
    plan.keepWeekly = m_weekly->value();
    return plan;
}

}  // namespace qd::ui::wizards
