// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/step_rail.h"

#include <QFontMetricsF>
#include <QPainter>

#include "ui/kit/fonts.h"
#include "ui/kit/format.h"
#include "ui/kit/icons.h"
#include "ui/wizards/mirrored.h"

namespace qd::ui::wizards {
namespace {

using State = StepMark::State;
constexpr int kRow = 52;
constexpr double kMark = 22.0;
constexpr double kGap = 12.0;

QString stateWord(State state) {
    switch (state) {
        case State::Current:
            return StepRail::tr("now");
        case State::Done:
            return StepRail::tr("done");
        case State::Later:
            return StepRail::tr("later");
        case State::Coming:
            break;
    }
    return StepRail::tr("to come");
}

}  // namespace

StepRail::StepRail(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Steps"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StepRail::setMarks(const QList<StepMark>& marks) {
    m_marks = marks;
    QStringList words;
    for (const StepMark& mark : marks)
        words.append(mark.title + QStringLiteral(": ") + stateWord(mark.state));
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize StepRail::sizeHint() const {
    return {200, static_cast<int>(m_marks.size()) * kRow};
}

void StepRail::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.palette().line, 1.0));
    for (int i = 1; i < m_marks.size(); ++i) {
        const double x = mirrored(*this, QRectF(0.0, 0.0, kMark, kMark)).center().x();
        painter.drawLine(QPointF(x, (i - 1) * kRow + kMark + 5.0), QPointF(x, i * kRow - 1.0));
    }
    for (int i = 0; i < m_marks.size(); ++i)
        paintMark(painter, i);
}

void StepRail::paintMark(QPainter& painter, int index) const {
    const Palette& p = m_theme.palette();
    const StepMark& mark = m_marks.at(index);
    const QRectF circle = mirrored(*this, QRectF(0.5, index * kRow + 2.5, kMark - 1.0, kMark - 1.0));
    const bool current = mark.state == State::Current;
    painter.setPen(QPen(current ? p.accent : mark.state == State::Done ? p.ok : p.control, 1.0));
    painter.setBrush(current ? QBrush(p.accent) : Qt::NoBrush);
    painter.drawEllipse(circle);
    if (mark.state == State::Done) {
        painter.drawPixmap(QPointF(circle.left() + 4.0, circle.top() + 4.0),
                           iconPixmap(Icon::Check, p.ok, 13, devicePixelRatioF()));
    } else {
        painter.setFont(ui::font(FontRole::LabelStrong));
        painter.setPen(current ? p.onAccent : p.muted);
        painter.drawText(circle, static_cast<int>(Qt::AlignCenter), format::integer(index + 1));
    }
    const double left = kMark + kGap;
    const double room = width() - left;
    const QFont titleFont = ui::font(current ? FontRole::BodyStrong : FontRole::Body);
    painter.setFont(titleFont);
    painter.setPen(current || mark.state == State::Done ? p.text : p.muted);
    painter.drawText(mirrored(*this, QRectF(left, index * kRow + 2.0, room, kMark)),
                     static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                     QFontMetricsF(titleFont).elidedText(mark.title, Qt::ElideRight, room));
    const QFont noteFont = ui::font(FontRole::Label);
    painter.setFont(noteFont);
    painter.setPen(p.faint);
    painter.drawText(mirrored(*this, QRectF(left, index * kRow + kMark, room, 16.0)),
                     static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                     QFontMetricsF(noteFont).elidedText(mark.note, Qt::ElideRight, room));
}

}  // namespace qd::ui::wizards
