// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/link_button.h"

#include <QCoreApplication>
#include <QMenu>
#include <QPainter>

#include "ui/kit/fonts.h"
#include "ui/kit/icons.h"
#include "ui/kit/space.h"

namespace qd::ui::shell {

namespace {

constexpr int kButton = 22;
constexpr int kMark = 14;

}  // namespace

QString linkLetter(Link link) {
    return link == Link::None ? QString() : QString(QChar(u'A' + static_cast<int>(link) - 1));
}

QString linkName(Link link) {
    if (link == Link::None) return LinkButton::tr("Not linked");
    return LinkButton::tr("Link %1").arg(linkLetter(link));
}

QColor linkColour(const Palette& palette, Link link) {
    switch (link) {
        case Link::A:
            return palette.accent;
        case Link::B:
            return palette.ok;
        case Link::C:
            return palette.warn;
        case Link::D:
            return palette.loss;
        case Link::None:
            break;
    }
    return palette.faint;
}

LinkButton::LinkButton(const Theme& theme, QWidget* parent) : QToolButton(parent), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setFixedSize(sizeHint());
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    connect(this, &QAbstractButton::clicked, this, &LinkButton::openMenu);
    setLink(Link::None);
}

void LinkButton::setLink(Link link) {
    m_link = link;
    setAccessibleName(linkName(link));
    setToolTip(link == Link::None
                   ? tr("Not linked: what is selected here stays here")
                   : tr("Link %1: panels of this link share what is selected").arg(linkLetter(link)));
    update();
}

QSize LinkButton::sizeHint() const {
    return {kButton, kButton};
}

void LinkButton::openMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 0; i < kLinkCount; ++i) {
        const auto link = static_cast<Link>(i);
        auto* action = menu->addAction(linkName(link));
        action->setCheckable(true);
        action->setChecked(link == m_link);
        connect(action, &QAction::triggered, this, [this, link] { Q_EMIT chosen(link); });
    }
    menu->popup(mapToGlobal(QPoint(0, height())));
}

void LinkButton::paintEvent(QPaintEvent*) {
    const Palette& p = m_theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(p.raised);
        painter.drawRoundedRect(QRectF(rect()), space::kControlRadius, space::kControlRadius);
    }
    const QRectF mark((width() - kMark) / 2.0, (height() - kMark) / 2.0, kMark, kMark);
    if (m_link == Link::None) {
        painter.drawPixmap(mark.topLeft(), iconPixmap(Icon::Link, p.faint, kMark, devicePixelRatioF()));
    } else {
        painter.setPen(QPen(linkColour(p, m_link), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(mark.adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
        QFont letter = ui::font(FontRole::LabelStrong);
        letter.setPixelSize(10);
        painter.setFont(letter);
        painter.setPen(p.text);
        painter.drawText(mark, Qt::AlignCenter, linkLetter(m_link));
    }
    if (hasFocus()) {
        painter.setPen(QPen(p.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::kControlRadius,
                                space::kControlRadius);
    }
}

}  // namespace qd::ui::shell
