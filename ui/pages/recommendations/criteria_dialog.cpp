// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/criteria_dialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>
#include <algorithm>

#include "core/config/recommendation_config.h"
#include "ui/kit/fonts.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"

namespace qd::ui::pages::recommendations {

namespace {

constexpr int kWidth = 620;
constexpr int kHeight = 680;
constexpr int kTextHeight = 240;

}  // namespace

CriteriaDialog::CriteriaDialog(const Theme& theme, bool mayKeep, QWidget* parent)
    : DecisionDialog(theme, tr("Criteria of recommendations"), tr("Keep in the workspace"),
                     ButtonRole::Primary, parent),
      m_text(new QPlainTextEdit(this)),
      m_try(makeButton(ButtonRole::Plain, tr("Try"), this)),
      m_defaults(makeButton(ButtonRole::Plain, tr("Fill in the defaults"), this)),
      m_message(makeParagraph(TextRole::Secondary, {}, this)) {
    setModal(false);
    setConsequences(
        {tr("Weights say what counts how much, ramps turn a number into a score from 0 to 1, "
            "thresholds decide.")});
    setBody(makeBody());
    setMinimumWidth(kWidth);
    resize(kWidth, kHeight);
    if (mayKeep)
        setUndoWords(tr("Kept criteria rank for everybody in this workspace, and stand in the audit log."));
    else
        refuse(tr("Your role may try criteria, but not keep them in the workspace."));
    connect(m_try, &QPushButton::clicked, this, &CriteriaDialog::tryRequested);
    connect(m_defaults, &QPushButton::clicked, this,
            [this] { setText(config::writeRecommendationConfig(config::RecommendationConfig{})); });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_message->clear(); });
}

QWidget* CriteriaDialog::makeBody() {
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kStep);
    m_text->setAccessibleName(tr("Criteria in YAML"));
    m_text->setFont(ui::font(FontRole::Code));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setLayoutDirection(Qt::LeftToRight);
    m_text->setMinimumHeight(kTextHeight);
    column->addWidget(m_text, 1);
    column->addWidget(m_message);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kStep);
    m_try->setToolTip(tr("Rank by these criteria without keeping them"));
    row->addWidget(m_try);
    row->addWidget(m_defaults);
    row->addStretch(1);
    column->addLayout(row);
    return body;
}

void CriteriaDialog::setText(const std::string& yaml) {
    m_text->setPlainText(format::text(yaml));
    m_message->clear();
}

std::string CriteriaDialog::text() const {
    return format::utf8(m_text->toPlainText());
}

void CriteriaDialog::showFailure(const Error& error) {
    const auto line = static_cast<int>(error.where.line);
    const auto column = static_cast<int>(error.where.column);
    const QString words = format::error(error);
    m_message->setText(line > 0 ? tr("Line %1, column %2: %3").arg(line).arg(column).arg(words) : words);
    if (line > 0) {
        const QTextBlock block = m_text->document()->findBlockByNumber(line - 1);
        QTextCursor cursor = m_text->textCursor();
        cursor.setPosition(block.isValid() ? block.position() + std::clamp(column - 1, 0, block.length() - 1)
                                           : 0);
        m_text->setTextCursor(cursor);
    }
    m_text->setFocus(Qt::OtherFocusReason);
}

void CriteriaDialog::showTried() {
    m_message->setText(tr("The page is ranked by these criteria; they are not kept."));
}

QString CriteriaDialog::message() const {
    return m_message->text();
}

}  // namespace qd::ui::pages::recommendations
