// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/recover_flow.h"

#include <utility>

#include "core/desk/kdf_cost.h"
#include "ui/kit/format.h"

namespace qd::ui::wizards {

RecoverFlow::RecoverFlow(const WizardContext& context, const QString& path, QObject* parent)
    : QObject(parent), m_context(context), m_path(path) {}

void RecoverFlow::go(Step step) {
    m_step = step;
    Q_EMIT changed();
}

void RecoverFlow::takeKey(std::vector<SecretPtr> typed, const QString& user) {
    m_typed = std::move(typed);
    m_user = user;
    m_error.reset();
    go(Step::Passphrase);
}

void RecoverFlow::back() {
    if (m_busy || m_step != Step::Passphrase) return;
    m_typed.clear();
    go(Step::Key);
}

void RecoverFlow::recover(SecretPtr passphrase) {
    if (m_busy) return;
    m_busy = true;
    m_error.reset();
    m_context.jobs.query<bool>(
        [access = m_context.access, environment = m_context.environment, path = format::utf8(m_path),
         user = format::utf8(m_user), typed = m_typed, passphrase = std::move(passphrase),
         cost = m_context.costs.front()](jobs::JobContext&) -> Result<bool> {
            const auto kdf = cost.fitted ? desk::calibratedKdf(environment.clock) : cost.params;
            desk::Recovery recovery{path, {}, user, passphrase.get(), kdf};
            for (const SecretPtr& part : typed)
                recovery.typed.push_back(part.get());
            QD_CHECK(access->recoverAccess(environment, recovery));
            return true;
        },
        this,
        [this](const Result<bool>& done) {
            m_busy = false;
            m_typed.clear();  // what opens the workspace is let go, whatever came of it
            if (!done.ok()) {
                m_error = done.error();
                go(Step::Key);
                return;
            }
            go(Step::Done);
            Q_EMIT recovered(m_user);
        });
    Q_EMIT changed();
}

}  // namespace qd::ui::wizards
