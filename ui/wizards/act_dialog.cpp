// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/act_dialog.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/kit/accessible_role.h"
#include "ui/kit/key_caps.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/wizards/import_words.h"
#include "ui/wizards/job_line.h"

namespace qd::ui::wizards {
namespace {

constexpr int kWidth = 500;

bool isReturn(const QKeyEvent& key) {
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

}  // namespace

ActDialog::ActDialog(const Theme& theme, JobBridge& jobs, const ActWords& words, QWidget* parent)
    : QDialog(parent),
      m_theme(theme),
      m_jobs(jobs),
      m_safe(tr("Nothing was changed.")),
      m_verb(words.verb),
      m_banner(new Banner(theme, this)),
      m_sentences(new QVBoxLayout),
      m_body(new QVBoxLayout),
      m_proof(new QVBoxLayout),
      m_fields(new QWidget(this)),
      m_undo(makeParagraph(TextRole::Secondary, {}, this)),
      m_why(makeParagraph(TextRole::Secondary, {}, this)),
      m_line(new JobLine(theme, jobs, this)),
      m_cancel(makeButton(ButtonRole::Plain, tr("Cancel"), this)),
      m_act(makeButton(words.role, words.verb, this)) {
    setWindowTitle(words.title);
    setModal(true);
    setMinimumWidth(kWidth);
    m_act->setObjectName(QStringLiteral("act"));
    m_why->setObjectName(QStringLiteral("why"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    build(words);
    m_undo->hide();
    m_why->hide();
    m_act->installEventFilter(this);
    m_cancel->setFocus(Qt::OtherFocusReason);  // where the keyboard begins, nothing is decided
    connect(m_cancel, &QPushButton::clicked, this, &ActDialog::reject);
    connect(m_act, &QPushButton::clicked, this, &ActDialog::act);
    setAccessibleRole(this, QAccessible::AlertMessage);
    setAccessibleName(words.title);
}

void ActDialog::build(const ActWords& words) {
    QLabel* heading = makeLabel(TextRole::Title, words.title, this);
    heading->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kStep);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_act);
    buttons->addWidget(new KeyCaps(m_theme, QKeySequence(Qt::CTRL | Qt::Key_Return), this));
    auto* fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(space::kWide);
    fields->addLayout(m_body);
    fields->addLayout(m_proof);
    m_sentences->setSpacing(space::kTight);
    m_proof->setSpacing(space::kStep);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kSection, space::kSection - space::kTight, space::kSection,
                               space::kSection);
    column->setSpacing(space::kWide);
    column->addWidget(heading);
    column->addWidget(m_banner);
    column->addLayout(m_sentences);
    column->addWidget(m_fields);
    for (QWidget* part : std::initializer_list<QWidget*>{m_undo, m_why, m_line})
        column->addWidget(part);
    column->addStretch(1);
    column->addLayout(buttons);
    for (QPushButton* button : {m_cancel, m_act}) {
        button->setAutoDefault(false);
        button->setDefault(false);
    }
}

void ActDialog::setConsequences(const QStringList& sentences) {
    while (QLayoutItem* item = m_sentences->takeAt(0)) {
        if (QWidget* old = item->widget()) old->deleteLater();
        delete item;
    }
    for (const QString& sentence : sentences)
        m_sentences->addWidget(makeParagraph(TextRole::Body, sentence, this));
    setAccessibleDescription(sentences.join(QLatin1Char(' ')));
}

void ActDialog::setUndoWords(const QString& words) {
    m_undo->setText(words);
    m_undo->setVisible(!words.isEmpty());
}

void ActDialog::setBody(QWidget* body) {
    m_body->addWidget(body);
}

void ActDialog::refuse(const QString& why) {
    m_refused = true;
    m_why->setText(why);
    m_why->show();
    m_fields->hide();
    m_act->setEnabled(false);
    m_act->setAccessibleDescription(why);
}

QSize ActDialog::sizeHint() const {
    // Not narrower than it will be: wrapped words would ask for lines that they do not need.
    return QDialog::sizeHint().expandedTo(minimumSize());
}

void ActDialog::setBusy(bool busy) {
    m_busy = busy;
    m_fields->setEnabled(!busy);
    m_act->setEnabled(!busy && !m_refused);
    m_act->setText(busy ? tr("%1\u2026").arg(m_verb) : m_verb);
    m_line->follow(busy ? m_job : JobId{});
    // What is not listed is short and cannot be stopped half-way.
    m_cancel->setEnabled(!busy || m_job.valid());
}

void ActDialog::act() {
    if (m_busy || !m_act->isEnabled()) return;
    const Work work = complete();
    if (!work) return;
    m_banner->dismiss();
    const JobBridge::Work<bool> job = [work](jobs::JobContext& context) -> Result<bool> {
        QD_CHECK(work(context));
        return true;
    };
    const JobBridge::Done<bool> done = [this](const Result<bool>& result) { finish(result); };
    m_job = {};
    if (m_jobName.isEmpty())
        m_jobs.query<bool>(job, this, done);
    else
        m_job = m_jobs.run<bool>(m_jobName, job, this, done);
    setBusy(true);
}

void ActDialog::finish(const Result<bool>& done) {
    m_job = {};
    setBusy(false);
    if (!done.ok()) return failed(done.error());
    QDialog::accept();
    Q_EMIT succeeded();
}

void ActDialog::failed(const Error& error) {
    showFailure(*m_banner, error, m_safe);
}

void ActDialog::reject() {
    if (!m_busy) return QDialog::reject();
    if (m_job.valid()) m_jobs.cancel(m_job);
}

void ActDialog::keyPressEvent(QKeyEvent* event) {
    if (!isReturn(*event)) return QDialog::keyPressEvent(event);
    // QDialog would press some button on Return. Only Ctrl+Return decides.
    event->accept();
    if (event->modifiers().testFlag(Qt::ControlModifier)) act();
}

bool ActDialog::eventFilter(QObject* watched, QEvent* event) {
    // Some platforms press a focused button on Return: not this one.
    if (watched == m_act && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (isReturn(*key)) {
            keyPressEvent(key);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace qd::ui::wizards
