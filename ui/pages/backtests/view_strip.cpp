// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/view_strip.h"

#include <QComboBox>
#include <QEvent>

#include "ui/kit/segmented_buttons.h"
#include "ui/kit/space.h"

namespace qd::ui::pages::backtests {

namespace {
constexpr int kWidestList = 220;
}

ViewStrip::ViewStrip(const QStringList& views, QWidget* parent)
    : QWidget(parent), m_buttons(new SegmentedButtons(views, this)), m_list(new QComboBox(this)) {
    m_buttons->setAccessibleName(tr("View"));
    m_list->addItems(views);
    m_list->setAccessibleName(tr("View"));
    m_list->hide();
    setFocusProxy(m_buttons);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_buttons->setCurrent(0);
    const auto choose = [this](int view) {
        setCurrent(view);
        Q_EMIT chosen(view);
    };
    connect(m_buttons, &SegmentedButtons::chosen, this, choose);
    connect(m_list, &QComboBox::activated, this, choose);
}

void ViewStrip::setCurrent(int view) {
    m_current = view;
    m_buttons->setCurrent(view);
    m_list->setCurrentIndex(view);
}

QStringList ViewStrip::views() const {
    QStringList out;
    for (int i = 0; i < m_list->count(); ++i)
        out.append(m_list->itemText(i));
    return out;
}

bool ViewStrip::sideBySide() const {
    return !m_buttons->isHidden();
}

QSize ViewStrip::sizeHint() const {
    return {m_buttons->sizeHint().width(),
            std::max({m_buttons->sizeHint().height(), m_list->sizeHint().height(), space::kControlHeight})};
}

QSize ViewStrip::minimumSizeHint() const {
    return {std::min(kWidestList, m_list->minimumSizeHint().width()), sizeHint().height()};
}

/// Places the one that fits; the one with the keyboard hands it over.
void ViewStrip::fit() {
    const bool fits = width() >= m_buttons->sizeHint().width();
    QWidget* shown = fits ? static_cast<QWidget*>(m_buttons) : m_list;
    QWidget* other = fits ? static_cast<QWidget*>(m_list) : m_buttons;
    const bool keys = other->isAncestorOf(focusWidget()) || other->hasFocus();
    const int wide =
        fits ? m_buttons->sizeHint().width() : std::min({width(), kWidestList, m_list->sizeHint().width()});
    const int high = std::min(height(), shown->sizeHint().height());
    const int left = layoutDirection() == Qt::RightToLeft ? width() - wide : 0;
    shown->setGeometry(left, (height() - high) / 2, wide, high);
    setFocusProxy(shown);
    if (!shown->isHidden() && other->isHidden()) return;
    shown->show();
    other->hide();
    if (keys) shown->setFocus(Qt::OtherFocusReason);
}

void ViewStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void ViewStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange)
        fit();
}

}  // namespace qd::ui::pages::backtests
