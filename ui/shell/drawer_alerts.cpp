// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/drawer_alerts.h"

#include <QLabel>
#include <QVBoxLayout>

#include "ui/kit/core_text.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"

namespace qd::ui::shell {

namespace {

Severity severityOf(desk::Attention::Severity severity) {
    switch (severity) {
        case desk::Attention::Severity::Hard:
            return Severity::Hard;
        case desk::Attention::Severity::Warn:
            return Severity::Warn;
        case desk::Attention::Severity::Info:
            break;
    }
    return Severity::Info;
}

}  // namespace

QList<DrawerLine> alertLines(const desk::AlertsView& view, const JobsModel& jobs) {
    QList<DrawerLine> lines;
    const auto add = [&lines](Severity severity, const QString& words, const QString& page,
                              const QString& item) {
        DrawerLine line;
        line.severity = severity;
        line.cells = QStringList{words};
        line.page = page;
        line.item = item;
        line.toolTip = words;
        lines.append(line);
    };
    for (int i = 0; i < jobs.rowCount(); ++i) {
        const JobRow& job = jobs.row(i);
        if (job.state != jobs::JobState::Failed) continue;
        const QString why = job.error ? format::error(*job.error) : QString();
        add(Severity::Hard, DrawerAlerts::tr("Job failed: %1. %2").arg(job.name, why), QStringLiteral("jobs"),
            QString::number(job.id.value));
    }
    for (const auto& alert : view.lines)
        add(severityOf(alert.severity), core_text::text(alert.text), format::text(alert.page),
            format::text(alert.item));
    std::stable_sort(lines.begin(), lines.end(), [](const DrawerLine& a, const DrawerLine& b) {
        return a.severity.value_or(Severity::Info) > b.severity.value_or(Severity::Info);
    });
    return lines;
}

DrawerAlerts::DrawerAlerts(const PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_view(std::make_shared<desk::AlertsView>()),
      m_lines(new DrawerLines(true, {{tr("Alert")}}, this)),
      m_table(new DrawerLineView(context.theme, m_lines, tr("Alerts"), this)),
      m_words(makeParagraph(TextRole::Secondary, {}, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_words->setContentsMargins(space::kPageMargin, 6, space::kPageMargin, 6);
    column->addWidget(m_words);
    column->addWidget(m_table, 1);
    connect(m_table, &DrawerLineView::opened, this, &DrawerAlerts::opened);
    auto* jobs = context.jobs.model();
    connect(&context.jobs, &JobBridge::finished, this, &DrawerAlerts::rebuild);
    connect(jobs, &QAbstractItemModel::rowsRemoved, this, &DrawerAlerts::rebuild);
    rebuild();
}

void DrawerAlerts::refresh() {
    m_context.jobs.query<std::shared_ptr<const desk::AlertsView>>(
        [session = m_context.session](jobs::JobContext&) { return desk::loadAlerts(*session); }, this,
        [this](Result<std::shared_ptr<const desk::AlertsView>> view) {
            m_known = true;
            if (view.ok()) {
                m_view = std::move(view).value();
                return rebuild();
            }
            // Not knowing is an alert, too.
            auto unknown = std::make_shared<desk::AlertsView>();
            unknown->lines.push_back({desk::Attention::Severity::Hard, view.error().said(), "data", {}});
            m_view = std::move(unknown);
            rebuild();
        });
}

void DrawerAlerts::rebuild() {
    show(alertLines(*m_view, *m_context.jobs.model()));
}

void DrawerAlerts::show(const QList<DrawerLine>& lines) {
    m_lines->setLines(lines);
    m_words->setText(
        m_known ? tr("Nothing needs attention: no finding of the prices above a note, no holding without a "
                     "price, no failed job.")
                : tr("The alerts are being read."));
    m_words->setVisible(lines.isEmpty());
    m_table->setVisible(!lines.isEmpty());
    if (!lines.isEmpty() && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_lines->index(0, 0));
    Q_EMIT changed(static_cast<int>(lines.size()),
                   lines.isEmpty() ? Severity::Ok : lines.constFirst().severity.value_or(Severity::Warn));
}

void DrawerAlerts::focusLines() {
    m_table->setFocus(Qt::ShortcutFocusReason);
}

}  // namespace qd::ui::shell
