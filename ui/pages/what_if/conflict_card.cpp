// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/what_if/conflict_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/kit/accessible_role.h"
#include "ui/kit/buttons.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"

namespace qd::ui::pages::what_if {

namespace {

QString capitalised(QString words) {
    if (!words.isEmpty()) words[0] = words[0].toUpper();
    return words;
}

}  // namespace

ConflictCard::ConflictCard(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_cause(makeParagraph(TextRole::Body, {}, this)),
      m_ways(new QWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kCardPadding, space::kWide, space::kCardPadding, space::kWide);
    column->setSpacing(space::kStep);
    auto* title = makeLabel(TextRole::Strong, tr("These limits cannot be kept together"), this);
    title->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(m_cause);
    column->addWidget(m_ways);
    auto* ways = new QVBoxLayout(m_ways);
    ways->setContentsMargins(0, 0, 0, 0);
    ways->setSpacing(space::kTight);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void ConflictCard::setConflict(const std::vector<ConflictLine>& lines) {
    QStringList rules;
    QStringList words;
    for (const ConflictLine& line : lines) {
        rules.append(line.rule);
        words.append(line.relaxation.words);
    }
    const QString shown = (rules + words).join(QLatin1Char('\n'));
    if (shown == m_shown) return;
    m_shown = shown;
    setVisible(!lines.empty());
    if (lines.empty()) return;
    m_cause->setText(tr("%1. The weights stay as they were. Each of these is the least that helps:")
                         .arg(capitalised(format::list(rules))));
    qDeleteAll(m_ways->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    for (const ConflictLine& line : lines)
        addWay(line.relaxation);
    setAccessibleName(tr("Conflict"));
    setAccessibleDescription(m_cause->text());
    announce(this);
}

void ConflictCard::addWay(const Relaxation& relaxation) {
    const QString way = capitalised(relaxation.words);
    auto* row = new QWidget(m_ways);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::kStep);
    line->addWidget(makeParagraph(TextRole::Secondary, way, row), 1);
    if (relaxation.edit) {
        auto* button = makeButton(ButtonRole::Plain, tr("Do it"), row);
        button->setAccessibleName(way);
        button->setToolTip(relaxation.resolvesAll ? tr("This alone makes it possible")
                                                  : tr("Another conflict may remain"));
        connect(button, &QPushButton::clicked, this,
                [this, edit = *relaxation.edit, way] { Q_EMIT relaxationChosen(edit, way); });
        line->addWidget(button, 0, Qt::AlignTop);
    }
    m_ways->layout()->addWidget(row);
}

void ConflictCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Palette& p = m_theme.palette();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(blend(p.hard, p.surface, tint::kNoticeLine), 1.0));
    painter.setBrush(blend(p.hard, p.surface, tint::kNotice));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::kRadius, space::kRadius);
}

}  // namespace qd::ui::pages::what_if
