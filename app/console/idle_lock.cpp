// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/idle_lock.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QEvent>
#include <algorithm>

namespace qd::console {

namespace {

constexpr std::int64_t kMillisInMinute = 60'000;
constexpr std::int64_t kNanosInMilli = 1'000'000;
/// The wall went on by this much more than the running machine: it was asleep.
constexpr std::int64_t kAsleepMillis = 20'000;

bool isInput(QEvent::Type type) {
    switch (type) {
        case QEvent::KeyPress:
        case QEvent::ShortcutOverride:
        case QEvent::MouseButtonPress:
        case QEvent::MouseMove:
        case QEvent::Wheel:
        case QEvent::TouchBegin:
        case QEvent::TabletPress:
            return true;
        default:
            return false;
    }
}

}  // namespace

IdleLock::IdleLock(const Clock& clock, QObject* parent) : QObject(parent), m_clock(clock) {
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::look);
    // Where there is no such service, the jump of the clock after waking up tells the same, a second later.
    QDBusConnection::systemBus().connect(QStringLiteral("org.freedesktop.login1"),
                                         QStringLiteral("/org/freedesktop/login1"),
                                         QStringLiteral("org.freedesktop.login1.Manager"),
                                         QStringLiteral("PrepareForSleep"), this, SLOT(onSleep(bool)));
}

void IdleLock::start(int minutes) {
    QD_REQUIRE(minutes >= 1);
    m_minutes = minutes;
    m_lastInput = m_lastLook = m_clock.now();
    m_lastLookNanos = m_clock.monotonicNanos();
    QCoreApplication::instance()->installEventFilter(this);
    m_timer.start();
}

void IdleLock::stop() {
    m_timer.stop();
    QCoreApplication::instance()->removeEventFilter(this);
}

void IdleLock::setMinutes(int minutes) {
    QD_REQUIRE(minutes >= 1);
    m_minutes = minutes;
    if (running()) look();
}

int IdleLock::secondsLeft() const {
    const std::int64_t left = m_minutes * kMillisInMinute - (m_clock.now().millis() - m_lastInput.millis());
    return static_cast<int>(std::max<std::int64_t>(left, 0) / 1000);
}

void IdleLock::look() {
    const Timestamp now = m_clock.now();
    const std::int64_t nanos = m_clock.monotonicNanos();
    const std::int64_t wall = now.millis() - m_lastLook.millis();
    const std::int64_t awake = (nanos - m_lastLookNanos) / kNanosInMilli;
    m_lastLook = now;
    m_lastLookNanos = nanos;
    // A clock that was put back must not keep the window open for longer.
    if (now < m_lastInput) m_lastInput = now;
    if (wall - awake > kAsleepMillis || now.millis() - m_lastInput.millis() >= m_minutes * kMillisInMinute) {
        expire();
        return;
    }
    Q_EMIT remaining(secondsLeft());
}

void IdleLock::expire() {
    stop();
    Q_EMIT expired();
}

bool IdleLock::eventFilter(QObject* watched, QEvent* event) {
    if (isInput(event->type()) && event->spontaneous()) m_lastInput = m_clock.now();
    return QObject::eventFilter(watched, event);
}

void IdleLock::onSleep(bool begins) {
    if (begins && running()) expire();
}

}  // namespace qd::console
