// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/workspace_flow.h"

#include <utility>

#include "core/desk/build_demo.h"
#include "core/desk/ui_state.h"
#include "ui/kit/format.h"

namespace qd::ui::wizards {
namespace {

using SessionResult = Result<std::unique_ptr<desk::Session>>;

/// What a job needs to make or open a workspace, by value.
struct Order {
    desk::Environment environment;
    std::string path;
    SecretPtr passphrase;
    std::string user;
    crypto::KdfParams cost;

    [[nodiscard]] desk::WorkspaceRequest request() const { return {path, passphrase.get(), user}; }
};

}  // namespace

WorkspaceFlow::WorkspaceFlow(JobBridge& jobs, desk::Environment environment, QString user, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_environment(environment), m_user(std::move(user)) {}

void WorkspaceFlow::begin() {
    QD_REQUIRE(!m_busy);
    m_busy = true;
    m_job = {};
    m_error.reset();
}

void WorkspaceFlow::query(Work work) {
    begin();
    m_jobs.query<std::unique_ptr<desk::Session>>(
        std::move(work), this, [this](SessionResult session) { finish(std::move(session)); });
    Q_EMIT changed();
}

void WorkspaceFlow::make(const QString& path, SecretPtr passphrase, const crypto::KdfParams& cost) {
    const Order order{m_environment, format::utf8(path), std::move(passphrase), format::utf8(m_user), cost};
    query([order](jobs::JobContext&) {
        return desk::createWorkspace(order.environment, order.request(), order.cost);
    });
}

void WorkspaceFlow::open(const QString& path, SecretPtr passphrase) {
    const Order order{m_environment, format::utf8(path), std::move(passphrase), format::utf8(m_user), {}};
    query([order](jobs::JobContext&) { return desk::openWorkspace(order.environment, order.request()); });
}

void WorkspaceFlow::unlock(SessionPtr session, SecretPtr passphrase) {
    begin();
    m_jobs.query<SessionPtr>(
        [session, passphrase = std::move(passphrase)](jobs::JobContext&) -> Result<SessionPtr> {
            QD_CHECK(desk::unlockSession(*session, *passphrase));
            return session;
        },
        this,
        [this](const Result<SessionPtr>& unlocked) {
            m_busy = false;
            if (unlocked.ok())
                m_session = *unlocked;
            else
                m_error = unlocked.error();
            Q_EMIT changed();
            if (unlocked.ok()) Q_EMIT opened(m_session);
        });
    Q_EMIT changed();
}

void WorkspaceFlow::demo(const QString& path, SecretPtr passphrase, const crypto::KdfParams& cost) {
    begin();
    const Order order{m_environment, format::utf8(path), std::move(passphrase), format::utf8(m_user), cost};
    m_job = m_jobs.run<std::unique_ptr<desk::Session>>(
        tr("Build the demo workspace"),
        [order](jobs::JobContext& job) {
            return desk::buildDemo(order.environment, order.request(), order.cost, job);
        },
        this, [this](SessionResult session) { finish(std::move(session)); });
    Q_EMIT changed();
}

void WorkspaceFlow::cancel() {
    if (m_busy && m_job.valid()) m_jobs.cancel(m_job);
}

void WorkspaceFlow::finish(SessionResult session) {
    m_busy = false;
    if (!session.ok()) {
        m_error = session.error();
        Q_EMIT changed();
        return;
    }
    m_session = std::move(session).value();
    Q_EMIT changed();
    Q_EMIT opened(m_session);
}

}  // namespace qd::ui::wizards
