// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <vector>

#include "app/console/console.h"

namespace qd::console {

/// Works the window as a busy person would: opens each page, scrolls its tables, moves over, zooms and pans
/// its charts, walks with the keys, opens the palette and types. One step a tick, round and round until
/// stopped.
class Tour final : public QObject {
    Q_OBJECT

public:
    explicit Tour(Console& console, QObject* parent = nullptr);

    void start(int everyMs);
    void stop();
    [[nodiscard]] int steps() const { return m_done; }

private:
    void addPage(const QString& id);
    void next();

    Console& m_console;
    QTimer m_timer;
    std::vector<std::function<void()>> m_steps;
    std::size_t m_at = 0;
    int m_done = 0;
};

}  // namespace qd::console
