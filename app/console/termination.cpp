// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/termination.h"

#include <QSocketNotifier>
#include <csignal>

#include <sys/signalfd.h>
#include <unistd.h>

namespace qd::console {

Termination::Termination() {
    sigset_t asked;
    sigemptyset(&asked);
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&asked, number);
    // Blocked, they wait in the descriptor; threads made later inherit it.
    if (sigprocmask(SIG_BLOCK, &asked, nullptr) != 0) return;
    m_descriptor = signalfd(-1, &asked, SFD_CLOEXEC | SFD_NONBLOCK);
}

void Termination::listen() {
    if (m_descriptor < 0) return;
    auto* notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT requested();
    });
}

Termination::~Termination() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

}  // namespace qd::console
