// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/tour.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include "ui/charts/time_series_chart.h"

namespace qd::console {

namespace {

void press(QWidget* target, int key, const QString& text = {}) {
    if (target == nullptr) return;
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier, text);
        QCoreApplication::sendEvent(target, &event);
    }
}

void move(QWidget* target, const QPointF& at) {
    QMouseEvent event(QEvent::MouseMove, at, target->mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                      Qt::NoModifier);
    QCoreApplication::sendEvent(target, &event);
}

void wheel(QWidget* target, const QPointF& at, int degrees) {
    QWheelEvent event(at, target->mapToGlobal(at), QPoint(), QPoint(0, degrees * 8), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(target, &event);
}

/// The largest scrolling part of the page.
QAbstractScrollArea* scrollable(QWidget* page) {
    QAbstractScrollArea* best = nullptr;
    const auto areas = page->findChildren<QAbstractScrollArea*>();
    for (auto* area : areas) {
        if (!area->isVisible() || area->verticalScrollBar()->maximum() == 0) continue;
        if (best == nullptr || area->width() * area->height() > best->width() * best->height()) best = area;
    }
    return best;
}

ui::charts::TimeSeriesChart* chart(QWidget* page) {
    const auto charts = page->findChildren<ui::charts::TimeSeriesChart*>();
    for (auto* one : charts) {
        if (one->isVisible()) return one;
    }
    return nullptr;
}

}  // namespace

Tour::Tour(Console& console, QObject* parent) : QObject(parent), m_console(console) {
    for (const auto& entry : console.registry().entries()) {
        if (!entry.developer) addPage(entry.id);
    }
    const auto run = [this](const char* command) {
        m_steps.emplace_back([this, command] { m_console.window()->trigger(QString::fromLatin1(command)); });
    };
    run("palette.open");
    for (const char letter : {'h', 'e', 'a', 'l', 't', 'h'}) {
        m_steps.emplace_back([letter] {
            press(QApplication::focusWidget(), Qt::Key_A + (letter - 'a'), QString(QLatin1Char(letter)));
        });
    }
    m_steps.emplace_back([] { press(QApplication::focusWidget(), Qt::Key_Escape); });
    run("panel.toggle-inspector");
    run("panel.toggle-inspector");
    connect(&m_timer, &QTimer::timeout, this, &Tour::next);
}

void Tour::addPage(const QString& id) {
    const auto page = [this]() -> QWidget* { return m_console.window()->currentPage(); };
    m_steps.emplace_back([this, id] { m_console.window()->openPage(id); });
    for (const int degrees : {-45, -45, 45}) {
        m_steps.emplace_back([page, degrees] {
            if (auto* area = scrollable(page())) wheel(area->viewport(), QPointF(20, 40), degrees);
        });
    }
    for (const double share : {0.2, 0.4, 0.6, 0.8}) {
        m_steps.emplace_back([page, share] {
            if (auto* one = chart(page())) move(one, QPointF(one->width() * share, one->height() * 0.4));
        });
    }
    for (const int degrees : {15, 15, -15, -15}) {
        m_steps.emplace_back([page, degrees] {
            if (auto* one = chart(page()))
                wheel(one, QPointF(one->width() * 0.5, one->height() * 0.4), degrees);
        });
    }
    for (int i = 0; i < 3; ++i)
        m_steps.emplace_back([] { press(QApplication::focusWidget(), Qt::Key_Down); });
}

void Tour::start(int everyMs) {
    m_timer.start(everyMs);
}

void Tour::stop() {
    m_timer.stop();
}

void Tour::next() {
    m_steps[m_at]();
    m_at = (m_at + 1) % m_steps.size();
    ++m_done;
}

}  // namespace qd::console
