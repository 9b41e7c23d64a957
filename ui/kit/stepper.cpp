// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/stepper.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>
#include <cstdlib>

#include "ui/kit/accessible_role.h"
#include "ui/kit/focus_ring.h"
#include "ui/kit/fonts.h"
#include "ui/kit/icons.h"
#include "ui/kit/space.h"

namespace qd::ui {
namespace {

using State = ProcessStep::State;

constexpr int kHigh = 56;
constexpr int kMark = 12;
constexpr int kNarrow = 36;  ///< a step that is only its mark
constexpr int kReadable = 96;
constexpr int kInset = 12;

Icon markOf(State state) {
    switch (state) {
        case State::Done:
            return Icon::Check;
        case State::HeldUp:
            return Icon::Warn;
        case State::Refused:
            return Icon::Close;
        case State::Current:
        case State::Waiting:
            break;
    }
    return Icon::Play;
}

QColor inkOf(const Palette& p, State state) {
    switch (state) {
        case State::Current:
            return p.accent;
        case State::HeldUp:
            return p.warn;
        case State::Refused:
            return p.hard;
        case State::Done:
            return p.muted;  // what went well needs nobody
        case State::Waiting:
            break;
    }
    return p.faint;
}

void paintMark(QPainter& painter, const QRect& box, const Palette& p, State state, double ratio) {
    const QColor ink = inkOf(p, state);
    if (state == State::Current || state == State::Waiting) {
        painter.setPen(QPen(ink, 1.5));
        painter.setBrush(state == State::Current ? QBrush(ink) : QBrush(Qt::NoBrush));
        painter.drawEllipse(QRectF(box).adjusted(2.0, 2.0, -2.0, -2.0));
        return;
    }
    painter.drawPixmap(box, iconPixmap(markOf(state), ink, kMark, ratio));
}

}  // namespace

QString stateWord(State state) {
    switch (state) {
        case State::Done:
            return Stepper::tr("done");
        case State::Current:
            return Stepper::tr("here now");
        case State::HeldUp:
            return Stepper::tr("held up");
        case State::Refused:
            return Stepper::tr("refused");
        case State::Waiting:
            break;
    }
    return Stepper::tr("still to come");
}

Stepper::Stepper(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Steps"));
    setAccessibleRole(this, QAccessible::List);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Stepper::setSteps(const QList<ProcessStep>& steps) {
    m_steps = steps;
    m_current = activeStep();
    describe();
    updateGeometry();
    update();
}

int Stepper::activeStep() const {
    for (int i = 0; i < m_steps.size(); ++i)
        if (m_steps.at(i).state != State::Done) return i;
    return std::max(0, static_cast<int>(m_steps.size()) - 1);
}

QSize Stepper::sizeHint() const {
    return {static_cast<int>(m_steps.size()) * 140, kHigh};
}
QSize Stepper::minimumSizeHint() const {
    const int others = std::max(0, static_cast<int>(m_steps.size()) - 1);
    return {others * kNarrow + kReadable, kHigh};
}

QList<QRect> Stepper::rects() const {
    const int count = static_cast<int>(m_steps.size());
    if (count == 0) return {};
    // Nearest to where things stand first: those get words as long as there is room.
    QList<int> order(count);
    for (int i = 0; i < count; ++i)
        order[i] = i;
    const int here = activeStep();
    std::stable_sort(order.begin(), order.end(),
                     [here](int a, int b) { return std::abs(a - here) < std::abs(b - here); });
    int readable = (width() - count * kNarrow) / (kReadable - kNarrow);
    readable = std::clamp(readable, 1, count);
    const int wide = (width() - (count - readable) * kNarrow) / readable;
    QList<int> widths(count, kNarrow);
    for (int i = 0; i < readable; ++i)
        widths[order.at(i)] = wide;
    QList<QRect> rects;
    int x = 0;
    for (int i = 0; i < count; ++i) {
        const int end = i == count - 1 ? width() : x + widths.at(i);
        rects.append(QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, end - x, height())));
        x = end;
    }
    return rects;
}

void Stepper::paintEvent(QPaintEvent*) {
    const Palette& p = m_theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(p.line, space::kLine));
    painter.setBrush(p.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::kRadius, space::kRadius);
    const QList<QRect> places = rects();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    for (int i = 0; i < places.size(); ++i) {
        const QRect& place = places.at(i);
        if (i > 0) {
            const int x = mirrored ? place.right() : place.left();
            painter.fillRect(QRect(x, 1, 1, height() - 2), p.line);
        }
        paintStep(painter, place, m_steps.at(i));
        if (hasFocus() && i == m_current) paintFocusRing(painter, place, p);
    }
}

void Stepper::paintStep(QPainter& painter, const QRect& rect, const ProcessStep& step) const {
    const Palette& p = m_theme.palette();
    const auto mirror = [&](const QRect& place) {
        return QStyle::visualRect(layoutDirection(), rect, place);
    };
    const QRect mark(rect.left() + kInset, 12, kMark, kMark);
    paintMark(painter, mirror(mark), p, step.state, devicePixelRatioF());
    if (rect.width() < kReadable) return;
    const auto align = static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);  // QPainter mirrors words itself
    const int left = mark.right() + 1 + space::kTight + 2;
    const int room = rect.right() - left - space::kTight;
    const bool waits = step.state == State::Waiting;
    const QFont name = ui::font(step.state == State::Current ? FontRole::BodyStrong : FontRole::BodyMedium);
    painter.setFont(name);
    painter.setPen(waits ? p.faint : p.text);
    painter.drawText(mirror(QRect(left, 8, room, 20)), align,
                     QFontMetrics(name).elidedText(step.name, Qt::ElideRight, room));
    const QFont small = ui::font(FontRole::Label);
    QString below = step.who;
    if (!step.when.isEmpty()) below += (below.isEmpty() ? QString() : QStringLiteral(" \u00B7 ")) + step.when;
    painter.setFont(small);
    painter.setPen(waits ? p.faint : p.muted);
    painter.drawText(mirror(QRect(left, 29, room, 18)), align,
                     QFontMetrics(small).elidedText(below, Qt::ElideRight, room));
}

void Stepper::choose(int index) {
    if (index < 0 || index >= m_steps.size()) return;
    m_current = index;
    describe();
    update();
    Q_EMIT stepChosen(index);
}

void Stepper::describe() {
    if (m_steps.isEmpty()) return setAccessibleDescription({});
    const ProcessStep& step = m_steps.at(m_current);
    QStringList words{tr("%1 of %2").arg(m_current + 1).arg(m_steps.size()), step.name,
                      stateWord(step.state)};
    if (!step.who.isEmpty()) words.append(step.who);
    if (!step.when.isEmpty()) words.append(step.when);
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    setToolTip(words.join(QStringLiteral(", ")));
}

void Stepper::keyPressEvent(QKeyEvent* event) {
    const int onward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
        case Qt::Key_Right:
            return choose(m_current + onward);
        case Qt::Key_Left:
            return choose(m_current - onward);
        case Qt::Key_Home:
            return choose(0);
        case Qt::Key_End:
            return choose(static_cast<int>(m_steps.size()) - 1);
        default:
            QWidget::keyPressEvent(event);
    }
}

void Stepper::mousePressEvent(QMouseEvent* event) {
    const QList<QRect> places = rects();
    for (int i = 0; i < places.size(); ++i)
        if (places.at(i).contains(event->position().toPoint())) return choose(i);
}

}  // namespace qd::ui
