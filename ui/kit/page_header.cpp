// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/page_header.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/kit/elided_label.h"

namespace qd::ui {

PageHeader::PageHeader(const QString& title, const QString& line, QWidget* parent)
    : QWidget(parent),
      m_title(makeLabel(TextRole::Title, title, this)),
      m_line(new ElidedLabel(TextRole::Secondary, line, this)),
      m_actions(new QHBoxLayout) {
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_line);
    m_line->setVisible(!line.isEmpty());
    m_actions->setSpacing(8);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(words, 1);
    row->addLayout(m_actions);
    row->setAlignment(m_actions, Qt::AlignBottom);
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
}

}  // namespace qd::ui
