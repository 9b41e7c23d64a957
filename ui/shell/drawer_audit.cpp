// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/drawer_audit.h"

#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/core_text.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/shell/job_words.h"

namespace qd::ui::shell {

namespace {
constexpr std::int64_t kNewest = 200;
}

QList<DrawerLine> auditLines(const desk::AuditView& view) {
    QList<DrawerLine> lines;
    for (const auto& entry : view.lines) {
        DrawerLine line;
        line.cells =
            QStringList{format::integer(entry.sequence), format::dateTime(entry.at),
                        format::text(entry.who),         core_text::text(entry.what),
                        format::text(entry.object),      format::shortHash(format::text(entry.hash))};
        const auto [page, item] = placeOf(format::text(entry.link));
        line.page = page;
        line.item = item;
        line.toolTip = QStringLiteral("%1\n%2").arg(format::text(entry.action), format::text(entry.hash));
        lines.append(line);
    }
    return lines;
}

DrawerAudit::DrawerAudit(const PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_lines(new DrawerLines(false,
                              {{tr("Number"), 6, false, true},
                               {tr("Time"), 20},
                               {tr("Who"), 14},
                               {tr("What"), 24},
                               {tr("Object"), 0},
                               {tr("Hash"), 13, true, true}},
                              this)),
      m_table(new DrawerLineView(context.theme, m_lines, tr("Newest entries of the audit chain"), this)),
      m_words(makeParagraph(TextRole::Secondary, {}, this)),
      m_verify(makeButton(ButtonRole::Quiet, tr("Verify chain"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_words->setContentsMargins(space::kPageMargin, 4, space::kPageMargin, 4);
    m_words->hide();
    column->addWidget(m_words);
    column->addWidget(m_table, 1);
    m_verify->setToolTip(tr("Compute every hash of the audit chain again"));
    connect(m_verify, &QPushButton::clicked, this, &DrawerAudit::verify);
    connect(m_table, &DrawerLineView::opened, this, &DrawerAudit::opened);
    connect(&context.jobs, &JobBridge::finished, this, [this] { refresh(); });
}

void DrawerAudit::refresh() {
    m_context.jobs.query<std::shared_ptr<const desk::AuditView>>(
        [session = m_context.session](jobs::JobContext&) { return desk::loadAudit(*session, kNewest); }, this,
        [this](const Result<std::shared_ptr<const desk::AuditView>>& view) {
            if (view.ok()) return show(**view);
            m_lines->setLines({});
            m_verify->setEnabled(view.error().code != ErrorCode::Refused);
            tell(format::error(view.error()), Severity::Neutral);
        });
}

void DrawerAudit::show(const desk::AuditView& view) {
    m_lines->setLines(auditLines(view));
    if (!m_table->currentIndex().isValid()) m_table->setCurrentIndex(m_lines->index(0, 0));
    Q_EMIT changed(view.entries, format::text(view.head));
}

void DrawerAudit::verify() {
    if (m_verifying) return;
    m_verifying = true;
    m_verify->setEnabled(false);
    tell(tr("Verifying the chain"), Severity::Neutral);
    auto id = std::make_shared<JobId>();
    *id = m_context.jobs.run<vault::AuditVerdict>(
        tr("Verify the audit chain"),
        [session = m_context.session](jobs::JobContext& job) {
            return desk::verifyAuditChain(*session, job);
        },
        this, [this, id](const Result<vault::AuditVerdict>& verdict) { showVerdict(*id, verdict); });
    m_context.jobs.offerAgain(*id, this, [this] { verify(); });
}

void DrawerAudit::showVerdict(JobId id, const Result<vault::AuditVerdict>& verdict) {
    m_verifying = false;
    m_verify->setEnabled(true);
    if (!verdict.ok()) {
        const bool cancelled = verdict.error().code == ErrorCode::Cancelled;
        return tell(format::error(verdict.error()), cancelled ? Severity::Neutral : Severity::Hard);
    }
    const QString words =
        tr("Chain intact at %1: entries %2, head %3")
            .arg(format::time(m_context.session->env().clock.now()), format::integer(verdict->entries),
                 format::shortHash(format::text(verdict->head)));
    m_context.jobs.setResult(id, {}, words);
    tell(words, Severity::Ok);
}

void DrawerAudit::tell(const QString& words, Severity severity) {
    m_words->setText(severity == Severity::Ok ? QStringLiteral("\u2713 ") + words : words);
    m_words->setProperty("qdInk", severity == Severity::Hard ? QStringLiteral("hard") : QString());
    m_words->style()->polish(m_words);
    m_words->setVisible(!words.isEmpty());
}

void DrawerAudit::focusLines() {
    m_table->setFocus(Qt::ShortcutFocusReason);
}

}  // namespace qd::ui::shell
