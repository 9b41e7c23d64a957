// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/note.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <memory>

#include "ui/kit/labels.h"
#include "ui/kit/space.h"

namespace qd::ui::wizards {

Note::Note(const Theme& theme, Severity severity, const QString& heading, const QString& text,
           QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_severity(severity),
      m_picture(new QLabel(this)),
      m_paragraphs(new QVBoxLayout) {
    setProperty("qdSurface", QStringLiteral("card"));
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(makeLabel(TextRole::Strong, heading, this));
    m_paragraphs->setSpacing(space::kTight);
    words->addLayout(m_paragraphs);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kCardPadding, 10, space::kCardPadding, 10);
    row->setSpacing(10);
    row->addWidget(m_picture, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    setAccessibleName(heading);
    setText(text);
    connect(&theme, &Theme::changed, this, &Note::refresh);
    refresh();
}

void Note::setText(const QString& text) {
    const QStringList lines = text.isEmpty() ? QStringList() : text.split(QLatin1Char('\n'));
    while (m_paragraphs->count() > lines.size()) {
        const std::unique_ptr<QLayoutItem> item(m_paragraphs->takeAt(m_paragraphs->count() - 1));
        delete item->widget();
    }
    for (int i = 0; i < lines.size(); ++i) {
        if (i == m_paragraphs->count()) m_paragraphs->addWidget(makeParagraph(TextRole::Secondary, {}, this));
        qobject_cast<QLabel*>(m_paragraphs->itemAt(i)->widget())->setText(lines.at(i));
    }
    m_text = text;
    setAccessibleDescription(text);
}

void Note::refresh() {
    const QColor colour = severityColour(m_theme.palette(), m_severity);
    m_picture->setPixmap(iconPixmap(severityIcon(m_severity), colour, 16, devicePixelRatioF()));
}

}  // namespace qd::ui::wizards
