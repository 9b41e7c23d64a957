// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/workspace_flow.h"

#include <utility>

#include "core/desk/build_demo.h"
#include "core/desk/key_facts.h"
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
    crypto::KdfParams cost = {};
    std::string code = {};
    vault::Keychain* keychain = nullptr;

    [[nodiscard]] desk::WorkspaceRequest request() const {
        return {path, passphrase.get(), user, code, keychain};
    }
};

}  // namespace

WorkspaceFlow::WorkspaceFlow(const WizardContext& context, QObject* parent)
    : QObject(parent), m_context(context), m_user(context.user) {}

void WorkspaceFlow::begin() {
    QD_REQUIRE(!m_busy);
    m_busy = true;
    m_job = {};
    m_error.reset();
}

void WorkspaceFlow::query(Work work, const SecretPtr& passphrase) {
    begin();
    m_context.jobs.query<Opened>(std::move(work), this, [this, passphrase](const Result<Opened>& opened) {
        if (!opened.ok()) return fail(opened.error());
        if (!opened->mustChoose) return finish(opened->session);
        m_busy = false;
        m_waiting = opened->session;
        m_current = passphrase;
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void WorkspaceFlow::make(const QString& path, SecretPtr passphrase, const crypto::KdfParams& cost) {
    const Order order{m_context.environment, format::utf8(path), std::move(passphrase), format::utf8(m_user),
                      cost};
    query(
        [order](jobs::JobContext&) -> Result<Opened> {
            QD_TRY(auto session, desk::createWorkspace(order.environment, order.request(), order.cost));
            return Opened{std::move(session), false};
        },
        nullptr);
}

void WorkspaceFlow::open(const QString& path, SecretPtr passphrase) {
    open({path, m_user, std::move(passphrase)});
}

void WorkspaceFlow::open(const SignIn& signIn) {
    const Order order{m_context.environment,
                      format::utf8(signIn.path),
                      signIn.passphrase,
                      format::utf8(signIn.user),
                      {},
                      format::utf8(signIn.oneTimeCode),
                      m_context.keychain};
    query(
        [order, access = m_context.access](jobs::JobContext&) -> Result<Opened> {
            QD_TRY(auto opened, access->openWorkspace(order.environment, order.request()));
            SessionPtr session = std::move(opened);
            QD_TRY(const bool mustChoose, access->mustChangePassphrase(*session));
            return Opened{std::move(session), mustChoose};
        },
        signIn.passphrase);
}

void WorkspaceFlow::unlock(SessionPtr session, SecretPtr passphrase, const QString& oneTimeCode) {
    query(
        [session = std::move(session), passphrase, code = format::utf8(oneTimeCode),
         access = m_context.access](jobs::JobContext&) -> Result<Opened> {
            QD_CHECK(access->reauthenticate(*session, {passphrase.get(), code}));
            return Opened{session, false};
        },
        nullptr);
}

void WorkspaceFlow::choose(SecretPtr next) {
    QD_REQUIRE(mustChoose());
    begin();
    m_context.jobs.query<SessionPtr>(
        [session = m_waiting, current = m_current, next = std::move(next), access = m_context.access,
         cost = m_context.costs.front().params](jobs::JobContext&) -> Result<SessionPtr> {
            QD_CHECK(access->changePassphrase(*session, *current, *next,
                                              desk::fittedKdf(desk::keyFacts(*session)).value_or(cost)));
            return session;
        },
        this,
        [this](const Result<SessionPtr>& session) {
            if (!session.ok()) return fail(session.error());
            m_waiting.reset();
            m_current.reset();
            finish(*session);
        });
    Q_EMIT changed();
}

void WorkspaceFlow::leave() {
    if (m_busy) return;
    m_waiting.reset();
    m_current.reset();
    m_error.reset();
    Q_EMIT changed();
}

bool WorkspaceFlow::codeNeeded() const {
    return m_error && m_error->code == ErrorCode::Refused && m_error->messageId == desk::kOneTimeCodeNeeded;
}

void WorkspaceFlow::demo(const QString& path, SecretPtr passphrase, const crypto::KdfParams& cost) {
    begin();
    const Order order{m_context.environment, format::utf8(path), std::move(passphrase), format::utf8(m_user),
                      cost};
    m_job = m_context.jobs.run<std::unique_ptr<desk::Session>>(
        tr("Build the demo workspace"),
        [order](jobs::JobContext& job) {
            return desk::buildDemo(order.environment, order.request(), order.cost, job);
        },
        this,
        [this](SessionResult session) {
            if (session.ok())
                finish(std::move(session).value());
            else
                fail(session.error());
        });
    Q_EMIT changed();
}

void WorkspaceFlow::cancel() {
    if (m_busy && m_job.valid()) m_context.jobs.cancel(m_job);
}

void WorkspaceFlow::fail(const Error& error) {
    m_busy = false;
    m_error = error;
    Q_EMIT changed();
}

void WorkspaceFlow::finish(const SessionPtr& session) {
    m_busy = false;
    m_session = session;
    Q_EMIT changed();
    Q_EMIT opened(m_session);
}

}  // namespace qd::ui::wizards
