// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/sign_in_form.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/kit/buttons.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/wizards/caps_lock.h"
#include "ui/wizards/recover_dialog.h"

namespace qd::ui::wizards {
namespace {

/// How long a passphrase waits for the code that belongs to it.
constexpr int kKeepMillis = 120'000;
constexpr int kLongestCode = 64;

}  // namespace

SignInForm::SignInForm(const WizardContext& context, WorkspaceFlow& flow, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_flow(flow),
      m_user(new QLineEdit(this)),
      m_passphrase(makePassphraseField(this)),
      m_code(new QLineEdit(this)),
      m_userRow(new FieldRow(tr("User"), m_user, {}, this)),
      m_passphraseRow(new FieldRow(tr("Passphrase"), m_passphrase, {}, this)),
      m_codeRow(new FieldRow(tr("One-time code"), m_code,
                             tr("The six digits that your device shows now, or one of your recovery codes."),
                             this)),
      m_waitWords(makeParagraph(TextRole::Secondary, {}, this)),
      m_forgot(makeButton(ButtonRole::Quiet, tr("Use the recovery key\u2026"), this)) {
    m_user->setObjectName(QStringLiteral("user"));
    m_passphrase->setObjectName(QStringLiteral("passphrase"));
    m_code->setObjectName(QStringLiteral("oneTimeCode"));
    m_waitWords->setObjectName(QStringLiteral("wait"));
    m_forgot->setObjectName(QStringLiteral("forgot"));
    m_forgot->setAutoDefault(false);
    m_code->setMaxLength(kLongestCode);
    m_code->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    const QString last = context.machine != nullptr ? context.machine->get(kLastUser) : QString();
    m_user->setText(last.isEmpty() ? context.user : last);
    new CapsLockHint(m_passphrase, m_passphraseRow);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kStep);
    for (QWidget* row : std::initializer_list<QWidget*>{m_userRow, m_passphraseRow, m_codeRow, m_waitWords})
        column->addWidget(row);
    column->addWidget(m_forgot, 0, Qt::AlignHCenter);
    m_codeRow->hide();
    m_waitWords->hide();
    m_forget.setSingleShot(true);
    m_forget.setInterval(kKeepMillis);
    m_tick.setInterval(1000);
    wire();
}

void SignInForm::wire() {
    connect(m_user, &QLineEdit::textChanged, this, [this] {
        forgetCode();
        m_passphraseRow->setError({});
        Q_EMIT changed();
    });
    connect(m_passphrase, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (!text.isEmpty()) {
            m_passphraseRow->setError({});
            m_kept.reset();
        }
        Q_EMIT changed();
    });
    connect(m_code, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (!text.isEmpty()) m_codeRow->setError({});
        Q_EMIT changed();
    });
    for (QLineEdit* field : {m_user, m_passphrase, m_code})
        connect(field, &QLineEdit::returnPressed, this, &SignInForm::advance);
    connect(m_forgot, &QPushButton::clicked, this, &SignInForm::recover);
    connect(&m_forget, &QTimer::timeout, this, [this] {
        forgetCode();
        m_passphraseRow->setHint(tr("Type the passphrase again: it is kept for two minutes only."));
    });
    connect(&m_tick, &QTimer::timeout, this, &SignInForm::tick);
    connect(&m_flow, &WorkspaceFlow::changed, this, &SignInForm::refresh);
    connect(&m_flow, &WorkspaceFlow::opened, this, &SignInForm::remember);
}

void SignInForm::setPath(const QString& path) {
    if (path == m_path) return;
    m_path = path;
    m_passphrase->setText(QString());
    m_passphraseRow->setError({});
    forgetCode();
    askWait();
}

void SignInForm::setOpenSession(const std::weak_ptr<desk::Session>& session) {
    m_open = session;
    const auto held = session.lock();
    m_user->setReadOnly(held != nullptr);
    m_userRow->setHint(held ? tr("The workspace is open still, and goes back to this person only.")
                            : QString());
    m_forgot->setVisible(held == nullptr);
    if (held) m_user->setText(format::text(held->actor().user));
}

QString SignInForm::user() const {
    return m_user->text().trimmed();
}

bool SignInForm::ready() const {
    const bool secret = !m_passphrase->text().isEmpty() || m_kept != nullptr;
    const bool code = !m_codeShown || !m_code->text().trimmed().isEmpty();
    return !m_flow.busy() && m_wait == 0 && !m_path.isEmpty() && !user().isEmpty() && secret && code;
}

QString SignInForm::verb() const {
    if (m_flow.busy()) return tr("Unlocking\u2026");
    return m_wait > 0 ? tr("Unlock in %1 s").arg(format::integer(m_wait)) : tr("Unlock");
}

void SignInForm::submit() {
    if (!ready()) return;
    const SecretPtr secret = m_passphrase->text().isEmpty() ? m_kept : takeSecret(*m_passphrase);
    const QString code = m_code->text().trimmed();
    m_asked = true;
    m_kept = secret;  // until it is known whether a code is asked for
    m_code->setText(QString());
    if (auto held = m_open.lock())
        m_flow.unlock(std::move(held), secret, code);
    else
        m_flow.open({m_path, user(), secret, code});
}

QLineEdit* SignInForm::firstEmpty() const {
    if (user().isEmpty()) return m_user;
    if (m_passphrase->text().isEmpty() && m_kept == nullptr) return m_passphrase;
    return m_codeShown && m_code->text().isEmpty() ? m_code : nullptr;
}

void SignInForm::begin() {
    QLineEdit* field = firstEmpty();
    (field != nullptr ? field : m_passphrase)->setFocus(Qt::OtherFocusReason);
}

/// Return goes to the next field that is needed; with all of them filled it signs in.
void SignInForm::advance() {
    if (QLineEdit* field = firstEmpty(); field != nullptr)
        field->setFocus(Qt::OtherFocusReason);
    else
        Q_EMIT submitted();
}

void SignInForm::refresh() {
    const bool busy = m_flow.busy();
    for (QWidget* part : std::initializer_list<QWidget*>{m_user, m_passphrase, m_code, m_forgot})
        part->setEnabled(!busy);
    if (const auto error = m_flow.error(); error && m_asked && !m_flow.mustChoose()) {
        m_asked = false;
        const bool codeNeeded = m_flow.codeNeeded();
        m_flow.clearError();
        codeNeeded ? askForCode() : showFailure(*error);
    }
    Q_EMIT changed();
}

void SignInForm::askForCode() {
    m_codeShown = true;
    m_passphrase->setPlaceholderText(tr("typed already"));
    m_codeRow->show();
    m_forget.start();
    m_code->setFocus(Qt::OtherFocusReason);
}

void SignInForm::showFailure(const Error& error) {
    const QString words = format::error(error) + QLatin1Char(' ') + tr("The workspace is unchanged.");
    // With the code on the screen and the passphrase taken, a refusal is about the code.
    const bool ofCode = m_codeShown && error.code == ErrorCode::Refused;
    if (!ofCode) m_kept.reset();
    (ofCode ? m_codeRow : m_passphraseRow)->setError(words);
    (ofCode ? m_code : m_passphrase)->setFocus(Qt::OtherFocusReason);
    askWait();
}

void SignInForm::forgetCode() {
    m_kept.reset();
    m_forget.stop();
    m_codeShown = false;
    m_passphrase->setPlaceholderText({});
    m_codeRow->hide();
    m_codeRow->setError({});
    m_code->setText(QString());
    Q_EMIT changed();
}

void SignInForm::askWait() {
    if (m_path.isEmpty() || !m_context.access || !m_context.access->secondsToWait) return;
    const int turn = ++m_turn;
    m_context.jobs.query<int>(
        [access = m_context.access, environment = m_context.environment, path = format::utf8(m_path)](
            jobs::JobContext&) -> Result<int> { return access->secondsToWait(environment, path); },
        this,
        [this, turn](const Result<int>& seconds) {
            if (turn != m_turn || !seconds.ok()) return;
            m_wait = *seconds + 1;
            tick();
            if (m_wait > 0) m_tick.start();
        });
}

void SignInForm::tick() {
    m_wait = m_wait > 0 ? m_wait - 1 : 0;
    if (m_wait == 0) m_tick.stop();
    m_waitWords->setText(tr("After failed attempts there is a pause: %n second(s) to go.", nullptr, m_wait));
    m_waitWords->setVisible(m_wait > 0);
    Q_EMIT changed();
}

void SignInForm::remember() {
    if (!std::exchange(m_asked, false)) return;
    m_kept.reset();
    if (m_context.machine != nullptr && m_open.expired()) m_context.machine->set(kLastUser, user());
}

void SignInForm::recover() {
    auto* dialog = new RecoverDialog(m_context, m_path, user(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RecoverDialog::recovered, this, [this](const QString& user) {
        m_user->setText(user);
        m_passphraseRow->setHint(tr("The new passphrase holds. Sign in with it."));
        askWait();
    });
    dialog->open();
}

}  // namespace qd::ui::wizards
