// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/what_if/limit_board.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include "ui/pages/what_if/limit_slider.h"

namespace qd::ui::pages::what_if {

LimitBoard::LimitBoard(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(4, 4, 4, 8);
    m_column->setSpacing(0);
    m_column->addStretch(1);
}

LimitSlider* LimitBoard::added() {
    auto* slider = new LimitSlider(m_theme, this);
    m_column->insertWidget(static_cast<int>(m_sliders.size()), slider);
    connect(slider, &LimitSlider::dragged, this, &LimitBoard::dragged);
    connect(slider, &LimitSlider::chosen, this, &LimitBoard::chosen);
    connect(slider, &LimitSlider::dragCancelled, this, &LimitBoard::dragCancelled);
    m_sliders.push_back(slider);
    return slider;
}

void LimitBoard::setLines(const std::vector<LimitLine>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        LimitSlider* slider = i < m_sliders.size() ? m_sliders[i] : added();
        slider->setLine(lines[i]);
        slider->setVisible(true);
    }
    for (std::size_t i = lines.size(); i < m_sliders.size(); ++i)
        m_sliders[i]->setVisible(false);
    m_shown = lines.size();
}

LimitSlider* LimitBoard::slider(const rules::RuleId& id) const {
    for (std::size_t i = 0; i < m_shown; ++i)
        if (m_sliders[i]->line().id == id) return m_sliders[i];
    return nullptr;
}

void LimitBoard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Up)
        focusNextPrevChild(false);
    else if (event->key() == Qt::Key_Down)
        focusNextPrevChild(true);
    else
        QWidget::keyPressEvent(event);
}

}  // namespace qd::ui::pages::what_if
