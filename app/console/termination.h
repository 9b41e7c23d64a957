// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace qd::console {

/// The end of the program that the system asks for (SIGTERM, SIGINT, SIGHUP), as a call in the event loop:
/// what has to be tidied up is, and the next start takes it for no crash. Make it before any thread.
class Termination final : public QObject {
    Q_OBJECT

public:
    Termination();
    ~Termination() override;
    /// From now on requested() is told; after the application was made.
    void listen();
    Termination(const Termination&) = delete;
    Termination& operator=(const Termination&) = delete;

Q_SIGNALS:
    void requested();

private:
    int m_descriptor = -1;
};

}  // namespace qd::console
