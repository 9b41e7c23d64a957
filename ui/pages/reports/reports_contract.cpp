// SPDX-License-Identifier: GPL-3.0-or-later
// What the page promises the window: following, finding, remembering, and its commands.
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <utility>

#include "ui/models/blotter_view.h"
#include "ui/pages/reports/report_inspector.h"
#include "ui/pages/reports/reports_page.h"
#include "ui/shell/keymap.h"

namespace qd::ui::pages::reports {

bool ReportsPage::select(ReportId id) {
    const auto listed = [this, id] {
        const ReportRow* report = chosen();
        return report != nullptr && report->id == id;
    };
    m_quiet = true;
    m_table->selectKey(QString::number(id.value));
    if (!listed() && !m_table->filterField()->text().isEmpty()) {
        m_table->filterField()->clear();  // it may be hidden by the filter, which gives way
        m_table->selectKey(QString::number(id.value));
    }
    m_quiet = false;
    return listed();
}

void ReportsPage::openItem(const QString& what) {
    const ReportId id{what.section(QLatin1Char('/'), -1).toLongLong()};
    if (!id.valid()) return;
    if (select(id)) return;
    m_wanted = id;  // it comes with the next listing
    refresh();
}

void ReportsPage::follow(const shell::Selection& selection) {
    const qlonglong number = selection.id.toLongLong();
    if (selection.kind == QStringLiteral("report")) {
        const ReportId id{number};
        if (!m_listing) m_wanted = id;
        for (const ReportRow& report : m_listing ? m_listing->reports : std::vector<ReportRow>())
            if (report.id == id) select(id);
        return;
    }
    if (selection.kind != QStringLiteral("run") || !m_listing) return;
    if (chosen() != nullptr && chosen()->run.value == number) return;
    for (const ReportRow& report : m_listing->reports) {
        if (report.run.value != number) continue;
        select(report.id);
        return;
    }
}

bool ReportsPage::focusFilter() {
    if (isEmpty()) return false;
    m_table->filterField()->setFocus(Qt::ShortcutFocusReason);
    m_table->filterField()->selectAll();
    return true;
}

QString ReportsPage::itemTitle() const {
    const ReportRow* report = isEmpty() ? nullptr : chosen();
    return report != nullptr ? tr("Report %1").arg(report->id.value) : QString();
}

QString ReportsPage::itemId() const {
    const ReportRow* report = isEmpty() ? nullptr : chosen();
    return report != nullptr ? QString::number(report->id.value) : QString();
}

QJsonValue ReportsPage::saveState() const {
    return QJsonObject{{QStringLiteral("table"), m_table->state()}};
}

void ReportsPage::restoreState(const QJsonValue& state) {
    const QJsonValue table = state.toObject().value(QStringLiteral("table"));
    if (table.isObject()) m_table->setState(table.toObject());
}

void ReportsPage::addCommand(const char* id, const QString& title, const QString& keys,
                             std::function<void()> run, std::function<bool()> enabled) {
    shell::Command command;
    command.id = QStringLiteral("reports.") + QLatin1String(id);
    command.title = title;
    command.group = tr("Reports");
    if (!keys.isEmpty()) command.keys = {QKeySequence(keys)};
    command.run = std::move(run);
    command.enabled = std::move(enabled);
    m_context.commands->add(this, command);
}

void ReportsPage::addCommands() {
    if (m_context.commands == nullptr) return;
    const auto shown = [this] { return m_inspector && m_inspector->shown().has_value(); };
    addCommand(
        "make", tr("Make a report"), QStringLiteral("Ctrl+N"), [this] { openForm(); },
        [this] { return m_make->isEnabled(); });
    addCommand(
        "save-copy", tr("Save a copy of the report"), QStringLiteral("Ctrl+S"), [this] { saveCopy(); },
        shown);
    addCommand(
        "open-run", tr("Open the run of the report"), QStringLiteral("Ctrl+O"), [this] { openRun(); }, shown);
    addCommand(
        "approve", tr("Approve the report"), {}, [this] { signOff(true); }, [this] { return mayDecide(); });
    addCommand(
        "reject", tr("Reject the report"), {}, [this] { signOff(false); }, [this] { return mayDecide(); });
    addCommand(
        "copy-hash", tr("Copy the SHA-256 of the report"), QStringLiteral("Ctrl+Shift+H"),
        [this] { m_inspector->copyHash(); }, shown);
    connect(m_context.commands, &shell::CommandRegistry::changed, this, &ReportsPage::tellKeys);
    tellKeys();
}

/// The keys that hold now, in the tool tips.
void ReportsPage::tellKeys() {
    const auto tell = [this](QWidget* control, const char* id, const QString& words) {
        const QString keys =
            shell::keysText(m_context.commands->keys(QStringLiteral("reports.") + QLatin1String(id)));
        control->setToolTip(keys.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, keys));
    };
    tell(m_make, "make", tr("Make report"));
    if (!m_inspector) return;
    tell(m_inspector->saveButton(), "save-copy", tr("Save a copy of the report"));
    tell(m_inspector->runButton(), "open-run", tr("Open the run of the report"));
    tell(m_inspector->copyHashButton(), "copy-hash", tr("Copy the SHA-256 of the report"));
}

}  // namespace qd::ui::pages::reports
