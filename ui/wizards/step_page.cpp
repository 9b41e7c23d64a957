// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/step_page.h"

#include <QVBoxLayout>
#include <utility>

#include "ui/kit/space.h"

namespace qd::ui::wizards {

StepPage::StepPage(StepWords words, int widest, QWidget* parent)
    : QWidget(parent), m_words(std::move(words)), m_column(new QVBoxLayout(this)) {
    setMaximumWidth(widest);
    m_column->setContentsMargins(0, space::kStep, 0, 0);
    m_column->setSpacing(space::kCardGap);
    m_column->addStretch(1);
}

void StepPage::addPart(QWidget* part, Qt::Alignment alignment) {
    m_column->insertWidget(m_column->count() - 1, part, 0, alignment);
}

}  // namespace qd::ui::wizards
