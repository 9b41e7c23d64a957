// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/card.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/kit/elided_label.h"
#include "ui/kit/space.h"

namespace qd::ui {

Card::Card(const QString& title, QWidget* parent)
    : QFrame(parent),
      m_header(new QFrame(this)),
      m_title(new ElidedLabel(TextRole::Strong, title, m_header)),
      m_note(new ElidedLabel(TextRole::Secondary, {}, m_header)),
      m_actions(new QHBoxLayout),
      m_body(new QVBoxLayout) {
    setProperty("qdSurface", QStringLiteral("card"));
    m_header->setProperty("qdSurface", QStringLiteral("cardHeader"));
    m_header->setFixedHeight(space::kCardHeader);
    auto* line = new QHBoxLayout(m_header);
    line->setContentsMargins(space::kCardPadding, 0, 8, 0);
    line->setSpacing(8);
    line->addWidget(m_title);
    line->addStretch(1);
    line->addWidget(m_note);
    line->addLayout(m_actions);
    m_actions->setSpacing(4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_header);
    m_body->setContentsMargins(space::kCardPadding, space::kCardPadding, space::kCardPadding,
                               space::kCardPadding);
    m_body->setSpacing(8);
    auto* body = new QWidget(this);
    body->setLayout(m_body);
    column->addWidget(body, 1);
    refreshHeader();
}

void Card::setTitle(const QString& title) {
    m_title->setWords(title);
    refreshHeader();
}

void Card::setNote(const QString& note) {
    m_note->setWords(note);
    refreshHeader();
}

void Card::addAction(QWidget* widget) {
    m_actions->addWidget(widget);
    m_hasActions = true;
    refreshHeader();
}

void Card::setBody(QWidget* body, bool padded) {
    while (QLayoutItem* item = m_body->takeAt(0)) {
        if (QWidget* old = item->widget()) old->deleteLater();
        delete item;
    }
    const int pad = padded ? space::kCardPadding : 0;
    m_body->setContentsMargins(pad, pad, pad, pad);
    // A body of fixed height stays at the top rather than in the middle of the room.
    const bool fixed = body->sizePolicy().verticalPolicy() == QSizePolicy::Fixed;
    m_body->addWidget(body, 1, fixed ? Qt::AlignTop : Qt::Alignment());
}

void Card::refreshHeader() {
    m_note->setVisible(!m_note->words().isEmpty());
    m_header->setVisible(!m_title->words().isEmpty() || !m_note->words().isEmpty() || m_hasActions);
    setAccessibleName(m_title->words());
    tellRoom();
}

void Card::tellRoom() {
    const QMargins margins = m_header->layout()->contentsMargins();
    const int spacing = m_header->layout()->spacing();
    const int note = m_note->words().isEmpty() ? 0 : m_note->sizeHint().width() + spacing;
    Q_EMIT actionRoomChanged(width() - 2 - margins.left() - margins.right() - m_title->sizeHint().width() -
                             note - 2 * spacing);
}

void Card::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    tellRoom();
}

}  // namespace qd::ui
