// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/drawer.h"

#include <QHBoxLayout>
#include <QHideEvent>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QShowEvent>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/format.h"
#include "ui/kit/space.h"
#include "ui/shell/drawer_alerts.h"
#include "ui/shell/drawer_audit.h"
#include "ui/shell/drawer_jobs.h"

namespace qd::ui::shell {

namespace {

constexpr int kQuietMs = 6000;
constexpr Preference<int> kTab{"drawer.tab", 0};

}  // namespace

Drawer::Drawer(const PageContext& context, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_tabs(new QTabBar(this)),
      m_stack(new QStackedWidget(this)),
      m_jobs(new DrawerJobs(context.theme, context.jobs, this)),
      m_alerts(new DrawerAlerts(context, this)),
      m_audit(new DrawerAudit(context, this)),
      m_allJobs(makeButton(ButtonRole::Quiet, tr("Show all"), this)) {
    setProperty("qdSurface", QStringLiteral("drawer"));
    setAccessibleName(tr("Drawer"));
    compose();
    wire();
    if (context.commands != nullptr) addCommands(parent != nullptr ? parent : this);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuietMs);
    const int stored = context.preferences != nullptr ? context.preferences->get(kTab) : 0;
    m_tabs->setCurrentIndex(stored >= 0 && stored < m_tabs->count() ? stored : 0);
    showTab(m_tabs->currentIndex());
    jobsChanged();
}

void Drawer::compose() {
    for (const QString& title : {tr("Jobs"), tr("Alerts"), tr("Audit")})
        m_tabs->addTab(title);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Parts of the drawer"));
    for (QWidget* part :
         {static_cast<QWidget*>(m_jobs), static_cast<QWidget*>(m_alerts), static_cast<QWidget*>(m_audit)})
        m_stack->addWidget(part);
    m_allJobs->setToolTip(tr("Open the page with all jobs of this session"));
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(4, 0, 8, 0);
    bar->setSpacing(4);
    bar->addWidget(m_tabs);
    bar->addStretch(1);
    bar->addWidget(m_allJobs);
    bar->addWidget(m_audit->verifyButton());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_stack, 1);
}

void Drawer::wire() {
    connect(m_tabs, &QTabBar::currentChanged, this, &Drawer::showTab);
    connect(static_cast<QPushButton*>(m_allJobs), &QPushButton::clicked, this,
            [this] { open(QStringLiteral("jobs"), {}); });
    connect(m_jobs, &DrawerJobs::opened, this, &Drawer::open);
    connect(m_alerts, &DrawerAlerts::opened, this, &Drawer::open);
    connect(m_audit, &DrawerAudit::opened, this, &Drawer::open);
    connect(m_alerts, &DrawerAlerts::changed, this, [this](int count, Severity worst) {
        setCount(Tab::Alerts, tr("Alerts"), count);
        Q_EMIT alertsChanged(count, worst);
    });
    connect(m_audit, &DrawerAudit::changed, this, [this](qint64 entries, const QString& head) {
        setCount(Tab::Audit, tr("Audit"), entries);
        Q_EMIT auditChanged(entries, head);
    });
    auto* model = m_context.jobs.model();
    connect(model, &QAbstractItemModel::rowsInserted, this, &Drawer::jobStarted);
    connect(model, &JobsModel::activeCountChanged, this, &Drawer::jobsChanged);
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) {
                for (int row = first.row(); row <= last.row(); ++row)
                    m_failed |= m_context.jobs.model()->row(row).state == jobs::JobState::Failed;
            });
    connect(&m_quiet, &QTimer::timeout, this, [this] {
        m_failed = false;
        Q_EMIT unwanted();
    });
}

void Drawer::addCommands(QWidget* scope) {
    const auto add = [&](const char* id, const QString& title, const QKeySequence& keys,
                         const std::function<void()>& run) {
        Command command;
        command.id = QString::fromLatin1(id);
        command.title = title;
        command.group = tr("Drawer");
        if (!keys.isEmpty()) command.keys = {keys};
        command.run = run;
        command.everywhere = true;
        m_context.commands->add(scope, command);
    };
    add("drawer.jobs", tr("Show the jobs in the drawer"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J),
        [this] { openTab(Tab::Jobs); });
    add("drawer.alerts", tr("Show the alerts in the drawer"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A),
        [this] { openTab(Tab::Alerts); });
    add("drawer.audit", tr("Show the audit chain in the drawer"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U), [this] { openTab(Tab::Audit); });
    add("audit.verify-chain", tr("Verify the audit chain"), {}, [this] {
        openTab(Tab::Audit);
        m_audit->verify();
    });
}

Drawer::Tab Drawer::tab() const {
    return static_cast<Tab>(m_tabs->currentIndex());
}

void Drawer::setTab(Tab tab) {
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

void Drawer::openTab(Tab tab) {
    setTab(tab);
    m_byUser = true;
    Q_EMIT wanted();
    focusTab();
}

void Drawer::refresh() {
    m_alerts->refresh();
    m_audit->refresh();
}

void Drawer::showTab(int index) {
    m_stack->setCurrentIndex(index);
    m_allJobs->setVisible(tab() == Tab::Jobs);
    m_audit->verifyButton()->setVisible(tab() == Tab::Audit);
    if (m_context.preferences != nullptr) m_context.preferences->set(kTab, index);
}

void Drawer::setCount(Tab tab, const QString& title, qint64 count) {
    m_tabs->setTabText(static_cast<int>(tab),
                       count == 0 ? title : QStringLiteral("%1\u2002%2").arg(title, format::integer(count)));
}

void Drawer::focusTab() {
    if (tab() == Tab::Jobs)
        m_jobs->focusFirst();
    else if (tab() == Tab::Alerts)
        m_alerts->focusLines();
    else
        m_audit->focusLines();
}

void Drawer::jobStarted() {
    m_quiet.stop();
    if (isVisible()) return;
    m_failed = false;
    setTab(Tab::Jobs);
    const QScopedValueRollback asking(m_asking, true);
    Q_EMIT wanted();
}

void Drawer::jobsChanged() {
    const int active = m_context.jobs.model()->activeCount();
    setCount(Tab::Jobs, tr("Jobs"), active);
    if (active == 0 && isVisible() && !m_byUser && !m_failed) m_quiet.start();
}

void Drawer::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    if (!m_asking && !event->spontaneous()) m_byUser = true;
}

void Drawer::hideEvent(QHideEvent* event) {
    QFrame::hideEvent(event);
    if (event->spontaneous()) return;
    m_quiet.stop();
    m_byUser = false;
    m_failed = false;
}

void Drawer::open(const QString& page, const QString& item) {
    if (!page.isEmpty()) m_context.services.openPage(page, item);
}

}  // namespace qd::ui::shell
