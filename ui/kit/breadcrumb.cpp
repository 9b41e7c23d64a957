// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/breadcrumb.h"

#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QToolButton>
#include <algorithm>

#include "ui/kit/accessible_role.h"
#include "ui/kit/fonts.h"
#include "ui/kit/icons.h"
#include "ui/kit/space.h"

namespace qd::ui {
namespace {

constexpr int kHigh = 24;
constexpr int kArrow = 14;  ///< the room of "›"
constexpr int kPadding = 6;
constexpr int kLeast = 60;

}  // namespace

Breadcrumb::Breadcrumb(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_more(new QToolButton(this)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Where you are"));
    setAccessibleRole(this, QAccessible::Grouping);
    m_more->setText(QStringLiteral("\u2026"));
    m_more->setAccessibleName(tr("Steps between"));
    m_more->setToolTip(tr("Steps between"));
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->hide();
    connect(m_more, &QToolButton::clicked, this, &Breadcrumb::showFolded);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Breadcrumb::setCrumbs(const QStringList& titles) {
    if (titles == m_titles) return;
    m_titles = titles;
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (int i = 0; i < titles.size(); ++i) {
        const bool last = i == titles.size() - 1;
        auto* button = new QToolButton(this);
        button->setProperty("qdVariant", last ? QStringLiteral("crumbHere") : QStringLiteral("crumb"));
        button->setToolTip(titles.at(i));
        button->setAccessibleName(titles.at(i));
        button->setFocusPolicy(last ? Qt::NoFocus : Qt::TabFocus);
        button->setEnabled(!last);
        connect(button, &QToolButton::clicked, this, [this, i] { Q_EMIT chosen(i); });
        button->show();
        m_buttons.append(button);
    }
    setAccessibleDescription(titles.join(QStringLiteral(", ")));
    updateGeometry();
    fold();
}

int Breadcrumb::crumbWidth(int index) const {
    const bool last = index == m_titles.size() - 1;
    const QFontMetrics metrics(ui::font(last ? FontRole::BodyMedium : FontRole::Body));
    return metrics.horizontalAdvance(m_titles.at(index)) + 2 * kPadding + 2;
}

QSize Breadcrumb::sizeHint() const {
    int width = 0;
    for (int i = 0; i < m_titles.size(); ++i)
        width += crumbWidth(i) + (i > 0 ? kArrow : 0);
    return {std::max(kLeast, width), kHigh};
}

QSize Breadcrumb::minimumSizeHint() const {
    return {std::min(sizeHint().width(), 2 * kLeast), kHigh};
}

void Breadcrumb::fold() {
    const int count = static_cast<int>(m_titles.size());
    int wanted = sizeHint().width();
    const int moreWidth = kHigh + kArrow;
    m_folded = 0;
    // The first and the last stay as long as they can.
    while (wanted > width() && m_folded < count - 2) {
        if (m_folded == 0) wanted += moreWidth;
        ++m_folded;
        wanted -= crumbWidth(m_folded) + kArrow;
    }
    const bool onlyLast = wanted > width() && count > 1 && width() < wanted - crumbWidth(count - 1) + kLeast;
    if (onlyLast) m_folded = count - 1;
    int x = 0;
    const auto put = [this, &x](QToolButton* button, int wide) {
        button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, wide, kHigh)));
        button->show();
        x += wide + kArrow;
    };
    m_more->setVisible(m_folded > 0);
    if (onlyLast) put(m_more, kHigh);
    for (int i = 0; i < count; ++i) {
        const bool folded = onlyLast ? i < count - 1 : i > 0 && i <= m_folded;
        m_buttons.at(i)->setVisible(!folded);
        if (folded) {
            if (i == 1 && !onlyLast) put(m_more, kHigh);
            continue;
        }
        const int wide = std::min(crumbWidth(i), std::max(kHigh, width() - x));
        const QFontMetrics metrics(ui::font(i == count - 1 ? FontRole::BodyMedium : FontRole::Body));
        m_buttons.at(i)->setText(metrics.elidedText(m_titles.at(i), Qt::ElideRight, wide - 2 * kPadding - 1));
        put(m_buttons.at(i), wide);
    }
    update();
}

void Breadcrumb::showFolded() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool all = m_folded == m_titles.size() - 1;
    const int first = all ? 0 : 1;
    for (int i = first; i < first + m_folded; ++i)
        connect(menu->addAction(m_titles.at(i)), &QAction::triggered, this, [this, i] { Q_EMIT chosen(i); });
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void Breadcrumb::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fold();
}

void Breadcrumb::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QPixmap arrow = iconPixmap(mirrored ? Icon::ChevronLeft : Icon::ChevronRight,
                                     m_theme.palette().faint, 12, devicePixelRatioF());
    QList<QToolButton*> shown;
    for (QToolButton* button : m_buttons)
        if (button->isVisibleTo(this)) shown.append(button);
    if (m_more->isVisibleTo(this)) shown.append(m_more);
    for (const QToolButton* button : shown) {
        const bool first = mirrored ? button->geometry().right() >= width() - 1 : button->x() == 0;
        if (first) continue;
        const int x = mirrored ? button->geometry().right() + 2 : button->x() - 13;
        painter.drawPixmap(x, (kHigh - 12) / 2, arrow);
    }
}

}  // namespace qd::ui
