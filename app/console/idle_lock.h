// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "core/base/clock.h"

namespace qd::console {

/// Tells when nobody has used the keyboard or the mouse for some minutes, and when the machine was asleep:
/// the window locks. It watches the clock on the wall, so that time asleep counts. Lives on the GUI thread.
class IdleLock final : public QObject {
    Q_OBJECT

public:
    /// `clock` outlives it. It watches the input of the whole application.
    explicit IdleLock(const Clock& clock, QObject* parent = nullptr);

    /// From now on, until stop(). `minutes` ≥ 1.
    void start(int minutes);
    void stop();
    /// Takes effect at once; does nothing while stopped.
    void setMinutes(int minutes);
    [[nodiscard]] bool running() const { return m_timer.isActive(); }
    /// Whole seconds, at least 0.
    [[nodiscard]] int secondsLeft() const;
    /// Looks at the clock: the timer does each second.
    void look();

Q_SIGNALS:
    /// Each second while it runs.
    void remaining(int seconds);
    /// Once; it is stopped then.
    void expired();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private Q_SLOTS:
    /// The system's signal before sleep (true) and after it (false).
    void onSleep(bool begins);

private:
    void expire();

    const Clock& m_clock;
    QTimer m_timer;
    int m_minutes = 0;
    Timestamp m_lastInput;
    Timestamp m_lastLook;
    std::int64_t m_lastLookNanos = 0;
};

}  // namespace qd::console
