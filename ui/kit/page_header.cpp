// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/page_header.h"

#include <QBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <algorithm>

#include "ui/kit/elided_label.h"

namespace qd::ui {

PageHeader::PageHeader(const QString& title, const QString& line, QWidget* parent)
    : QWidget(parent),
      m_title(makeLabel(TextRole::Title, title, this)),
      m_line(new ElidedLabel(TextRole::Secondary, line, this)),
      m_row(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_actions(new QHBoxLayout) {
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_line);
    m_line->setVisible(!line.isEmpty());
    m_actions->setSpacing(8);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->addLayout(words, 1);
    m_row->addLayout(m_actions);
    m_row->setAlignment(m_actions, Qt::AlignBottom);
}

void PageHeader::setTitle(const QString& title) {
    m_title->setText(title);
}

void PageHeader::setLine(const QString& line) {
    m_line->setWords(line);
    m_line->setVisible(!line.isEmpty());
}

void PageHeader::addAction(QWidget* widget) {
    m_actions->addWidget(widget);
    updateGeometry();
}

QSize PageHeader::minimumSizeHint() const {
    const QSize least = QWidget::minimumSizeHint();
    return {std::max(m_title->minimumSizeHint().width(), m_actions->minimumSize().width()), least.height()};
}

bool PageHeader::event(QEvent* event) {
    // A button's words may have changed, or one have been shown or hidden.
    if (event->type() == QEvent::LayoutRequest) place();
    return QWidget::event(event);
}

void PageHeader::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void PageHeader::place() {
    const int needed = m_title->sizeHint().width() + m_row->spacing() + m_actions->sizeHint().width();
    const bool beside = m_actions->isEmpty() || needed <= width();
    m_row->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_row->setAlignment(m_actions, beside ? Qt::AlignBottom : Qt::AlignLeading);
}

}  // namespace qd::ui
