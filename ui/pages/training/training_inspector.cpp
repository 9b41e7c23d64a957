// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/training/training_inspector.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/format.h"
#include "ui/kit/inspector_body.h"
#include "ui/kit/key_value_list.h"
#include "ui/kit/labels.h"
#include "ui/kit/notice_stack.h"
#include "ui/kit/space.h"

namespace qd::ui::pages::training {

TrainingInspector::TrainingInspector(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_hint(makeParagraph(TextRole::Secondary, tr("Choose a training to see what it was asked for."))),
      m_body(new QWidget),
      m_record(new KeyValueList(theme, m_body)),
      m_resume(makeButton(ButtonRole::Primary, tr("Resume"), m_body)),
      m_discard(makeButton(ButtonRole::Danger, tr("Discard\u2026"), m_body)),
      m_notices(new NoticeStack(theme, m_body)),
      m_config(makeParagraph(TextRole::Code, {}, m_body)) {
    layOut();
    fillInspector(this, m_hint, m_body);
    connect(m_resume, &QPushButton::clicked, this, &TrainingInspector::resumeRequested);
    connect(m_discard, &QPushButton::clicked, this, &TrainingInspector::discardRequested);
    show(nullptr, false);
}

void TrainingInspector::layOut() {
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(makeLabel(TextRole::Strong, tr("Training"), m_body));
    m_record->setAccessibleName(tr("Record of the training"));
    column->addWidget(m_record);
    column->addWidget(m_resume, 0, Qt::AlignLeading);
    column->addWidget(m_discard, 0, Qt::AlignLeading);
    m_noticesHeading = makeLabel(TextRole::Strong, tr("On the way"), m_body);
    m_noticesHeading->setContentsMargins(0, space::kWide, 0, 0);
    column->addWidget(m_noticesHeading);
    column->addWidget(m_notices);
    auto* heading = makeLabel(TextRole::Strong, tr("Configuration"), m_body);
    heading->setContentsMargins(0, space::kWide, 0, 0);
    column->addWidget(heading);
    m_config->setAccessibleName(tr("Configuration of the training"));
    m_config->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_config->setTextFormat(Qt::PlainText);
    alignAsWindow(m_config);
    column->addWidget(m_config);
}

void TrainingInspector::show(const std::shared_ptr<const TrainingDisplay>& training, bool mayRun) {
    m_hint->setVisible(training == nullptr);
    m_body->setVisible(training != nullptr);
    if (training == nullptr) return;
    m_record->setItems(training->record);
    m_resume->setVisible(training->interrupted);
    m_discard->setVisible(training->interrupted);
    m_resume->setEnabled(mayRun);
    m_discard->setEnabled(mayRun);
    for (int i = static_cast<int>(training->notices.size()); i < m_noticeCount; ++i)
        m_notices->withdraw(QString::number(i));
    m_noticeCount = static_cast<int>(training->notices.size());
    for (int i = 0; i < m_noticeCount; ++i) {
        Notice notice = training->notices[i];
        notice.dismissible = false;
        m_notices->post(QString::number(i), notice);
    }
    m_noticesHeading->setVisible(m_noticeCount > 0);
    m_config->setText(format::text(training->view->config));
}

QString TrainingInspector::configuration() const {
    return m_config->text();
}

}  // namespace qd::ui::pages::training
