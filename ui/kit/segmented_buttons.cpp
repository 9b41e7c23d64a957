// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/segmented_buttons.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace qd::ui {

SegmentedButtons::SegmentedButtons(const QStringList& choices, QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    m_group->setExclusive(true);
    for (qsizetype i = 0; i < choices.size(); ++i) {
        auto* button = new QToolButton(this);
        button->setText(choices.at(i));
        button->setAccessibleName(choices.at(i));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setProperty("qdVariant", QStringLiteral("segment"));
        m_group->addButton(button, static_cast<int>(i));
        row->addWidget(button);
    }
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedButtons::chosen);
}

int SegmentedButtons::current() const {
    return m_group->checkedId();
}

void SegmentedButtons::setCurrent(int index) {
    if (QAbstractButton* button = m_group->button(index)) {
        button->setChecked(true);
        return;
    }
    m_group->setExclusive(false);
    if (QAbstractButton* held = m_group->checkedButton()) held->setChecked(false);
    m_group->setExclusive(true);
}

}  // namespace qd::ui
