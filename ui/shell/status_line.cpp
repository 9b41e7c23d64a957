// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"

#include <QEvent>
#include <QHBoxLayout>
#include <algorithm>
#include <thread>

#include "core/desk/version.h"
#include "ui/kit/core_text.h"
#include "ui/kit/format.h"
#include "ui/kit/space.h"
#include "ui/shell/job_words.h"
#include "ui/shell/status_item.h"

namespace qd::ui::shell {

namespace {

constexpr int kMargin = space::kPageMargin - 8;  ///< an item brings its own padding

}  // namespace

StatusLine::StatusLine(const PageContext& context, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_vault(new StatusItem(context.theme, this)),
      m_data(new StatusItem(context.theme, this)),
      m_device(new StatusItem(context.theme, this)),
      m_jobs(new StatusItem(context.theme, this)),
      m_alerts(new StatusItem(context.theme, this)),
      m_role(new StatusItem(context.theme, this)),
      m_audit(new StatusItem(context.theme, this)) {
    setProperty("qdSurface", QStringLiteral("bar"));
    setAccessibleName(tr("Status"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kMargin, 0, kMargin, 0);
    row->setSpacing(4);
    for (StatusItem* item : {m_vault, m_data, m_device, m_jobs, m_alerts})
        row->addWidget(item);
    row->addStretch(1);
    row->addWidget(m_role);
    row->addWidget(m_audit);
    m_vault->set(tr("Vault unlocked"), Severity::Ok);
    m_vault->setPurpose(tr("The workspace is open and decrypted in memory only. Opens the settings."));
    m_device->set(tr("CPU %1 · %2")
                      .arg(tr("%n core(s)", nullptr, static_cast<int>(std::thread::hardware_concurrency())),
                           format::text(desk::programVersions().at("kernels"))));
    m_device->setPurpose(tr("Processor and the level of the numeric kernels. Opens the settings."));
    const auto& actor = context.session->actor();
    m_role->set(QStringLiteral("%1 · %2").arg(format::text(actor.user),
                                              core_text::recognised(identity::label(actor.role))));
    m_role->setPurpose(tr("Who acts here, and in which role. Opens the user guide at who may do what."));
    setFixedHeight(std::max(space::kStatusBar, m_vault->sizeHint().height() + 4));
    wire();
    showJobs();
}

void StatusLine::wire() {
    const auto page = [this](StatusItem* item, const char* id) {
        connect(item, &QAbstractButton::clicked, this,
                [this, id] { m_context.services.openPage(QString::fromLatin1(id)); });
    };
    page(m_vault, "settings");
    page(m_data, "data");
    page(m_device, "settings");
    const auto tab = [this](StatusItem* item, Drawer::Tab which) {
        connect(item, &QAbstractButton::clicked, this, [this, which] { Q_EMIT drawerRequested(which); });
    };
    tab(m_jobs, Drawer::Tab::Jobs);
    tab(m_alerts, Drawer::Tab::Alerts);
    tab(m_audit, Drawer::Tab::Audit);
    connect(m_role, &QAbstractButton::clicked, this,
            [this] { m_context.services.openHelp(QStringLiteral("who-may-do-what")); });
    auto* model = m_context.jobs.model();
    connect(model, &QAbstractItemModel::dataChanged, this, &StatusLine::showJobs);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &StatusLine::showJobs);
    connect(model, &JobsModel::activeCountChanged, this, &StatusLine::showJobs);
}

void StatusLine::setFacts(const WorkspaceFacts& facts) {
    const bool stale = facts.sessionsBehind >= desk::kStaleSessions;
    m_data->set(dataSentence(facts), stale ? std::optional(Severity::Warn) : std::nullopt);
    m_data->setPurpose(tr("Last session of the newest data set. Opens the data page."));
    setAudit(facts.auditEntries, facts.auditHead);
    fit();
}

void StatusLine::setAlerts(int count, Severity worst) {
    m_alerts->set(count == 0 ? QString() : tr("%n alert(s)", nullptr, count), worst);
    m_alerts->setPurpose(tr("What needs attention now. Opens the drawer."));
    fit();
}

void StatusLine::setTimeToLock(int seconds) {
    constexpr int kMinute = 60;
    const QString words = seconds >= kMinute
                              ? tr("Unlocked · locks in %n min", nullptr, (seconds + kMinute - 1) / kMinute)
                              : tr("Unlocked · locks in %n s", nullptr, seconds);
    if (words == m_vault->words()) return;
    m_vault->set(words, seconds >= kMinute ? Severity::Ok : Severity::Warn);
    fit();
}

void StatusLine::setAudit(qint64 entries, const QString& head) {
    WorkspaceFacts facts;
    facts.auditEntries = entries;
    facts.auditHead = head;
    m_audit->set(head.isEmpty() ? QString() : auditSentence(facts));
    m_audit->setPurpose(tr("Newest entry of the audit chain: %1. Opens the drawer.").arg(head));
    fit();
}

/// The number of jobs, and how far the one is that takes longest.
void StatusLine::showJobs() {
    const auto* model = m_context.jobs.model();
    const JobRow* longest = longestJob(*model);
    const QString count = jobsSentence(model->activeCount());
    if (longest == nullptr) {
        m_jobs->set(count);
        m_jobs->setPurpose(tr("Nothing runs. Opens the drawer."));
    } else {
        m_jobs->set(
            QStringLiteral("%1 · %2").arg(
                count, longest->held() ? jobStateWord(*longest) : format::percent(longest->fraction, 0)),
            Severity::Info);
        m_jobs->setPurpose(tr("%1: %2. Opens the drawer.").arg(longest->name, longest->stage));
    }
    fit();
}

void StatusLine::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fit();
}

bool StatusLine::event(QEvent* event) {
    const bool done = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest) fit();
    return done;
}

/// Whole words or none: the device goes first, then the role, then the audit head.
void StatusLine::fit() {
    int wanted = 2 * kMargin;
    for (const StatusItem* item : {m_vault, m_data, m_device, m_jobs, m_alerts, m_role, m_audit})
        wanted += item->words().isEmpty() ? 0 : item->sizeHint().width() + 4;
    for (StatusItem* item : {m_device, m_role, m_audit}) {
        const bool room = wanted <= width();
        if (!room && !item->words().isEmpty()) wanted -= item->sizeHint().width() + 4;
        item->setVisible(room && !item->words().isEmpty());
    }
}

}  // namespace qd::ui::shell
